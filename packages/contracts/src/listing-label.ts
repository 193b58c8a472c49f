import { labelChecklist, productClasses, type LabelCheck, type LabelItemCode } from "@lienket/vietnam"

/** What is read of a draft or of a listing that was understood. */
interface Said {
  readonly pictures?: readonly string[]
  readonly title_vi?: string
  readonly product_class?: string
  readonly variants?: readonly { readonly unit?: string; readonly price_vnd?: string | number }[]
  readonly storage?: string
  readonly shelf_life_amount?: string | number
  readonly story_vi?: string
  readonly label?: {
    readonly origin?: string
    readonly ingredients?: string
    readonly usage?: string
    readonly warnings?: string
    readonly declaration_number?: string
    readonly ethanol_percent?: string
    readonly licence_number?: string
    readonly included?: string
    readonly duration?: string
  }
  readonly delivery_province_codes?: readonly string[]
}

/**
 * The label checklist of a listing on its way, the same for the form in the browser and for publishing.
 * Empty until its kind is chosen: what the law asks for depends on it. `responsible` is name and address
 * of the seller.
 */
export const listingChecklist = (said: Said, responsible: string, day: string): LabelCheck[] => {
  const productClass = productClasses.find((known) => known === said.product_class)
  if (productClass === undefined) return []
  const { label = {}, variants: [first] = [] } = said
  return labelChecklist(
    {
      product_class: productClass,
      title: said.title_vi ?? "",
      story: said.story_vi ?? "",
      picture_count: said.pictures?.length ?? 0,
      has_price: isSaid(first?.price_vnd),
      unit: first?.unit ?? "",
      has_shelf_life: isSaid(said.shelf_life_amount),
      has_storage: isSaid(said.storage),
      has_delivery_area: (said.delivery_province_codes ?? []).length > 0,
      responsible,
      origin: label.origin ?? "",
      ingredients: label.ingredients ?? "",
      usage: label.usage ?? "",
      warnings: label.warnings ?? "",
      declaration_number: label.declaration_number ?? "",
      ethanol_percent: label.ethanol_percent ?? "",
      licence_number: label.licence_number ?? "",
      included: label.included ?? "",
      duration: label.duration ?? "",
    },
    day,
  )
}

const isSaid = (value: string | number | undefined): boolean => value !== undefined && String(value).trim() !== ""

/** The field in which an item of the label checklist is answered. */
export const labelFields: Readonly<Record<LabelItemCode, string>> = {
  name: "title_vi",
  pictures: "pictures",
  price: "variants.0.price_vnd",
  responsible: "label.origin",
  origin: "label.origin",
  quantity: "variants.0.unit",
  shelf_life: "shelf_life_amount",
  storage: "storage",
  ingredients: "label.ingredients",
  usage: "label.usage",
  warnings: "label.warnings",
  ethanol: "label.ethanol_percent",
  licence: "label.licence_number",
  declaration: "label.declaration_number",
  included: "label.included",
  duration: "label.duration",
  delivery_area: "delivery_province_codes",
  cure_claim: "story_vi",
}
