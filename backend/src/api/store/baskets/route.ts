import { changeCart } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { changeCartLines } from "../../../workflows/cart/change-cart"
import { viewCart } from "../../../workflows/cart/view-cart"

export const POST = handle(changeCart, async ({ body, customerId = null, locale, now: at, container, db }) => {
  const cartId = await changeCartLines(container, body, { customerId, locale, at })
  return viewCart(container, db, cartId, customerId, { locale, at, provinceCode: undefined })
})
