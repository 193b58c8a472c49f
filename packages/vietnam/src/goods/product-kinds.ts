import type { UnitCode } from "../quantity/units"
import type { ProductClass } from "./product-classes"

/** A kind of goods a seller chooses from: an OCOP group and how goods of it are handled. */
export interface ProductKind {
  readonly code: string
  /** One of the six OCOP groups of Decision 148/QĐ-TTg. */
  readonly group: "food" | "drink" | "medicinal" | "craft" | "ornamental" | "tourism"
  readonly product_class: ProductClass
  /** How such goods are usually counted, the usual one first. */
  readonly units: readonly UnitCode[]
  readonly storage: "ambient" | "chilled" | "frozen" | null
  readonly shelf_life: { readonly amount: number; readonly unit: "day" | "month" } | null
}

/** Every kind, with what such goods usually are; a seller changes what does not fit. */
export const productKinds = [
  {
    code: "food-fresh",
    group: "food",
    product_class: "fresh",
    units: ["kg", "bó", "túi", "quả", "con"],
    storage: "chilled",
    shelf_life: { amount: 3, unit: "day" },
  },
  {
    code: "food-dry",
    group: "food",
    product_class: "dry",
    units: ["gói", "túi", "hộp", "lọ", "chai", "kg"],
    storage: "ambient",
    shelf_life: { amount: 12, unit: "month" },
  },
  {
    code: "food-frozen",
    group: "food",
    product_class: "frozen",
    units: ["kg", "túi", "hộp", "con"],
    storage: "frozen",
    shelf_life: { amount: 6, unit: "month" },
  },
  {
    code: "food-live",
    group: "food",
    product_class: "live",
    units: ["kg", "con"],
    storage: null,
    shelf_life: { amount: 2, unit: "day" },
  },
  {
    code: "drink-beverage",
    group: "drink",
    product_class: "beverage",
    units: ["chai", "lốc", "hộp", "thùng"],
    storage: "ambient",
    shelf_life: { amount: 12, unit: "month" },
  },
  {
    code: "drink-spirits",
    group: "drink",
    product_class: "spirits",
    units: ["chai", "hũ", "thùng"],
    storage: "ambient",
    shelf_life: null,
  },
  {
    code: "medicinal-medicinal",
    group: "medicinal",
    product_class: "medicinal",
    units: ["hộp", "lọ", "chai", "gói", "túi"],
    storage: "ambient",
    shelf_life: { amount: 24, unit: "month" },
  },
  {
    code: "craft-craft",
    group: "craft",
    product_class: "craft",
    units: ["chiếc", "bộ"],
    storage: null,
    shelf_life: null,
  },
  {
    code: "ornamental-live",
    group: "ornamental",
    product_class: "live",
    units: ["cây", "bó", "con"],
    storage: null,
    shelf_life: null,
  },
  {
    code: "tourism-tour",
    group: "tourism",
    product_class: "tour",
    units: ["khách"],
    storage: null,
    shelf_life: null,
  },
] as const satisfies readonly ProductKind[]

export type ProductKindCode = (typeof productKinds)[number]["code"]

/** The kind of a group and a class, or null where a seller is not offered that pair. */
export const findProductKind = (group: string, productClass: string): (typeof productKinds)[number] | null =>
  productKinds.find((kind) => kind.group === group && kind.product_class === productClass) ?? null
