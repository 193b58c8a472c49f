import type { IOrderModuleService, IPaymentModuleService } from "@medusajs/framework/types"
import { ChangeActionType, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import type { MedusaOrderWriter } from "./medusa-fulfilment"
import type { OrderRecord } from "./order-record"
import type { LineChange } from "./quantities"

/** Medusa's order asks for less of some lines, which must not be in a fulfilment at that moment. */
export const reduceOrder = async (
  { container, transaction, memberId }: MedusaOrderWriter,
  order: OrderRecord,
  changes: readonly LineChange[],
  reason: string,
): Promise<void> => {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const change = await joined(transaction, orders, (context) =>
    orders.createOrderChange(
      {
        order_id: order.orderId,
        change_type: OrderChangeType.EDIT,
        created_by: memberId,
        internal_note: reason,
        actions: changes.map(({ line, quantity }) => ({
          action: ChangeActionType.ITEM_UPDATE,
          details: { reference_id: line.lineItemId, quantity: line.quantity - quantity },
        })),
      },
      context,
    ),
  )
  await joined(transaction, orders, (context) => orders.confirmOrderChange(change.id, context))
}

/** Money that is still expected for an order in Medusa: what the buyer pays in the end. */
export const expectPayment = async (
  { container, transaction }: MedusaOrderWriter,
  order: OrderRecord,
  dueVnd: number,
): Promise<void> => {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  await joined(transaction, payments, (context) =>
    payments.updatePaymentCollections(order.paymentCollectionId, { amount: dueVnd }, context),
  )
}
