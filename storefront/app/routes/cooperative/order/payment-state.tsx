import type { CooperativeOrderCard } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const icons: Readonly<Record<CooperativeOrderCard["payment"]["state"], IconName>> = {
  awaiting: "clock",
  received: "circle-check",
  refunded: "undo-2",
  cancelled: "ban",
}

/** How an order is paid, and whether the money is there. */
export function PaymentState({ payment: { method, state } }: { payment: CooperativeOrderCard["payment"] }) {
  const t = useTranslations("sellerOrders")
  return (
    <span className="text-sm">
      <span className="block text-ink-soft">{t(`method.${method}`)}</span>
      <span className={`inline-flex items-center gap-1.5 font-semibold ${state === "received" ? "text-leaf" : ""}`}>
        <Icon name={icons[state]} size={16} />
        {t(`paid.${state}`)}
      </span>
    </span>
  )
}
