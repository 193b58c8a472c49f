import type { ProductCard } from "@lienket/contracts"

import type { CardProduct } from "~/ui/product-card"

/** Leaves out what a card does not show: a list goes to the browser twice, as a page and as data. */
export function cardProduct({
  handle,
  title,
  picture,
  price,
  price_from,
  unit,
  stars,
  province,
  cooperative,
  in_stock,
  preorder,
}: ProductCard): CardProduct {
  return { handle, title, picture, price, price_from, unit, stars, province, cooperative, in_stock, preorder }
}
