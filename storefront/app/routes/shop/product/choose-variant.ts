import type { ProductVariant } from "@lienket/contracts"

/** The part of the query that says which size a page is about. */
export const variantParameter = "loai"

/**
 * The size an address asks for. Without one, or when it is sold out or gone: the first that can be
 * bought now, and when none can, the first of all.
 */
export function chooseVariant(variants: readonly ProductVariant[], slug: string | null): ProductVariant {
  const asked = variants.find((variant) => variant.slug === slug && variant.in_stock)
  const chosen = asked ?? variants.find(({ in_stock }) => in_stock) ?? variants[0]
  if (chosen === undefined) throw new RangeError("a product on sale has at least one variant")
  return chosen
}
