import type { CartView } from "@lienket/contracts"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, Link } from "~/i18n/navigation"
import type { CartChange } from "~/session/session.server"
import { Button } from "~/ui/button"
import { ErrorState } from "~/ui/error-state"
import { Icon } from "~/ui/icon"

type CartMessagesProps = {
  cart: CartView | null
  change: CartChange | null
  /** What checkout sent the reader back for. */
  refusal: string | null
  posted: Refusal | undefined
}

/** What was just done, with the way to take it back, or what could not be done. */
export function CartMessages({ cart, change, refusal, posted }: CartMessagesProps) {
  const t = useTranslations("cart")
  const lines = cart?.parts.flatMap((part) => part.lines) ?? []
  // A refusal about a line of the cart stands at that line.
  const stray = posted && !lines.some((line) => isLineOf(line, posted.values)) ? posted : undefined
  const returnTo = stray?.values.return_to
  return (
    <div className="mt-4 space-y-3 empty:hidden">
      {refusal ? <ErrorState title={t("refused.title")} text={refusal} /> : null}
      {stray ? (
        <ErrorState title={t("refused.add")} text={refusalText(stray)}>
          {returnTo?.startsWith("/") ? (
            <Link to={returnTo} className="link inline-flex min-h-11 items-center font-semibold">
              {t("refused.back")}
            </Link>
          ) : null}
        </ErrorState>
      ) : null}
      {change ? <ChangeNotice change={change} lines={lines} /> : null}
    </div>
  )
}

type Lines = CartView["parts"][number]["lines"]

function ChangeNotice({ change, lines }: { change: CartChange; lines: Lines }) {
  const t = useTranslations("cart.change")
  const box = useRef<HTMLDivElement>(null)
  const { kind, variantId, title, quantity, bookingDate } = change
  useEffect(() => {
    // The button that was pressed has gone with its line; the reader goes on from here.
    if (kind === "removed") box.current?.focus()
  }, [kind, variantId, bookingDate])
  const now = lines.find((line) => isLineOf(line, { variant_id: variantId, booking_date: bookingDate ?? "" }))
  const restored = kind === "removed" ? quantity : Math.max((now?.quantity ?? 0) - quantity, 0)
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-leaf-wash px-4 py-2"
    >
      <p className="flex min-h-11 min-w-0 items-center gap-2.5">
        <Icon name="circle-check" className="text-leaf" />
        <span className="min-w-0">{t(kind, { title, count: quantity })}</span>
      </p>
      {change.isCalledOff ? null : (
        <Form method="post" action="/gio-hang" preventScrollReset>
          <input type="hidden" name="intent" value={kind === "removed" ? "add" : "set"} />
          <input type="hidden" name="undo" value="1" />
          <input type="hidden" name="variant_id" value={variantId} />
          <input type="hidden" name="quantity" value={restored} />
          <input type="hidden" name="booking_date" value={bookingDate ?? ""} />
          <Button look="quiet" icon="undo-2" className="min-h-11 px-2">
            {t("undo")}
          </Button>
        </Form>
      )}
    </div>
  )
}

/** Whether a posted form is about a line of the cart. */
export function isLineOf(line: Lines[number], values: Record<string, string>): boolean {
  return (
    line.variant_id === values.variant_id &&
    (line.booking_date ?? "") === (values.booking_date ?? "") &&
    (line.call_off?.line_id ?? "") === (values.agreement_line_id ?? "")
  )
}

/** The one sentence of a refusal that has no form to stand in. */
export function refusalText(refusal: Refusal): string {
  return refusal.message ?? Object.values(refusal.fields)[0] ?? ""
}
