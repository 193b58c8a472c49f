import type { ListingDraft } from "@lienket/contracts"

type Variant = NonNullable<ListingDraft["variants"]>[number]
type Label = NonNullable<ListingDraft["label"]>

const texts = [
  "title_vi",
  "title_en",
  "storage",
  "shelf_life_amount",
  "shelf_life_unit",
  "preorder_ships_on",
  "story_vi",
  "story_en",
] as const satisfies readonly (keyof ListingDraft)[]

const labelTexts = [
  "origin",
  "ingredients",
  "usage",
  "warnings",
  "declaration_number",
  "ethanol_percent",
  "licence_number",
  "included",
  "not_included",
  "duration",
] as const satisfies readonly (keyof Label)[]

const variantTexts = [
  "id",
  "unit",
  "content",
  "price_vnd",
  "stock",
  "low_stock",
] as const satisfies readonly (keyof Variant)[]

/**
 * What the form of a listing holds, as it is kept: every field as it was typed. The same in the browser,
 * where it is saved while the seller types, and on the server, where it is posted.
 */
export function draftOfForm(form: FormData, pictures = all(form, "pictures")): ListingDraft {
  const [group, productClass] = text(form, "kind").split("-")
  return {
    pictures,
    ...filled(texts, (name) => text(form, name)),
    ...(group && productClass ? { group, product_class: productClass } : {}),
    variants: variantsOf(form),
    season_months: all(form, "season_months"),
    label: filled(labelTexts, (name) => text(form, `label.${name}`)),
    delivery_province_codes: all(form, "delivery_province_codes"),
  }
}

/** Rows in the order of the page; one that was taken out leaves its number unused. */
function variantsOf(form: FormData): Variant[] {
  const numbers = [...form.keys()].flatMap((name) => /^variants\.(\d+)\./.exec(name)?.[1] ?? [])
  return [...new Set(numbers)].map((number) => filled(variantTexts, (name) => text(form, `variants.${number}.${name}`)))
}

function filled<K extends string>(names: readonly K[], read: (name: K) => string): Partial<Record<K, string>> {
  const values: Partial<Record<K, string>> = {}
  for (const name of names) {
    const value = read(name)
    if (value !== "") values[name] = value
  }
  return values
}

// A text area posts its line breaks as CR LF, and shows them as LF.
const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : ""
}

const all = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string" && value !== "")
