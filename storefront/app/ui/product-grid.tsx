import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

import { ProductCard, type CardProduct } from "./product-card"

type ProductGridProps = {
  products: readonly CardProduct[]
  /** How many cards stand on the first screen and are drawn without waiting. */
  eager?: number
  /** A list beside filters has three columns where the page has four. */
  beside?: boolean
  heading?: "h2" | "h3"
}

/** Cards of products, two abreast on a phone. */
export function ProductGrid({ products, eager = 0, beside = false, heading = "h3" }: ProductGridProps) {
  const t = useTranslations("catalog.card")
  const tCommon = useTranslations("common")
  const locale = useLocale()
  const words = {
    from: tCommon("priceFrom"),
    stars: (count: number) => t("stars", { count }),
    preorder: (day: string) => tCommon("preorder", { date: formatDate(day, locale) }),
    outOfStock: t("outOfStock"),
  }
  const sizes = beside
    ? "(min-width: 80rem) 18rem, (min-width: 64rem) 27vw, (min-width: 40rem) 30vw, 45vw"
    : "(min-width: 80rem) 17.5rem, (min-width: 64rem) 22vw, (min-width: 40rem) 30vw, 45vw"
  return (
    <ul className={`grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-5 ${beside ? "" : "lg:grid-cols-4"}`}>
      {products.map((product, index) => (
        <ProductCard
          key={product.handle}
          product={product}
          locale={locale}
          words={words}
          eager={index < eager}
          sizes={sizes}
          heading={heading}
        />
      ))}
    </ul>
  )
}
