import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import { chargeHeldPayment, heldPaymentOf } from "../card-payment/held-payment"
import { placeOrderGroup, type PlacedOrderGroup } from "./place-order-group"
import { checkoutOfStockCart } from "./stock-cart"

/**
 * Completes a cart that was filled through Medusa's own store API. By card, the money must be held
 * before anything is placed, and is charged after.
 * @throws Refusal as placing does; for cards also what `heldPaymentOf` and `chargeHeldPayment` throw.
 */
export const completeStockCart = async (
  container: MedusaContainer,
  cartId: string,
  customerId: string | null,
  locale: "vi" | "en",
  at: Date,
): Promise<PlacedOrderGroup> => {
  const checkout = await checkoutOfStockCart(container, cartId, customerId, locale)
  if (checkout.payment.default !== "card") return await placeOrderGroup(container, checkout, at)
  const earlier = await container
    .resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
    .ofCart(databaseOf(container), cartId)
  const cardPaymentIntentId = earlier === null ? await heldPaymentOf(container, checkout) : undefined
  const placed = await placeOrderGroup(container, { ...checkout, cardPaymentIntentId }, at)
  await chargeHeldPayment(container, placed.code, at)
  return placed
}
