import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import { lockAndWatchStock } from "../listing/low-stock"
import { lockAnyOrder } from "./order-record"
import { mayBeCalledOff, paymentAfter } from "./transitions"

/**
 * What an operator cancels in Medusa's admin is cancelled for the buyer and the cooperative as well;
 * stock and payment are Medusa's doing by then. An order that has come to its end already stays so.
 */
export const noteCancellation = async (container: MedusaContainer, orderId: string, at: Date): Promise<void> => {
  await databaseOf(container).transaction(async (transaction) => {
    const order = await lockAnyOrder(transaction, orderId)
    if (order === null || !mayBeCalledOff(order.state)) return
    await transaction("order_part")
      .where({ order_id: orderId })
      .update({ state: "cancelled", payment_state: paymentAfter("cancelled", order.paymentState), due_vnd: 0 })
    await lockAndWatchStock(container, transaction, { orderId }, at)
    await container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE).insertSteps(transaction, [
      {
        id: generateEntityId("", "ordstep"),
        order_id: orderId,
        state: "cancelled",
        at,
        actor_type: "system",
        actor_id: null,
        actor_name: null,
        reason: null,
      },
    ])
  })
}
