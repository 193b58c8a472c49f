import { caMauProducts } from "./ca-mau"
import { khanhHoaProducts } from "./khanh-hoa"
import { langSonKitchen } from "./lang-son-kitchen"
import { langSonOrchardAndSpice } from "./lang-son-orchard-and-spice"
import type { DemoProduct } from "./product"
import { thaiNguyenProducts } from "./thai-nguyen"

/** The 60 products of the demo, in the order of the source catalogue. */
export const demoProducts: readonly DemoProduct[] = [
  ...langSonOrchardAndSpice,
  ...langSonKitchen,
  ...thaiNguyenProducts,
  ...khanhHoaProducts,
  ...caMauProducts,
]

/** No price of the demo comes from a seller; every page that shows one must say so. */
export const pricesAreIllustrative = true

/** What the shop says wherever demo prices are shown. */
export const illustrativePriceNotice = {
  vi: "Giá minh họa, không phải giá bán thật của hợp tác xã.",
  en: "Illustrative prices, not the cooperatives' real ones.",
} as const
