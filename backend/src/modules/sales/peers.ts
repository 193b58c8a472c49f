import { integer, type Database } from "../../database/database"
import type { MonthRange } from "./period"

/** What others sold of a product group in some months, none of them named. */
export interface PeerSales {
  readonly peers: number
  readonly median_vnd: number
  readonly below: number
}

/**
 * The median of what others sold of a group, in đồng, rounded half up, and how many of them sold less than `ownVnd`: of
 * those of a province, or of the whole country; of some organisations alone where these are given. Whoever sold nothing
 * of the group is none of them.
 */
export const peerSales = async (
  db: Database,
  organizationId: string,
  ownVnd: number,
  among: {
    readonly group: string
    readonly range: MonthRange
    readonly provinceCode: string | null
    readonly organizationIds: readonly string[] | null
  },
): Promise<PeerSales> => {
  const { rows } = await db.raw<{ rows: { peers: number; median: string | null; below: number }[] }>(
    `with peer as (
       select sum(value_vnd) as value from sale_rollup
        where ocop_group = :group and month between :from and :until and organization_id <> :own
          and (:province::text is null or province_code = :province)
          and (:some::text[] is null or organization_id = any(:some::text[]))
        group by organization_id having sum(value_vnd) > 0
     ), ranked as (
       select value, row_number() over (order by value) as position, count(*) over () as count from peer
     )
     select (select count(*)::int from peer) as peers,
            (select count(*)::int from peer where value < :value) as below,
            (select round(avg(value))::text from ranked
              where position in ((count + 1) / 2, (count + 2) / 2)) as median`,
    {
      group: among.group,
      from: among.range.from,
      until: among.range.until,
      own: organizationId,
      province: among.provinceCode,
      some: among.organizationIds === null ? null : [...among.organizationIds],
      value: ownVnd,
    },
  )
  const { peers = 0, median = null, below = 0 } = rows[0] ?? {}
  return { peers, median_vnd: integer(median ?? 0), below }
}

/** Years in which an organisation has entries, newest first. */
export const yearsOfSales = async (db: Database, organizationId: string): Promise<number[]> => {
  const { rows } = await db.raw<{ rows: { year: number }[] }>(
    `select distinct left(month, 4)::int as year from sale_rollup where organization_id = ? order by 1 desc`,
    [organizationId],
  )
  return rows.map(({ year }) => year)
}
