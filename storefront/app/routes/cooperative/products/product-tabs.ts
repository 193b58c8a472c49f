import type { ListingTab } from "@lienket/contracts"

/** Parts of the list of goods. */
export const productTabs = ["on_sale", "drafts", "low", "hidden", "archived"] as const satisfies readonly (
  | ListingTab
  | "drafts"
)[]
export type ProductTab = (typeof productTabs)[number]

export type ProductListFilter = { tab: ProductTab; q: string; page: number }

/** Reads the address; what cannot be understood is left out. */
export function readProductList(query: URLSearchParams): ProductListFilter {
  const asked = query.get("tab")
  const tab = productTabs.find((each) => each === asked) ?? "on_sale"
  const q = (query.get("q") ?? "").normalize("NFC").trim().slice(0, 100)
  const page = /^[1-9]\d{0,3}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1
  return { tab, q, page }
}

/** The one address of a part of the list. */
export function productListPath({ tab = "on_sale", q = "", page = 1 }: Partial<ProductListFilter>): string {
  const query = new URLSearchParams()
  if (tab !== "on_sale") query.set("tab", tab)
  if (q !== "") query.set("q", q)
  if (page > 1) query.set("page", String(page))
  return `/kenh-htx/san-pham${query.size > 0 ? `?${query}` : ""}`
}
