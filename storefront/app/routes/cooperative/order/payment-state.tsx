import type { CooperativeOrderCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

type Payment = CooperativeOrderCard["payment"]

const icons: Readonly<Record<Payment["state"], IconName>> = {
  awaiting: "clock",
  received: "circle-check",
  refunded: "undo-2",
  cancelled: "ban",
}

/** How an order is paid, and whether the money is there. */
export function PaymentState({ payment: { method, state } }: { payment: Payment }) {
  const t = useTranslations("sellerOrders")
  return (
    <p>
      {t(`method.${method}`)}
      <span className={`flex items-center gap-1.5 font-semibold ${state === "received" ? "text-leaf" : ""}`}>
        <Icon name={icons[state]} size={18} />
        {t(`paid.${state}`)}
      </span>
    </p>
  )
}

/** The same in the room of a table: `COD · chưa thu`. */
export function PaymentMark({ payment: { method, state } }: { payment: Payment }) {
  const t = useTranslations("sellerOrders")
  return (
    <span
      className={`flex items-center gap-1.5 text-sm whitespace-nowrap ${state === "received" ? "text-leaf" : "text-ink-soft"}`}
    >
      <Icon name={icons[state]} size={16} />
      {t(`paidBy.${method}`)} · {t(`paid.${state}`).toLocaleLowerCase()}
    </span>
  )
}
