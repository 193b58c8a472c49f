import type { CartPart, PaymentMethod } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { CalledOff } from "~/ui/called-off"
import { ShipsOn } from "~/ui/ships-on"

import { stepPaths } from "../steps"

type ReviewPartProps = {
  part: CartPart
  delivery: CartPart["delivery_options"][number] | null
  method: PaymentMethod
}

/** What one cooperative is asked to deliver, how, and how it is paid. */
export function ReviewPart({ part, delivery, method }: ReviewPartProps) {
  const t = useTranslations("checkout.review")
  const tMethod = useTranslations("checkout.payment.method")
  const locale = useLocale()
  const amount = (vnd: number) => formatVnd(vnd, locale)
  return (
    <section className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <h2 className="text-lg">{part.cooperative.name}</h2>
      <ul className="mt-2 divide-y divide-clay">
        {part.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0">
              {line.title}
              <span className="figures block text-sm text-ink-soft">
                {t("line", { count: line.quantity, price: amount(line.unit_price_vnd), unit: line.unit })}
              </span>
              <CalledOff from={line.call_off} />
              <ShipsOn day={line.ships_on} />
              {line.booking_date ? (
                <span className="block text-sm">{t("bookedFor", { date: formatDate(line.booking_date, locale) })}</span>
              ) : null}
            </span>
            <span className="figures shrink-0">{amount(line.subtotal_vnd)}</span>
          </li>
        ))}
      </ul>
      <dl className="border-t border-clay pt-2">
        {part.requires_shipping ? (
          <Row
            name={t("deliveryBy")}
            to={stepPaths.delivery}
            change={t("changeDelivery", { name: part.cooperative.name })}
          >
            {delivery ? t("deliveryValue", { name: delivery.name, price: amount(delivery.price_vnd) }) : ""}
          </Row>
        ) : null}
        <Row name={t("payBy")} to={stepPaths.payment} change={t("changePayment", { name: part.cooperative.name })}>
          {tMethod(method)}
        </Row>
        <div className="flex items-baseline justify-between gap-4 py-2">
          <dt>{t("partTotal")}</dt>
          <dd className="figures font-semibold">{amount(part.subtotal_vnd + (delivery?.price_vnd ?? 0))}</dd>
        </div>
      </dl>
    </section>
  )
}

function Row({ name, to, change, children }: { name: string; to: string; change: string; children: string }) {
  const t = useTranslations("checkout.review")
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <dt className="font-normal text-ink-soft">{name}</dt>
      <dd className="flex items-center gap-3">
        {children}
        <Link to={to} aria-label={change} className="link inline-flex min-h-11 min-w-11 items-center justify-center">
          {t("change")}
        </Link>
      </dd>
    </div>
  )
}
