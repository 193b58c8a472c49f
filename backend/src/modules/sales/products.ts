import type { OcopGroup } from "@lienket/contracts"
import { monthRange } from "@lienket/vietnam"
import { integer, type Database } from "../../database/database"
import { yearBefore, type MonthRange } from "./period"
import type { SalesScope } from "./rollup"

/** What was sold of one product, and in the same months a year before. */
export interface ProductFigure {
  /** Of a product of the catalogue its id, of another its words. */
  readonly key: string
  readonly title: string
  readonly ocop_group: OcopGroup
  readonly value_vnd: number
  readonly previous_vnd: number
  readonly entry_count: number
}

export interface ProductFigures {
  /** Those that brought most. */
  readonly top: readonly ProductFigure[]
  /** Those that lost most against the year before; of a product that did not sell then nothing is lost. */
  readonly falling: readonly ProductFigure[]
}

interface Row {
  readonly key: string
  readonly title: string
  readonly ocop_group: OcopGroup
  readonly value_vnd: string
  readonly previous_vnd: string
  readonly entry_count: number
  readonly top: string
  readonly falling: string
}

/**
 * The products of a province that sell best and that fall most, from their rollup; of one seller or one commune from
 * the ledger itself, where that has an index.
 */
export const productFigures = async (
  db: Database,
  scope: SalesScope & { readonly provinceCode: string },
  shown: number,
): Promise<ProductFigures> => {
  const before = yearBefore(scope.range)
  const isNarrow = scope.organizationId !== undefined || scope.commune !== undefined
  const source = isNarrow ? ledgerOf(scope, before) : rollupOf(scope, before)
  const { rows } = await db.raw<{ rows: Row[] }>(
    `with source as (${source.sql}),
     product as (
       select key, (array_agg(title order by month desc))[1] as title, (array_agg(ocop_group order by month desc))[1] as ocop_group,
              coalesce(sum(value_vnd) filter (where month between :from and :until), 0) as value_vnd,
              coalesce(sum(value_vnd) filter (where month between :before_from and :before_until), 0) as previous_vnd,
              coalesce(sum(entry_count) filter (where month between :from and :until), 0)::int as entry_count
         from source group by key
     ),
     ranked as (
       select *, row_number() over (order by value_vnd desc, title, key) as top,
              row_number() over (order by value_vnd - previous_vnd, title, key) as falling
         from product
     )
     select key, title, ocop_group, value_vnd::text, previous_vnd::text, entry_count, top::text, falling::text
       from ranked where (top <= :shown and value_vnd > 0) or (falling <= :shown and value_vnd < previous_vnd)`,
    {
      ...source.bindings,
      from: scope.range.from,
      until: scope.range.until,
      before_from: before.from,
      before_until: before.until,
      shown,
    },
  )
  const ranked = (by: "top" | "falling", isIn: (figure: ProductFigure) => boolean) =>
    rows
      .filter((row) => Number(row[by]) <= shown)
      .toSorted((one, other) => Number(one[by]) - Number(other[by]))
      .map(figureOf)
      .filter(isIn)
  return {
    top: ranked("top", ({ value_vnd }) => value_vnd > 0),
    falling: ranked("falling", ({ value_vnd, previous_vnd }) => value_vnd < previous_vnd),
  }
}

const figureOf = ({ key, title, ocop_group, value_vnd, previous_vnd, entry_count }: Row): ProductFigure => ({
  key,
  title,
  ocop_group,
  value_vnd: integer(value_vnd),
  previous_vnd: integer(previous_vnd),
  entry_count,
})

interface Source {
  readonly sql: string
  readonly bindings: Readonly<Record<string, string | null>>
}

const rollupOf = ({ provinceCode, group, channel }: SalesScope, before: MonthRange): Source => ({
  sql: `select product_key as key, title, ocop_group, month, value_vnd, entry_count from sale_product_rollup
         where province_code = :province and (month between :from and :until or month between :before_from and :before_until)
           and (:group::text is null or ocop_group = :group) and (:channel::text is null or channel = :channel)`,
  bindings: {
    province: provinceCode ?? null,
    group: group ?? null,
    channel: channel ?? null,
    before_from: before.from,
  },
})

const ledgerOf = (
  { provinceCode, organizationId, commune, group, channel, range }: SalesScope,
  before: MonthRange,
): Source => ({
  sql: `select sale_product_key(product_id, product_title) as key, product_title as title, ocop_group,
               to_char(business_date, 'YYYY-MM') as month, value_vnd, 1 as entry_count from sale_entry
         where province_code = :province
           and (business_date between :first::date and :last::date
                or business_date between :before_first::date and :before_last::date)
           and (:organization::text is null or organization_id = :organization)
           and (:commune::text is null or commune_code = :commune)
           and (:group::text is null or ocop_group = :group) and (:channel::text is null or channel = :channel)`,
  bindings: {
    province: provinceCode ?? null,
    organization: organizationId ?? null,
    commune: commune ?? null,
    group: group ?? null,
    channel: channel ?? null,
    first: monthRange(range.from).from,
    last: monthRange(range.until).until,
    before_first: monthRange(before.from).from,
    before_last: monthRange(before.until).until,
  },
})
