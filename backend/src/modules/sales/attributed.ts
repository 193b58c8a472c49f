import type { BuyerKind, OcopGroup, SalesChannel } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"
import type { SaleEntry } from "./entry"
import { entryColumns, entryOf, type SaleEntryRow } from "./ledger"

/** Whose sales of which business days, both included. */
export interface Stretch {
  readonly organizationId: string
  readonly from: string
  readonly until: string
}

/**
 * The entries that belong to a stretch of days: sales by their business day, and whatever takes one of them back,
 * whenever that was. A report of the stretch that is made later so says what was really sold in it; the sums by month
 * of `rollup.ts` go by the day on which it was taken back instead.
 */
const attributed = `
  with sold as (
    select * from sale_entry
     where organization_id = :organization and reverses_id is null and sale_entry.business_date between :from and :until
  ), attributed as materialized (
    select * from sold
    union all
    select r.* from sold s join sale_entry r on r.reverses_id = s.id
  )`

interface Part {
  readonly value_vnd: number
  readonly entry_count: number
}

/** What a stretch of days says, with the entries that it says it by. */
export interface StretchLedger {
  readonly total_vnd: number
  readonly entry_count: number
  /** In their order. */
  readonly entry_ids: readonly string[]
  /** SHA-256, in hexadecimal, over the entries in the order of their ids. */
  readonly entries_hash: string
  readonly by_channel: readonly (Part & { readonly channel: SalesChannel })[]
  readonly by_buyer: readonly (Part & { readonly buyer: BuyerKind })[]
  readonly by_group: readonly (Part & { readonly group: OcopGroup })[]
  /** `key`: the product's id, or its title where it is no product of the shop. */
  readonly by_product: readonly (Part & {
    readonly key: string
    readonly title: string
    readonly unit: string
    readonly quantity: string
  })[]
  readonly by_line: readonly (Part & { readonly line_id: string })[]
}

/** What of an entry goes into the hash of a stretch of days; `entry`: what the query calls it. */
export const hashedText = (entry: string): string =>
  `concat_ws(E'\\t', ${entry}.id, ${entry}.business_date, ${entry}.quantity, ${entry}.unit,
             coalesce(${entry}.net_weight_grams::text, ''), ${entry}.value_vnd, ${entry}.channel, ${entry}.buyer_kind,
             coalesce(${entry}.agreement_line_id, ''), coalesce(${entry}.product_id, ''), ${entry}.product_title,
             coalesce(${entry}.reverses_id, ''))`

/** The hash over entries that a query groups, in the order of their ids; of none, that of no text. */
export const hashOver = (entry: string): string =>
  `encode(sha256(convert_to(coalesce(string_agg(${hashedText(entry)}, E'\\n' order by ${entry}.id collate "C")
     filter (where ${entry}.id is not null), ''), 'UTF8')), 'hex')`

/** The sums of a ledger by what they are over, for `ledgerOf`; from entries `e` with their `product_key`. */
export const groupColumns = `
  grouping(channel, buyer_kind, ocop_group, product_key, agreement_line_id) as over,
  channel, buyer_kind, ocop_group, product_key, max(product_title) as title, unit, trim_scale(sum(quantity))::text as quantity,
  agreement_line_id, sum(value_vnd)::text as value_vnd, count(*)::int as entry_count`

export interface Group {
  /** Bits of what is summed over: channel 16, buyer 8, group 4, product 2, line 1. */
  readonly over: number
  readonly channel: SalesChannel
  readonly buyer_kind: BuyerKind
  readonly ocop_group: OcopGroup
  readonly product_key: string
  readonly title: string
  readonly unit: string
  readonly quantity: string
  readonly agreement_line_id: string | null
  readonly value_vnd: string
  readonly entry_count: number
}

// One statement, so that the figures and the hash are of the same moment.
const stretchSql = `${attributed}
  select
    (select coalesce(jsonb_agg(g), '[]') from (
       select ${groupColumns}
         from (select *, coalesce(product_id, product_title) as product_key from attributed) e
        group by grouping sets ((channel), (buyer_kind), (ocop_group), (product_key, unit), (agreement_line_id))
     ) g) as groups,
    (select coalesce(array_agg(id order by id collate "C"), '{}') from attributed) as entry_ids,
    (select ${hashOver("attributed")} from attributed) as entries_hash,
    (select coalesce(sum(value_vnd), 0)::text from attributed) as total_vnd`

/** What was really sold in a stretch of days, by channel, kind of buyer, group, product and line of agreement. */
export const stretchLedger = async (db: Database, stretch: Stretch): Promise<StretchLedger> => {
  const { rows } = await db.raw<{ rows: LedgerRow[] }>(stretchSql, valuesOf(stretch))
  const [row] = rows
  if (row === undefined) throw new Error("a sum over nothing is a row too")
  return ledgerOf(row)
}

export interface LedgerRow {
  readonly groups: readonly Group[]
  readonly entry_ids: readonly string[]
  readonly entries_hash: string
  readonly total_vnd: string
}

/** The ledger of one organisation from its sums. */
export const ledgerOf = ({ groups, entry_ids, entries_hash, total_vnd }: LedgerRow): StretchLedger => {
  const over = (bits: number) => groups.filter((group) => group.over === bits).sort(highestFirst)
  return {
    total_vnd: integer(total_vnd),
    entry_count: entry_ids.length,
    entry_ids,
    entries_hash,
    by_channel: over(15).map((group) => ({ channel: group.channel, ...partOf(group) })),
    by_buyer: over(23).map((group) => ({ buyer: group.buyer_kind, ...partOf(group) })),
    by_group: over(27).map((group) => ({ group: group.ocop_group, ...partOf(group) })),
    by_product: over(29).map((group) => ({
      key: group.product_key,
      title: group.title,
      unit: group.unit,
      quantity: group.quantity,
      ...partOf(group),
    })),
    by_line: over(30).flatMap((group) =>
      group.agreement_line_id === null ? [] : [{ line_id: group.agreement_line_id, ...partOf(group) }],
    ),
  }
}

const partOf = ({ value_vnd, entry_count }: Group): Part => ({ value_vnd: integer(value_vnd), entry_count })

const highestFirst = (one: Group, other: Group): number =>
  Number(other.value_vnd) - Number(one.value_vnd) || one.title.localeCompare(other.title, "vi")

export interface EntryFilter {
  readonly channel?: SalesChannel | undefined
  readonly buyer?: BuyerKind | undefined
  readonly group?: OcopGroup | undefined
  /** A key of `by_product`. */
  readonly product?: string | undefined
  readonly lines?: readonly string[] | undefined
}

export interface FoundEntries {
  readonly entries: readonly SaleEntry[]
  readonly count: number
  readonly total_vnd: number
}

/** The entries behind a figure of a stretch of days, newest first. */
export const stretchEntries = async (
  db: Database,
  stretch: Stretch,
  { channel, buyer, group, product, lines }: EntryFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<FoundEntries> =>
  await find(
    db,
    `(:channel::text is null or channel = :channel) and (:buyer::text is null or buyer_kind = :buyer)
     and (:group::text is null or ocop_group = :group)
     and (:product::text is null or coalesce(product_id, product_title) = :product)
     and (:lines::text[] is null or agreement_line_id = any(:lines::text[]))`,
    {
      ...valuesOf(stretch),
      channel: channel ?? null,
      buyer: buyer ?? null,
      group: group ?? null,
      product: product ?? null,
      lines: lines === undefined ? null : [...lines],
    },
    page,
  )

/** The entries of a stretch of days that are not among those given: what came since they were counted. */
export const entriesBeyond = async (
  db: Database,
  stretch: Stretch,
  known: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<FoundEntries> =>
  await find(
    db,
    `not exists (select 1 from unnest(:known::text[]) k where k = attributed.id)`,
    { ...valuesOf(stretch), known: [...known] },
    page,
  )

const find = async (
  db: Database,
  condition: string,
  values: Readonly<Record<string, string | string[] | null>>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<FoundEntries> => {
  const { rows: sums } = await db.raw<{ rows: { count: number; total_vnd: string }[] }>(
    `${attributed} select count(*)::int as count, coalesce(sum(value_vnd), 0)::text as total_vnd
       from attributed where ${condition}`,
    values,
  )
  const count = sums[0]?.count ?? 0
  if (count === 0 || limit === 0) return { entries: [], count, total_vnd: integer(sums[0]?.total_vnd ?? 0) }
  const { rows } = await db.raw<{ rows: SaleEntryRow[] }>(
    `${attributed} select ${entryColumns} from attributed where ${condition}
      order by attributed.business_date desc, recorded_at desc, id desc limit :limit offset :offset`,
    { ...values, limit, offset },
  )
  return { entries: rows.map(entryOf), count, total_vnd: integer(sums[0]?.total_vnd ?? 0) }
}

const valuesOf = ({ organizationId, from, until }: Stretch) => ({ organization: organizationId, from, until })
