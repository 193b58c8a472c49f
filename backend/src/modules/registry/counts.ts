import { countedFigures, type UnitKind } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"
import { newestFigures } from "./units"

/** One whose founding day nobody knows counts as there from the beginning. */
const exists = `(u.founded_on is null or u.founded_on <= :until::date) and (u.closed_on is null or u.closed_on > :until::date)`

export interface YearCount {
  readonly year: number
  readonly kind: UnitKind
  readonly founded: number
  readonly closed: number
  readonly existing: number
}

/** Per year and kind: founded, closed, and there on its last day, or on `until` in the year that runs. */
export const foundedAndClosed = async (
  db: Database,
  allianceId: string,
  { from, until }: { readonly from: number; readonly until: string },
): Promise<YearCount[]> => {
  const { rows } = await db.raw<{ rows: YearCount[] }>(
    `select y.year, k.kind,
            count(u.id) filter (where extract(year from u.founded_on) = y.year and u.founded_on <= y.last)::int as founded,
            count(u.id) filter (where extract(year from u.closed_on) = y.year and u.closed_on <= y.last)::int as closed,
            count(u.id) filter (where (u.founded_on is null or u.founded_on <= y.last)
                                  and (u.closed_on is null or u.closed_on > y.last))::int as existing
       from (select year, least(make_date(year, 12, 31), :until::date) as last
               from generate_series(:from::int, extract(year from :until::date)::int) as year) y
      cross join (values ('cooperative'), ('union'), ('group')) as k (kind)
       left join register_unit u on u.alliance_id = :alliance and u.kind = k.kind
      group by y.year, k.kind order by y.year, k.kind`,
    { alliance: allianceId, from, until },
  )
  return rows
}

/** What units of a kind in a commune sum to on a day; each sum with how many said it in that year. */
export interface PlaceSums {
  readonly kind: UnitKind
  readonly commune_code: string | null
  readonly existing: number
  readonly founding_unknown: number
  readonly alliance_members: number
  readonly sums: Readonly<
    Record<(typeof countedFigures)[number], { readonly value: number; readonly reporting: number }>
  >
}

type Row = Omit<PlaceSums, "sums"> & Readonly<Record<string, unknown>>

/** @param until the last day that counts; figures are those of its year. */
export const sumsByKindAndCommune = async (db: Database, allianceId: string, until: string): Promise<PlaceSums[]> => {
  const sums = countedFigures.map(
    (name) => `coalesce(sum(f.${name}), 0)::text as ${name}, count(f.${name})::int as ${name}_reporting`,
  )
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select u.kind, u.commune_code, count(*)::int as existing,
            count(*) filter (where u.founded_on is null)::int as founding_unknown,
            count(*) filter (where u.member_since <= :until::date
                               and (u.member_until is null or u.member_until > :until::date))::int as alliance_members,
            ${sums.join(", ")}
       from register_unit u left join lateral (${newestFigures}) f on true
      where u.alliance_id = :alliance and ${exists}
      group by u.kind, u.commune_code`,
    { alliance: allianceId, from: `${until.slice(0, 4)}-01-01`, until },
  )
  return rows.map((row) => ({
    kind: row.kind,
    commune_code: row.commune_code,
    existing: row.existing,
    founding_unknown: row.founding_unknown,
    alliance_members: row.alliance_members,
    sums: Object.fromEntries(
      countedFigures.map((name) => [name, { value: integer(row[name]), reporting: integer(row[`${name}_reporting`]) }]),
    ) as PlaceSums["sums"],
  }))
}

/** The first year of which anything is known: of a founding, of a figure. Null for an empty register. */
export const firstYear = async (db: Database, allianceId: string): Promise<number | null> => {
  const { rows } = await db.raw<{ rows: { year: number | null }[] }>(
    `select extract(year from least(min(u.founded_on), min(f.as_of)))::int as year
       from register_unit u left join register_figure f on f.unit_id = u.id where u.alliance_id = ?`,
    [allianceId],
  )
  return rows[0]?.year ?? null
}
