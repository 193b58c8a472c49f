import { listing, type Listing, type RowFault } from "@lienket/contracts"
import { fold, formatVnd } from "@lienket/vietnam"
import { z } from "zod"
import type { MessageValue } from "../../http/message"
import { Refusal } from "../../http/refusal"
import { indexProducts } from "../catalog/update-catalog"
import { actorOf } from "../listing/actor"
import { refuseUnlisted } from "../listing/check-listing"
import { profileOf, variantsOf } from "../listing/listing-content"
import { registered, responsibleOf, sellerAtWork } from "../listing/listing-seller"
import { createListings, type NewListing } from "../listing/write-listings"
import { faultOf, sampleRows, type Checked, type Importer, type Situation } from "./kind"
import { productColumns, type Kind, type ProductColumn } from "./product-columns"
import { codeOf, readRows, type ReadRow, type SheetRow } from "./sheet"

const headers: ProductColumn[] = ["title", "kind", "unit", "content", "price", "stock"]

/** Products that go on sale, one row each. */
export const productImporter: Importer = {
  kind: "products",
  template: { fileName: "san-pham.xlsx", sheet: "Sản phẩm", columns: Object.values(productColumns) },
  check: async (situation, rows) => await check(situation, rows),
  apply: async ({ container, transaction, caller, at }, rows) => {
    const organization = await registered(container, transaction, caller.organization.id)
    const seller = await sellerAtWork(container, transaction, organization)
    const listings = z.array(listing).parse(rows)
    const taken = await titlesOf({ db: transaction, caller })
    if (listings.some(({ title_vi }) => taken.has(fold(title_vi)))) throw new Refusal("import_expired")
    const ids = await createListings(
      container,
      transaction,
      listings.map((product): NewListing => newListingOf(product, seller)),
      { actor: actorOf(caller), at },
    )
    return () => indexProducts(container, ids)
  },
}

const newListingOf = (product: Listing, seller: NewListing["seller"]): NewListing => ({
  seller,
  title_vi: product.title_vi,
  pictures: [],
  variants: variantsOf(product, null).map(({ id: _, stock, ...variant }) => ({ ...variant, stock: stock ?? 0 })),
  profile: profileOf(product, null),
})

const check = async (situation: Situation, given: readonly SheetRow[]): Promise<Checked> => {
  const { rows, ignored } = readRows<ProductColumn>(given, productColumns)
  const { container, db, caller, at, locale } = situation
  const responsible = responsibleOf(await registered(container, db, caller.organization.id))
  const titles = await titlesOf(situation)
  const listings: Listing[] = []
  const faults: RowFault[] = []
  for (const row of rows) {
    const found = new Map<ProductColumn, RowFault>()
    const add = (key: ProductColumn, code: Parameters<typeof faultOf>[3], values = {}) => {
      if (!found.has(key)) found.set(key, faultOf(row, key, productColumns[key], code, locale, values))
    }
    for (const { key, code } of row.faults) add(key, code)
    const product = listingOf(row, add)
    if (product !== undefined && found.size === 0) {
      refuse(product, responsible, at, add)
      const title = fold(product.title_vi)
      if (titles.has(title)) add("title", "duplicate")
      titles.add(title)
      listings.push(product)
    }
    faults.push(...found.values())
  }
  return {
    rows: listings,
    rowCount: rows.length,
    faults,
    ignored,
    sample: {
      columns: headers.map((key) => productColumns[key].header),
      rows: rows.slice(0, sampleRows).map((row) => ({ row: row.row, cells: headers.map((key) => shown(row, key)) })),
    },
  }
}

const shown = (row: ReadRow<ProductColumn>, key: ProductColumn): string => {
  const value = row.values[key]
  return key === "price" && typeof value === "number" && Number.isSafeInteger(value)
    ? formatVnd(value, "vi")
    : row.written(key)
}

type Add = (
  key: ProductColumn,
  code: Parameters<typeof faultOf>[3],
  values?: Readonly<Record<string, MessageValue>>,
) => void

/** A row as the form of a product would send it; what is wrong is added under its column. */
const listingOf = ({ values }: ReadRow<ProductColumn>, add: Add): Listing | undefined => {
  // The column of kinds reads into nothing else.
  const kind = values.kind as Kind | undefined
  const parsed = listing.safeParse({
    title_vi: values.title,
    title_en: values.title_en,
    ...kind,
    variants: [{ unit: values.unit, content: values.content, price_vnd: values.price, stock: values.stock }],
    storage: values.storage,
    shelf_life_amount: values.shelf_life,
    shelf_life_unit: values.shelf_life_unit,
    season_months: monthsOf(values.season),
    story_vi: values.story,
    label: {
      origin: values.origin,
      ingredients: values.ingredients,
      usage: values.usage,
      warnings: values.warnings,
      declaration_number: values.declaration,
      ethanol_percent: values.ethanol,
      licence_number: values.licence,
    },
  })
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) add(columnOf(path.join(".")), codeOf(message))
  return undefined
}

/** `4, 5, 6` or `4-6`; what is no month is left for the contract to refuse. */
const monthsOf = (season: unknown): unknown[] => {
  if (typeof season !== "string") return []
  return season
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .flatMap((part): unknown[] => {
      const [, from, until] = /^(\d{1,2})[-–](\d{1,2})$/.exec(part) ?? []
      const length = Number(until) - Number(from) + 1
      return length > 0 && length <= 12 ? Array.from({ length }, (_, at) => Number(from) + at) : [part]
    })
}

const columnsOfFields: Readonly<Record<string, ProductColumn>> = {
  title_vi: "title",
  title_en: "title_en",
  group: "kind",
  product_class: "kind",
  "variants.0.unit": "unit",
  "variants.0.content": "content",
  "variants.0.price_vnd": "price",
  "variants.0.stock": "stock",
  storage: "storage",
  shelf_life_amount: "shelf_life",
  shelf_life_unit: "shelf_life_unit",
  season_months: "season",
  story_vi: "story",
  "label.origin": "origin",
  "label.ingredients": "ingredients",
  "label.usage": "usage",
  "label.warnings": "warnings",
  "label.declaration_number": "declaration",
  "label.ethanol_percent": "ethanol",
  "label.licence_number": "licence",
}

const columnOf = (field: string): ProductColumn => {
  const [key] = field.startsWith("season_months") ? ["season_months"] : [field]
  return columnsOfFields[key ?? ""] ?? "title"
}

/** What the law wants on the page of such goods. */
const refuse = (product: Listing, responsible: string, at: Date, add: Add): void => {
  try {
    refuseUnlisted(product, responsible, at)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    add(columnOf(error.field ?? ""), error.code, error.values)
  }
}

/** Names of the products an organisation has, folded: a file that is sent twice must not list everything twice. */
const titlesOf = async ({ db, caller }: Pick<Situation, "db" | "caller">): Promise<Set<string>> => {
  const titles = await db("product_profile")
    .join("product", "product.id", "product_profile.product_id")
    .where({ "product_profile.organization_id": caller.organization.id, "product.deleted_at": null })
    .pluck<string[]>("product.title")
  return new Set(titles.map(fold))
}
