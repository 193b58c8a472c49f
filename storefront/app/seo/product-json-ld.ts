import type { ProductDetail } from "@lienket/contracts"

/**
 * A product in the words of schema.org, for search engines. An illustrative price is not offered to
 * them, since nobody could buy at it.
 */
export function productJsonLd(product: Omit<ProductDetail, "related">): object {
  const { title, story, picture, seller, price, price_is_illustrative, in_stock, origin } = product
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: title,
    description: story || undefined,
    image: picture ? picture.widths.map((width) => `${picture.base}-${width}.jpg`).at(-1) : undefined,
    brand: { "@type": "Organization", name: seller.name },
    countryOfOrigin: { "@type": "Country", name: "VN" },
    productionPlace: origin.province.name,
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
