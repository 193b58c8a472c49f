import type { CartLine } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useEffect, useRef } from "react"
import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf, type Refusal } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { CalledOff } from "~/ui/called-off"
import { Icon } from "~/ui/icon"
import { Picture } from "~/ui/picture"
import { ShipsOn } from "~/ui/ships-on"
import { Stepper } from "~/ui/stepper"

import { refusalText } from "./cart-messages"
import { LineProblem } from "./line-problem"
import { lineFetcherKey } from "./pending-changes"

type CartLineRowProps = {
  line: CartLine
  /** The line as it will be once the change under way is accepted; null while it is being taken out. */
  shown: CartLine | null
  posted: Refusal | undefined
  today: string
}

/** Long enough for several presses of a button to become one change. */
const settleTime = 350

export function CartLineRow({ line, shown, posted, today }: CartLineRowProps) {
  const t = useTranslations("cart.line")
  const locale = useLocale()
  const fetcher = useFetcher({ key: lineFetcherKey(line.id) })
  const cartPath = localePath(locale, "/gio-hang")
  const quantityId = `so-luong-${line.id}`
  const { variant_id, title, unit, quantity, available_quantity, booking_date } = line
  const refusal = refusalOf(fetcher.data) ?? posted

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const setSoon = (wanted: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const form = {
        intent: "set",
        stay: "1",
        variant_id,
        booking_date: booking_date ?? "",
        agreement_line_id: line.call_off?.line_id ?? "",
        quantity: String(wanted),
      }
      void fetcher.submit(form, { method: "post", action: cartPath })
    }, settleTime)
  }

  useEffect(() => {
    // The field keeps what was typed until the answer is there; then it shows what the cart holds.
    const field = document.getElementById(quantityId)
    if (fetcher.state === "idle" && field instanceof HTMLInputElement) field.value = String(quantity)
  }, [fetcher.state, fetcher.data, quantity, quantityId])

  const lineFields = (
    <>
      <input type="hidden" name="variant_id" value={variant_id} />
      <input type="hidden" name="booking_date" value={booking_date ?? ""} />
      <input type="hidden" name="agreement_line_id" value={line.call_off?.line_id ?? ""} />
    </>
  )
  return (
    <li hidden={shown === null} className="py-4">
      <div className="flex gap-3 md:gap-5">
        <div className="w-22 shrink-0 overflow-hidden rounded-md md:w-32">
          <Picture picture={line.picture} alt="" sizes="(width < 48rem) 88px, 128px" className="aspect-4/3" />
        </div>
        <div className="min-w-0 grow">
          <div className="md:flex md:items-start md:justify-between md:gap-6">
            <div className="min-w-0">
              <h3 className="text-base font-semibold">
                <Link to={`/san-pham/${line.handle}`} className="underline-offset-4 hover:text-leaf hover:underline">
                  {title}
                </Link>
              </h3>
              <p className="figures text-sm text-ink-soft">
                {t("unitPrice", { price: formatVnd(line.unit_price_vnd, locale), unit })}
              </p>
              <CalledOff from={line.call_off} />
              <ShipsOn day={line.ships_on} />
              {booking_date ? (
                <p className="flex items-center gap-1.5 text-sm">
                  <Icon name="calendar" size={18} className="text-leaf" />
                  {t("bookedFor", { date: formatDate(booking_date, locale) })}
                </p>
              ) : null}
            </div>
            <p className="figures shrink-0 text-lg font-semibold max-md:hidden">
              {formatVnd((shown ?? line).subtotal_vnd, locale)}
            </p>
          </div>
        </div>
      </div>
      <div className="mt-3 flex items-start justify-between gap-3 md:justify-start md:pl-37">
        <fetcher.Form method="post" action={cartPath} className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="intent" value="set" />
          {lineFields}
          <Stepper
            name="quantity"
            id={quantityId}
            label={t("quantity", { title })}
            labelHidden
            defaultValue={quantity}
            max={Math.max(available_quantity, 1)}
            onChange={setSoon}
          />
          <Button look="secondary" className="px-4 [@media(scripting:enabled)]:hidden">
            {t("update")}
          </Button>
        </fetcher.Form>
        <div className="text-right">
          <p className="figures text-lg font-semibold md:hidden">{formatVnd((shown ?? line).subtotal_vnd, locale)}</p>
          <fetcher.Form
            method="post"
            action={cartPath}
            onSubmit={(event) => {
              event.preventDefault()
              const form = new FormData(event.currentTarget)
              form.set("stay", "1")
              void fetcher.submit(form, { method: "post", action: cartPath })
            }}
          >
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="title" value={title} />
            <input type="hidden" name="was" value={quantity} />
            {lineFields}
            <button
              type="submit"
              aria-label={t("removeNamed", { title })}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-md text-sm font-semibold text-ink-soft hover:text-lacquer md:min-h-12 md:px-2"
            >
              <Icon name="trash-2" size={18} />
              {t("remove")}
            </button>
          </fetcher.Form>
        </div>
      </div>
      {shown?.problem ? <LineProblem line={shown} today={today} /> : null}
      {refusal && fetcher.state === "idle" ? (
        <p role="alert" className="mt-2 flex items-start gap-1.5 text-sm font-semibold text-lacquer">
          <Icon name="circle-alert" size={18} className="mt-0.5" />
          {refusalText(refusal)}
        </p>
      ) : null}
    </li>
  )
}
