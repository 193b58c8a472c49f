import type { listCooperativeSales, RouteResponse, SalesChannel } from "@lienket/contracts"
import { isIsoDate } from "@lienket/vietnam"
import { integer } from "../../../database/database"
import type { Call } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { saleColumns, saleOf, saleTables, type SaleRow } from "./sale-view"

type Answer = RouteResponse<typeof listCooperativeSales>

/**
 * The ledger of the organisation in use, all channels, newest first, with the sums of what was asked.
 * @throws Refusal `invalid_date` for a day the calendar does not have, or a period that ends before it begins.
 */
export const listSales = async ({ db, caller, query }: Call<typeof listCooperativeSales>): Promise<Answer> => {
  const { limit = 20, offset = 0, from, until, channel, product } = query
  for (const [field, day] of Object.entries({ from, until }))
    if (day !== undefined && !isIsoDate(day)) throw new Refusal("invalid_date", { field })
  if (from !== undefined && until !== undefined && until < from) throw new Refusal("invalid_date", { field: "until" })

  const narrowed: [string, string | undefined][] = [
    ["e.organization_id = ?", caller.organization.id],
    ["e.business_date >= ?", from],
    ["e.business_date <= ?", until],
    ["e.channel = ?", channel],
    ["e.product_id = ?", product],
  ]
  const used = narrowed.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  const condition = used.map(({ sql }) => sql).join(" and ")
  const values = used.map(({ value }) => value)

  const { rows } = await db.raw<{ rows: SaleRow[] }>(
    `select ${saleColumns} from ${saleTables} where ${condition}
      order by e.business_date desc, e.recorded_at desc, e.id desc limit ? offset ?`,
    [...values, limit, offset],
  )
  const { rows: sums } = await db.raw<{ rows: { channel: SalesChannel; value_vnd: string; entry_count: string }[] }>(
    `select e.channel, sum(e.value_vnd) as value_vnd, count(*) as entry_count from sale_entry e
      where ${condition} group by 1 order by 2 desc, 1`,
    values,
  )
  const byChannel = sums.map((row) => ({
    channel: row.channel,
    value_vnd: integer(row.value_vnd),
    entry_count: integer(row.entry_count),
  }))
  return {
    items: rows.map((row) => saleOf(row, caller)),
    count: byChannel.reduce((sum, { entry_count }) => sum + entry_count, 0),
    limit,
    offset,
    total_vnd: byChannel.reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    by_channel: byChannel,
  }
}
