import type { ProductDetail } from "@lienket/contracts"

/**
 * A product in the words of schema.org, for search engines. An illustrative price is not offered to
 * them, since nobody could buy at it.
 */
export function productJsonLd(product: Omit<ProductDetail, "related">, origin: string): object {
  const { title, story, picture, seller, price, price_is_illustrative, in_stock } = product
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: title,
    description: story || undefined,
    image: picture ? `${origin}${picture.base}-${picture.widths.at(-1)}.jpg` : undefined,
    brand: { "@type": "Organization", name: seller.name },
    countryOfOrigin: { "@type": "Country", name: "VN" },
    productionPlace: product.origin.province.name,
    offers: price_is_illustrative
      ? undefined
      : {
          "@type": "Offer",
          price,
          priceCurrency: "VND",
          availability: `https://schema.org/${in_stock ? "InStock" : "OutOfStock"}`,
          seller: { "@type": "Organization", name: seller.name },
        },
  }
}
