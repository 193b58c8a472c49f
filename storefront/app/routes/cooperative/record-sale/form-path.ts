import type { CooperativeSale } from "@lienket/contracts"

/** Address of the form: with what is sold, or to choose it. */
export function formPath({ product, other, again }: { product?: string; other?: boolean; again?: string }): string {
  const query = new URLSearchParams()
  if (product !== undefined) query.set("sp", product)
  if (other) query.set("sp", otherGoods)
  if (again !== undefined) query.set("lai", again)
  return `/kenh-htx/ban-ngoai/ghi${query.size > 0 ? `?${query}` : ""}`
}

/** Stands in the address where a product of the shop would. */
export const otherGoods = "khac"

/** The form filled in with a sale that was recorded wrongly. */
export const againPath = ({ id, typed }: Pick<CooperativeSale, "id" | "typed">): string =>
  formPath({ product: typed?.variant_id ?? otherGoods, again: id })

/** The form filled in with what is kept on the device. */
export const keptPath = (id: string, variantId: string | undefined): string =>
  `${formPath({ product: variantId ?? otherGoods })}&${new URLSearchParams({ "cho-gui": id })}`
