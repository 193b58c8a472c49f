/** How a product is handled in selling and shipping. */
export const productClasses = [
  "fresh",
  "frozen",
  "dry",
  "beverage",
  "spirits",
  "medicinal",
  "craft",
  "tour",
  "live",
] as const
export type ProductClass = (typeof productClasses)[number]

/** What follows from the class of a product, whoever sells it. */
export interface ProductClassRules {
  /** Full years a buyer must have confirmed; null for everyone. */
  readonly min_age: number | null
  readonly allowed_payments: readonly ("cod" | "vietqr" | "card")[]
  /** May stand in banners, featured shelves and recommendations. */
  readonly promotable: boolean
  readonly requires_shipping: boolean
  /** Sold for a day; the quantity counts people. */
  readonly needs_booking_date: boolean
}

const goods: ProductClassRules = {
  min_age: null,
  allowed_payments: ["cod", "vietqr", "card"],
  promotable: true,
  requires_shipping: true,
  needs_booking_date: false,
}

/**
 * Law 44/2019/QH14 on the prevention of harm from alcohol: sold from the age of 18 (Article 5),
 * online only against payment without cash (Article 16), from 15 % vol. not advertised (Articles 5
 * and 12).
 */
const spirits: ProductClassRules = {
  ...goods,
  min_age: 18,
  allowed_payments: ["vietqr", "card"],
  promotable: false,
}

/** A service of OCOP group 6 (Decision 148/QĐ-TTg): no parcel is there to pay at, and a day must be kept free. */
const tour: ProductClassRules = {
  ...goods,
  allowed_payments: ["vietqr", "card"],
  requires_shipping: false,
  needs_booking_date: true,
}

/**
 * The rules of every class. The database holds the same rows in `product_class`, for reading beside
 * products: a change here needs a migration that writes them again.
 */
export const productClassRules: Readonly<Record<ProductClass, ProductClassRules>> = {
  fresh: goods,
  frozen: goods,
  dry: goods,
  beverage: goods,
  spirits,
  medicinal: goods,
  craft: goods,
  tour,
  live: goods,
}
