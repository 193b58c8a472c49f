import type { CartLine } from "@lienket/contracts"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { controlLook } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"

type LineProblemProps = { line: CartLine; today: string }

/** Why a line cannot be bought as it stands, and the buttons that put it right. */
export function LineProblem({ line, today }: LineProblemProps) {
  const { problem } = line
  if (problem === null) return null
  return (
    <div className="mt-3 rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3 md:ml-37">
      <p className="flex items-start gap-2 font-semibold text-lacquer">
        <Icon name="circle-alert" className="mt-1" />
        {problem.message}
      </p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <WaysOut line={line} today={today} />
      </div>
    </div>
  )
}

function WaysOut({ line, today }: LineProblemProps) {
  const t = useTranslations("cart.wayOut")
  const code = line.problem?.code
  if (code === "insufficient_stock" && line.available_quantity > 0) {
    return (
      <LineForm line={line} intent="set" quantity={line.available_quantity}>
        <Button look="secondary">{t("reduce", { count: line.available_quantity, unit: line.unit })}</Button>
      </LineForm>
    )
  }
  if (code === "booking_date_required" || code === "booking_date_invalid") {
    const fieldId = `ngay-di-${line.id}`
    return (
      <LineForm line={line} intent="day" quantity={line.quantity}>
        <label htmlFor={fieldId} className="mb-1.5 block font-semibold">
          {t("day")}
        </label>
        <div className="flex flex-wrap gap-2">
          <input id={fieldId} name="new_date" type="date" min={today} required className={`${controlLook} max-w-56`} />
          <Button look="secondary">{t("setDay")}</Button>
        </div>
      </LineForm>
    )
  }
  return (
    <>
      <LineForm line={line} intent="remove" quantity={line.quantity}>
        <Button look="secondary" icon="trash-2">
          {t("remove")}
        </Button>
      </LineForm>
      <LinkButton look="quiet" to={`/san-pham?q=${encodeURIComponent(line.title)}`}>
        {t("similar")}
      </LinkButton>
    </>
  )
}

type LineFormProps = { line: CartLine; intent: "set" | "day" | "remove"; quantity: number; children: ReactNode }

function LineForm({ line, intent, quantity, children }: LineFormProps) {
  return (
    <Form method="post" action="/gio-hang" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="variant_id" value={line.variant_id} />
      <input type="hidden" name="booking_date" value={line.booking_date ?? ""} />
      <input type="hidden" name="agreement_line_id" value={line.call_off?.line_id ?? ""} />
      <input type="hidden" name={intent === "remove" ? "was" : "quantity"} value={quantity} />
      {intent === "remove" ? <input type="hidden" name="title" value={line.title} /> : null}
      {children}
    </Form>
  )
}
