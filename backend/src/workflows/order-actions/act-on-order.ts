import type { OrderAction } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import type { MemberCaller } from "../../policy/caller"
import { refundCardOrder } from "../card-payment/refund-order"
import { tellBuyer } from "../notify/order-news"
import { effectOf, type Announcement } from "./effects"
import { linesOf, lockOrder, standingOf, type OrderRecord } from "./order-record"
import { paymentAfter, transitions, verdictOn } from "./transitions"

export interface OrderActionRequest {
  readonly action: OrderAction
  readonly orderId: string
  readonly caller: MemberCaller
  readonly reason?: string
  readonly trackingNumber?: string
  readonly at: Date
}

/**
 * Does what a cooperative does with one of its orders: the state of the order, Medusa's own order,
 * stock, money and the ledger of sales change in one database transaction. Repeating what is
 * already so changes nothing. What was paid by card for an order that comes to nothing goes back after it.
 * @throws Refusal `not_found` (also for another organisation's order), `invalid_transition`,
 *   `insufficient_stock`.
 */
export const actOnOrder = async (container: MedusaContainer, request: OrderActionRequest): Promise<void> => {
  const announcements = await databaseOf(container).transaction((transaction) => act(container, transaction, request))
  if (announcements.length > 0)
    await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit([...announcements])
  await refundCardOrder(container, request.orderId)
}

const act = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  request: OrderActionRequest,
): Promise<readonly Announcement[]> => {
  const { action, caller, at } = request
  const order = await lockOrder(transaction, request.orderId, caller.organization.id)
  const verdict = verdictOn(action, standingOf(order))
  if (verdict === "done") return []
  if (verdict === "forbidden") throw new Refusal("invalid_transition", { field: "state" })

  const lines = await linesOf(transaction, order.orderId)
  const announcements = await effectOf(action)(
    { container, transaction, memberId: caller.member.id, at },
    { order, lines, reason: request.reason ?? "", trackingNumber: request.trackingNumber || null },
  )
  if (action === "record_payment") {
    await transaction("order_part").where({ order_id: order.orderId }).update({ payment_state: "received" })
  } else {
    await enterState(container, transaction, order, action, request)
    await tellBuyer(transaction, order.orderId, action, request)
  }
  return announcements
}

const enterState = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  order: OrderRecord,
  action: Exclude<OrderAction, "record_payment">,
  { caller, reason, trackingNumber, at }: OrderActionRequest,
): Promise<void> => {
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const { to } = transitions[action]
  await transaction("order_part")
    .where({ order_id: order.orderId })
    .update({
      state: to,
      payment_state: paymentAfter(to, order.paymentState),
      ...(action === "ship" ? { tracking_number: trackingNumber || null } : {}),
    })
  await orderGroups.insertSteps(transaction, [
    {
      id: generateEntityId("", "ordstep"),
      order_id: order.orderId,
      state: to,
      at,
      actor_type: "member",
      actor_id: caller.member.id,
      actor_name: caller.member.name,
      reason: reason ?? null,
    },
  ])
}
