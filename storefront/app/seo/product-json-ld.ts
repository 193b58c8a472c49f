import type { ProductDetail, ProductVariant } from "@lienket/contracts"

type Product = Omit<ProductDetail, "related">

/**
 * A product in the words of schema.org, for search engines. An illustrative price is not offered to
 * them, since nobody could buy at it.
 */
export function productJsonLd(product: Product, origin: string): object {
  const { title, story, picture, seller, price_is_illustrative } = product
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: title,
    description: story || undefined,
    image: picture ? `${origin}${picture.base}-${picture.widths.at(-1)}.jpg` : undefined,
    brand: { "@type": "Organization", name: seller.name },
    countryOfOrigin: { "@type": "Country", name: "VN" },
    productionPlace: product.origin.province.name,
    offers: price_is_illustrative ? undefined : product.variants.map((variant) => offerOf(product, variant)),
  }
}

function offerOf({ seller, preorder }: Product, { unit, price, in_stock }: ProductVariant): object {
  const availability = !in_stock ? "OutOfStock" : preorder === null ? "InStock" : "PreOrder"
  return {
    "@type": "Offer",
    name: unit,
    price,
    priceCurrency: "VND",
    availability: `https://schema.org/${availability}`,
    availabilityStarts: preorder?.ships_on,
    seller: { "@type": "Organization", name: seller.name },
  }
}
