import type { OcopGroup, SalesChannel } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"
import type { MonthRange } from "./period"

/** Which sales a figure is about: those of one province or of one organisation, never of all. */
export type SalesScope = Whose & {
  readonly group?: OcopGroup
  readonly channel?: SalesChannel
  readonly commune?: string
  readonly range: MonthRange
}

type Whose =
  | { readonly provinceCode: string; readonly organizationId?: string }
  | { readonly provinceCode?: string; readonly organizationId: string }

export interface Figure {
  readonly value_vnd: number
  readonly entry_count: number
}

/** The same sales, seen five ways. Only what was sold is in the maps. */
export interface SalesFigures {
  readonly total: Figure
  readonly byMonth: ReadonlyMap<string, Figure>
  readonly byOrganization: ReadonlyMap<string, Figure>
  readonly byGroup: ReadonlyMap<OcopGroup, Figure>
  readonly byChannel: ReadonlyMap<SalesChannel, Figure>
  /** By code; an empty one for sellers of whom no commune is known. */
  readonly byCommune: ReadonlyMap<string, Figure>
}

interface Row {
  month: string | null
  ocop_group: OcopGroup | null
  channel: SalesChannel | null
  value_vnd: string | null
  entry_count: string | null
}

const dimensions = ["month", "ocop_group", "channel"] as const
type Dimension = (typeof dimensions)[number]

const nothing: Figure = { value_vnd: 0, entry_count: 0 }

/**
 * Sales of a scope by month, organisation, product group, channel and commune, read from the rollups. Of a whole province
 * the sums by product hold month, group and channel in far fewer rows than the sums by seller.
 */
export const salesFigures = async (db: Database, scope: SalesScope): Promise<SalesFigures> => {
  const [rows, sellers] = await Promise.all([sumsBy(db, fewestRows(scope), scope, dimensions), sumsBySeller(db, scope)])
  const by = <K extends Dimension>(key: K) =>
    new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], figureOf(row)] as const])))
  const total = rows.find((row) => dimensions.every((key) => row[key] === null))
  return {
    total: total === undefined ? nothing : figureOf(total),
    byMonth: by("month"),
    byOrganization: summed(sellers, ({ organization_id }) => organization_id),
    byGroup: by("ocop_group"),
    byChannel: by("channel"),
    byCommune: summed(sellers, ({ commune_code }) => commune_code),
  }
}

interface SellerRow {
  readonly organization_id: string
  readonly commune_code: string
  readonly value_vnd: string
  readonly entry_count: string
}

/** Of a seller nearly always one row: one pass over the rollup, where grouping by each of the two would take two. */
const sumsBySeller = async (db: Database, scope: SalesScope): Promise<SellerRow[]> => {
  const { sql, values } = conditionOf(scope)
  const { group, channel } = scope
  const { rows } = await db.raw<{ rows: SellerRow[] }>(
    `select organization_id, commune_code::text as commune_code, sum(value_vnd) as value_vnd,
            sum(entry_count) as entry_count
       from ${group === undefined && channel === undefined ? "sale_seller_rollup" : "sale_rollup"}
      where ${sql} group by organization_id, commune_code`,
    values,
  )
  return rows
}

const summed = (rows: readonly SellerRow[], keyOf: (row: SellerRow) => string): ReadonlyMap<string, Figure> => {
  const sums = new Map<string, Figure>()
  for (const row of rows) {
    const { value_vnd, entry_count } = sums.get(keyOf(row)) ?? nothing
    const more = figureOf(row)
    sums.set(keyOf(row), { value_vnd: value_vnd + more.value_vnd, entry_count: entry_count + more.entry_count })
  }
  return sums
}

type Rollup = "sale_rollup" | "sale_product_rollup"

const fewestRows = ({ organizationId, commune }: SalesScope): Rollup =>
  organizationId === undefined && commune === undefined ? "sale_product_rollup" : "sale_rollup"

/** Sums by each of some dimensions, and over all. */
const sumsBy = async (
  db: Database,
  rollup: Rollup,
  scope: SalesScope,
  wanted: readonly Dimension[],
): Promise<Row[]> => {
  const { sql, values } = conditionOf(scope)
  const { rows } = await db.raw<{ rows: Partial<Row>[] }>(
    `select ${wanted.map((each) => `${each}::text as ${each}`).join(", ")}, sum(value_vnd) as value_vnd,
            sum(entry_count) as entry_count
       from ${rollup} where ${sql} group by grouping sets (${wanted.map((each) => `(${each})`).join(", ")}, ())`,
    values,
  )
  return rows.map((row) => ({ ...nobody, ...row }))
}

const nobody: Row = {
  month: null,
  ocop_group: null,
  channel: null,
  value_vnd: null,
  entry_count: null,
}

/** Sales of a scope by month, of those months alone in which there were any. */
export const salesByMonth = async (db: Database, scope: SalesScope): Promise<ReadonlyMap<string, Figure>> => {
  const rows = await sumsBy(db, fewestRows(scope), scope, ["month"])
  return new Map(rows.flatMap((row) => (row.month === null ? [] : [[row.month, figureOf(row)] as const])))
}

/** The one figure of a scope. */
export const salesTotal = async (db: Database, scope: SalesScope): Promise<Figure> => {
  const { sql, values } = conditionOf(scope)
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select sum(value_vnd) as value_vnd, sum(entry_count) as entry_count from sale_rollup where ${sql}`,
    values,
  )
  return rows[0] === undefined ? nothing : figureOf(rows[0])
}

/** What each of some organisations sold in a range of months, in VND; those that sold nothing are missing. */
export const soldBy = async (
  db: Database,
  organizationIds: readonly string[],
  { from, until }: MonthRange,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await db.raw<{ rows: { organization_id: string; value_vnd: string }[] }>(
    `select organization_id, sum(value_vnd) as value_vnd from sale_rollup
      where organization_id = any(?::text[]) and month between ? and ? group by 1`,
    [[...organizationIds], from, until],
  )
  return new Map(rows.map(({ organization_id, value_vnd }) => [organization_id, integer(value_vnd)]))
}

/** A rollup that does not say what the ledger says. */
export interface RollupDifference {
  readonly key: string
  readonly ledger: Figure
  readonly rollup: Figure
}

/** Recomputes every rollup from the ledger and lists those that differ: none, as long as all is well. */
export const verifyRollups = async (db: Database): Promise<RollupDifference[]> => {
  const found: RollupDifference[] = []
  for (const rollup of Object.values(rollups)) found.push(...(await differences(db, rollup)))
  return found
}

/** By rollup, what it is a sum by, as columns of the rollup and as the ledger has them. */
const rollups = {
  all: {
    table: "sale_rollup",
    keys: {
      province_code: "province_code",
      month: "to_char(business_date, 'YYYY-MM')",
      organization_id: "organization_id",
      commune_code: "coalesce(commune_code, '')",
      ocop_group: "ocop_group",
      channel: "channel",
    },
  },
  sellers: {
    table: "sale_seller_rollup",
    keys: {
      province_code: "province_code",
      month: "to_char(business_date, 'YYYY-MM')",
      organization_id: "organization_id",
      commune_code: "coalesce(commune_code, '')",
    },
  },
  products: {
    table: "sale_product_rollup",
    keys: {
      province_code: "province_code",
      month: "to_char(business_date, 'YYYY-MM')",
      product_key: "sale_product_key(product_id, product_title)",
      channel: "channel",
      ocop_group: "ocop_group",
    },
  },
} as const

const differences = async (
  db: Database,
  { table, keys }: { readonly table: string; readonly keys: Readonly<Record<string, string>> },
): Promise<RollupDifference[]> => {
  const columns = Object.keys(keys).join(", ")
  const { rows } = await db.raw<{
    rows: { key: string; l_value: string; l_count: string; r_value: string; r_count: string }[]
  }>(
    `with ledger as (
       select ${Object.entries(keys)
         .map(([column, sql]) => `${sql} as ${column}`)
         .join(", ")}, sum(value_vnd) as value_vnd, count(*) as entry_count
         from sale_entry group by ${Object.values(keys).join(", ")}
     )
     select concat_ws(' ', ${Object.keys(keys)
       .map((column) => `nullif(${column}, '')`)
       .join(", ")}) as key,
            coalesce(l.value_vnd, 0) as l_value, coalesce(l.entry_count, 0) as l_count,
            coalesce(r.value_vnd, 0) as r_value, coalesce(r.entry_count, 0) as r_count
       from ledger l
       full join ${table} r using (${columns})
      where (l.value_vnd, l.entry_count) is distinct from (r.value_vnd::numeric, r.entry_count::bigint)
      order by 1`,
  )
  return rows.map(({ key, l_value, l_count, r_value, r_count }) => ({
    key,
    ledger: { value_vnd: integer(l_value), entry_count: integer(l_count) },
    rollup: { value_vnd: integer(r_value), entry_count: integer(r_count) },
  }))
}

const figureOf = (row: Pick<Row, "value_vnd" | "entry_count">): Figure => ({
  value_vnd: integer(row.value_vnd ?? 0),
  entry_count: integer(row.entry_count ?? 0),
})

/** A scope as a condition on a rollup. */
const conditionOf = ({
  provinceCode,
  organizationId,
  group,
  channel,
  commune,
  range,
}: SalesScope): { sql: string; values: string[] } => {
  const narrowed: [string, string | undefined][] = [
    ["province_code = ?", provinceCode],
    ["organization_id = ?", organizationId],
    ["ocop_group = ?", group],
    ["channel = ?", channel],
    ["commune_code = ?", commune],
    ["month >= ?", range.from],
    ["month <= ?", range.until],
  ]
  const used = narrowed.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  return { sql: used.map(({ sql }) => sql).join(" and "), values: used.map(({ value }) => value) }
}
