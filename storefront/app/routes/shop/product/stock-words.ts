import type { ProductDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

/** Up to how many pieces the shop says the number that is left. */
const few = 10

type Stock = { readonly in_stock: boolean; readonly available_quantity: number }

/** How a product says what is left of one of its sizes: places of a tour, orders still taken, pieces. */
export function useStockWords({
  needs_booking_date,
  preorder,
}: Pick<ProductDetail, "needs_booking_date" | "preorder">) {
  const t = useTranslations("product.buy")
  return ({ in_stock, available_quantity: count }: Stock): string => {
    if (preorder !== null) {
      return !in_stock ? t("preorderFull") : count <= few ? t("preorderFew", { count }) : t("preorderOpen")
    }
    if (!in_stock) return t("outOfStock")
    if (needs_booking_date) return t("placesLeft")
    return count <= few ? t("fewLeft", { count }) : t("inStock")
  }
}
