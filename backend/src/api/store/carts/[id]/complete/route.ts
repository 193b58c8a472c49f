import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { HttpTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import { now } from "../../../../../clock"
import { localeOf } from "../../../../../http/locale"
import { completeStockCart } from "../../../../../workflows/place-order/complete-stock-cart"

const unpaid: readonly string[] = [
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
]

/**
 * Replaces Medusa's own route, which makes one order of a cart: a stock client gets the answer it
 * knows, for the first cooperative's order, and the whole purchase as `order_group`.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<Record<string, never>, HttpTypes.SelectParams>,
  res: MedusaResponse,
): Promise<void> => {
  const cartId = req.params.id ?? ""
  const customerId =
    req.auth_context?.actor_type === "customer" && req.auth_context.actor_id ? req.auth_context.actor_id : null
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  try {
    const { code, orderIds } = await completeStockCart(
      req.scope,
      cartId,
      customerId,
      localeOf(req.headers["accept-language"]),
      now(),
    )
    const { data } = await query.graph({
      entity: "order",
      fields: req.queryConfig.fields,
      filters: { id: orderIds[0] },
    })
    res.status(200).json({ type: "order", order: data[0], order_group: { code, order_ids: orderIds } })
  } catch (error) {
    // A payment that is missing is no error to Medusa's clients: they get the cart back, to go on paying.
    if (!(error instanceof MedusaError) || !unpaid.includes(error.type)) throw error
    const { data } = await query.graph({ entity: "cart", fields: defaultStoreCartFields, filters: { id: cartId } })
    const { message, name, type } = error
    res.status(200).json({ type: "cart", cart: data[0], error: { message, name, type } })
  }
}
