import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import { watchStock } from "../listing/low-stock"
import { giveUp, type Announcement } from "../order-actions/effects"
import { linesOf, lockCardOrders } from "../order-actions/order-record"
import { paymentAfter } from "../order-actions/transitions"
import { lockGroup } from "./card-group"

/** Calls off the orders of a purchase whose card payment has not come: their goods are on sale again. */
export const callOffUnpaid = async (container: MedusaContainer, orderGroupId: string, at: Date): Promise<void> => {
  const announcements = await databaseOf(container).transaction((trx) => callOff(container, trx, orderGroupId, at))
  if (announcements.length > 0) await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit(announcements)
}

const callOff = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  orderGroupId: string,
  at: Date,
): Promise<Announcement[]> => {
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  await lockGroup(transaction, { id: orderGroupId })
  const waiting = (await lockCardOrders(transaction, orderGroupId)).filter(({ state }) => state === "awaiting_payment")
  const announcements: Announcement[] = []
  for (const order of waiting) {
    const lines = await linesOf(transaction, order.orderId)
    announcements.push(...(await giveUp({ container, transaction, at }, order, lines)))
    await watchStock(container, transaction, { orderId: order.orderId }, at)
    await transaction("order_part")
      .where({ order_id: order.orderId })
      .update({ state: "cancelled", payment_state: paymentAfter("cancelled", order.paymentState), due_vnd: 0 })
    await orderGroups.insertSteps(transaction, [
      {
        id: generateEntityId("", "ordstep"),
        order_id: order.orderId,
        state: "cancelled",
        at,
        actor_type: "system",
        actor_id: null,
        actor_name: null,
        reason: null,
      },
    ])
  }
  return announcements
}
