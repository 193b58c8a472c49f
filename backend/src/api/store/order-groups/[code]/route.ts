import { getOrderGroup } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../../../modules/order-group"
import type { OrderGroupModuleService } from "../../../../modules/order-group/service"

export const GET = handle(getOrderGroup, async ({ params, query, customerId = null, locale, container, db }) => {
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const group = await orderGroups.view(db, params.code, { customerId, phone: query.phone ?? null }, locale)
  if (group === null) throw new Refusal("not_found", { field: "code" })
  return group
})
