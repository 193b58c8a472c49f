import { batchStates, type BatchState, type listBatches, type RouteResponse } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Call } from "../../../http/handle"
import { batchCardColumns, batchCardOf, batchCardTables, type BatchCardRow } from "./view-batch"

type Answer = RouteResponse<typeof listBatches>

/** Lots of the organisation in use, newest first, with the number of them in each state. */
export const listOwnBatches = async ({ db, caller, query, locale, now }: Call<typeof listBatches>): Promise<Answer> => {
  const { limit = 20, offset = 0, state = null, product = null } = query
  const organization = caller.organization.id
  const { rows } = await db.raw<{ rows: BatchCardRow[] }>(
    `select ${batchCardColumns(locale)} from ${batchCardTables}
      where b.organization_id = :organization and (:state::text is null or b.state = :state)
        and (:product::text is null or b.product_id = :product)
      order by b.produced_on desc, b.created_at desc, b.id
      limit :limit offset :offset`,
    { organization, state, product, limit, offset },
  )
  const counted = await db.raw<{ rows: { state: BatchState; count: number }[] }>(
    `select state, count(*)::int as count from batch
      where organization_id = :organization and (:product::text is null or product_id = :product) group by state`,
    { organization, product },
  )
  const of = (wanted: BatchState): number => counted.rows.find((row) => row.state === wanted)?.count ?? 0
  return {
    items: rows.map((row) => batchCardOf(row, businessDate(now))),
    count: batchStates.filter((each) => state === null || each === state).reduce((sum, each) => sum + of(each), 0),
    limit,
    offset,
    counts: { active: of("active"), recalled: of("recalled"), closed: of("closed") },
  }
}
