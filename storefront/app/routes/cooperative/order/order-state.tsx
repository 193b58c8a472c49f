import type { OrderState as OrderStateName } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { State } from "~/ui/state"

import { stateLooks } from "./order-actions"

export function OrderState({ state }: { state: OrderStateName }) {
  const t = useTranslations("sellerOrders.state")
  return <State {...stateLooks[state]} word={t(state)} />
}
