import type { ProductDetail, ProductVariant } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useLocation, useNavigate } from "react-router"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { RadioCards } from "~/ui/radio-cards"

import { variantParameter } from "./choose-variant"
import { useStockWords } from "./stock-words"

type SizeChoiceProps = { product: Omit<ProductDetail, "related">; chosen: ProductVariant }

/**
 * The sizes a product is sold in. A field of the form, so that it works without scripts; with them
 * the choice also stands in the address, to be shared and to be there when one comes back.
 */
export function SizeChoice({ product, chosen }: SizeChoiceProps) {
  const t = useTranslations("product.buy")
  const locale = useLocale()
  const stockWords = useStockWords(product)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const show = (variantId: string) => {
    const parameters = new URLSearchParams(search)
    const slug = product.variants.find(({ variant_id }) => variant_id === variantId)?.slug ?? ""
    parameters.set(variantParameter, slug)
    void navigate(`${pathname}?${parameters.toString()}`, { replace: true, preventScrollReset: true })
  }
  return (
    <RadioCards
      name="variant_id"
      legend={t("sizes")}
      defaultValue={product.in_stock ? chosen.variant_id : undefined}
      required
      onChange={show}
      cards={product.variants.map((variant) => ({
        value: variant.variant_id,
        title: variant.unit,
        detail: (
          <>
            {variant.price_per_kg === null || variant.price_per_kg === variant.price ? null : (
              <span className="figures block">
                {t("perKilogram", { price: formatVnd(variant.price_per_kg, locale) })}
              </span>
            )}
            {stockWords(variant)}
          </>
        ),
        aside: formatVnd(variant.price, locale),
        disabled: !variant.in_stock,
      }))}
    />
  )
}
