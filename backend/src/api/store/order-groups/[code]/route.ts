import { getOrderGroup } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { countGuess } from "../../../../http/limit-guesses"
import { Refusal } from "../../../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../../../modules/order-group"
import type { OrderGroupModuleService } from "../../../../modules/order-group/service"

export const GET = handle(getOrderGroup, async (call) => {
  const { params, query, customerId = null, locale, container, db, clientAddress } = call
  const { code } = params
  const { phone = null } = query
  // The code stands on every parcel, and a phone number has few digits.
  const takeBack = phone === null ? null : await countGuess(db, { what: "order", of: code, address: clientAddress })
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const group = await orderGroups.view(db, code, { customerId, phone }, locale)
  if (group === null) throw new Refusal("not_found", { field: "code" })
  await takeBack?.()
  return group
})
