import { getCart } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewCart } from "../../../../workflows/cart/view-cart"

export const GET = handle(getCart, ({ params, query, customerId = null, locale, now: at, container, db }) =>
  viewCart(container, db, params.id, customerId, { locale, at, provinceCode: query.province_code }),
)
