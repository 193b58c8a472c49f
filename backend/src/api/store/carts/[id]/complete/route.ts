import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { HttpTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { now } from "../../../../../clock"
import { localeOf } from "../../../../../http/locale"
import { placeOrderGroup } from "../../../../../workflows/place-order/place-order-group"
import { checkoutOfStockCart } from "../../../../../workflows/place-order/stock-cart"

/**
 * Replaces Medusa's own route, which makes one order of a cart: a stock client gets the answer it
 * knows, for the first cooperative's order, and the whole purchase as `order_group`.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<Record<string, never>, HttpTypes.SelectParams>,
  res: MedusaResponse,
): Promise<void> => {
  const customerId = req.auth_context?.actor_type === "customer" && req.auth_context.actor_id ? req.auth_context.actor_id : null
  const checkout = await checkoutOfStockCart(req.scope, req.params.id ?? "", customerId, localeOf(req.headers["accept-language"]))
  const { code, orderIds } = await placeOrderGroup(req.scope, checkout, now())
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: req.queryConfig.fields, filters: { id: orderIds[0] } })
  res.status(200).json({ type: "order", order: data[0], order_group: { code, order_ids: orderIds } })
}
