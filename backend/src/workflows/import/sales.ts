import {
  newManualSale,
  saleUnits,
  type NewManualSaleBody,
  type OcopGroup,
  type RowFault,
  type SaleUnit,
} from "@lienket/contracts"
import { businessDate, findUnit, fold, toNfc } from "@lienket/vietnam"
import { z } from "zod"
import { entityId } from "../../database/entity-id"
import { checkManualSale, type SoldProduct } from "../../modules/sales/manual-sale"
import { recordManualSales } from "../manual-sales/record-manual-sales"
import { soldProducts } from "../manual-sales/sold-products"
import { faultOf, sampleRows, type Checked, type Importer, type Situation } from "./kind"
import { saleColumns, saleColumnsWith, type SaleColumn } from "./sale-columns"
import { codeOf, readRows, type ReadRow, type SheetRow } from "./sheet"

const headers: SaleColumn[] = ["sold_on", "product", "quantity", "unit", "unit_price", "total", "way"]

/** Sales made off the platform, one row each. */
export const salesImporter: Importer = {
  kind: "sales",
  template: { fileName: "ban-ngoai.xlsx", sheet: "Bán ngoài", columns: Object.values(saleColumns) },
  columnsFor: async (situation) =>
    Object.values(saleColumnsWith((await goodsOf(situation)).all.map(({ title }) => title))),
  check: async (situation, rows) => await check(situation, rows),
  apply: async ({ container, transaction, caller, at, importId }, rows) => {
    const sales = z.array(newManualSale).parse(rows)
    await recordManualSales(
      container,
      transaction,
      caller.organization.id,
      sales.map((typed, position) => ({
        id: entityId("msale", caller.organization.id, `${importId}-${position}`),
        typed,
      })),
      caller.member,
      at,
    )
    return async () => undefined
  },
}

const check = async (situation: Situation, given: readonly SheetRow[]): Promise<Checked> => {
  const { rows, ignored } = readRows<SaleColumn>(given, saleColumns)
  const goods = await goodsOf(situation)
  const today = businessDate(situation.at)
  const sales: NewManualSaleBody[] = []
  const faults: RowFault[] = []
  for (const row of rows) {
    const found = new Map<SaleColumn, RowFault>()
    const add: Add = (key, code, values = {}) => {
      if (!found.has(key)) found.set(key, faultOf(row, key, saleColumns[key], code, situation.locale, values))
    }
    for (const { key, code } of row.faults) add(key, code)
    const product = goods.find(row)
    const typed = saleOf(row, product, add)
    if (typed !== undefined && found.size === 0) {
      const checked = checkManualSale(typed, product, today)
      if (checked.ok) sales.push(typed)
      else add(columnOf(checked.fault.field, row), checked.fault.code, checked.fault.values)
    }
    faults.push(...found.values())
  }
  return {
    rows: sales,
    rowCount: rows.length,
    faults,
    ignored,
    sample: {
      columns: headers.map((key) => saleColumns[key].header),
      rows: rows.slice(0, sampleRows).map((row) => ({ row: row.row, cells: headers.map((key) => row.written(key)) })),
    },
  }
}

type Add = (
  key: SaleColumn,
  code: Parameters<typeof faultOf>[3],
  values?: Readonly<Record<string, string | number>>,
) => void

/** A row as the form of a sale would send it; what is wrong is added under its column. */
const saleOf = (
  row: ReadRow<SaleColumn>,
  product: SoldProduct | undefined,
  add: Add,
): NewManualSaleBody | undefined => {
  const { values } = row
  const isTotal = values.total !== undefined
  if (isTotal === (values.unit_price !== undefined)) {
    // One of the two, and only one: otherwise they could say different things.
    add("unit_price", isTotal ? "duplicate" : "required")
    return undefined
  }
  const parsed = newManualSale.safeParse({
    ...(product === undefined
      ? { title: values.product, group: values.group as OcopGroup | undefined }
      : { variant_id: product.variant_id }),
    quantity: values.quantity,
    unit: unitIn(row, product),
    price: { per: isTotal ? "total" : "unit", amount_vnd: isTotal ? values.total : values.unit_price },
    way: values.way,
    sold_on: values.sold_on,
    ...(values.note === undefined ? {} : { note: values.note }),
  })
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) add(columnOf(path.join("."), row), codeOf(message))
  return undefined
}

/** The shop's own piece, when it is called so or nothing is said; else one of the units everybody knows. */
const unitIn = (row: ReadRow<SaleColumn>, product: SoldProduct | undefined): SaleUnit | string | undefined => {
  const written = toNfc(row.written("unit")).toLowerCase()
  if (product !== undefined && (written === "" || isPieceOf(product, written))) return saleUnits[0]
  return written === "" ? undefined : (findUnit(written) ?? written)
}

/** `chai 700 ml` is meant by `chai` too. */
const isPieceOf = ({ unit }: SoldProduct, written: string): boolean =>
  [fold(unit), fold(unit.split(" ")[0] ?? "")].includes(fold(written))

const columnsOfFields: Readonly<Record<string, SaleColumn>> = {
  variant_id: "product",
  title: "product",
  group: "group",
  quantity: "quantity",
  unit: "unit",
  way: "way",
  sold_on: "sold_on",
  note: "note",
}

const columnOf = (field: string, row: ReadRow<SaleColumn>): SaleColumn =>
  field.startsWith("price")
    ? row.values.total === undefined
      ? "unit_price"
      : "total"
    : (columnsOfFields[field] ?? "product")

/** What the shop sells of the organisation, to be found by the name somebody writes into a cell. */
const goodsOf = async ({ db, caller }: Pick<Situation, "db" | "caller">) => {
  const ids = await db("catalog_variant")
    .join("catalog_product", "catalog_product.product_id", "catalog_variant.product_id")
    .where({ organization_id: caller.organization.id })
    .pluck<string[]>("catalog_variant.variant_id")
  const all = [...(await soldProducts(db, caller.organization.id, ids)).values()].toSorted((one, other) =>
    one.title.localeCompare(other.title, "vi"),
  )
  const byTitle = new Map<string, SoldProduct[]>()
  for (const product of all) byTitle.set(fold(product.title), [...(byTitle.get(fold(product.title)) ?? []), product])
  return {
    all,
    find: (row: ReadRow<SaleColumn>): SoldProduct | undefined => {
      const sizes = byTitle.get(fold(String(row.values.product ?? ""))) ?? []
      const written = row.written("unit")
      return (
        sizes.find(({ unit }) => fold(unit) === fold(written)) ??
        sizes.find((each) => isPieceOf(each, written)) ??
        sizes[0]
      )
    },
  }
}
