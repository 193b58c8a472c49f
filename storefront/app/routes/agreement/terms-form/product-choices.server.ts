import { listProducts } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { readCatalog } from "~/backend/read-catalog.server"

import type { ProductChoice } from "./line-fields"

/** What a seller has in the shop, for goods of an agreement to be tied to; none where it does not sell there. */
export async function productChoices(
  handle: string | null,
  context: Readonly<RouterContextProvider>,
): Promise<ProductChoice[]> {
  if (handle === null) return []
  const { items } = await readCatalog(listProducts, { query: { cooperative: handle, limit: "100" } }, context)
  return items.map(({ id, title }) => ({ id, title }))
}
