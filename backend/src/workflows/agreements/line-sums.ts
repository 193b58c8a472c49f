import Big from "big.js"
import { addDays } from "@lienket/vietnam"
import { integer, type Database } from "../../database/database"
import { recentDays } from "../../modules/agreement/forecast"
import { gramsOfUnit } from "../../modules/agreement/line-unit"
import type { Line } from "../../modules/agreement/lines"
import type { LineSums } from "../../modules/agreement/progress"

interface Sold {
  readonly line_id: string
  readonly grams: string
  readonly recent_grams: string
  readonly amount: string
  readonly recent_amount: string
  readonly value_vnd: string
  readonly delivery_count: number
  readonly first_on: string | null
  readonly last_on: string | null
}

interface Open {
  readonly line_id: string
  readonly unconfirmed: string
  readonly unconfirmed_count: number
  readonly disputed: string
  readonly disputed_count: number
}

// A shop's order weighs what its packs weigh; what has no weight counts only in the line's own unit.
const soldSql = `
  select l.id as line_id,
         coalesce(sum(e.net_weight_grams), 0)::text as grams,
         coalesce(sum(e.net_weight_grams) filter (where e.business_date > :since), 0)::text as recent_grams,
         coalesce(sum(e.quantity) filter (where e.unit = l.unit), 0)::text as amount,
         coalesce(sum(e.quantity) filter (where e.unit = l.unit and e.business_date > :since), 0)::text as recent_amount,
         sum(e.value_vnd)::text as value_vnd,
         (count(*) filter (where e.reverses_id is null))::int as delivery_count,
         min(e.business_date)::text as first_on,
         (max(e.business_date) filter (where e.reverses_id is null))::text as last_on
    from agreement_line l join sale_entry e on e.agreement_line_id = l.id
   where l.id = any(:lines::text[]) and e.business_date <= :day
   group by l.id`

const openSql = `
  select line_id,
         coalesce(sum(line_quantity) filter (where state in ('awaiting', 'corrected')), 0)::text as unconfirmed,
         (count(*) filter (where state in ('awaiting', 'corrected')))::int as unconfirmed_count,
         coalesce(sum(line_quantity) filter (where state = 'disputed'), 0)::text as disputed,
         (count(*) filter (where state = 'disputed'))::int as disputed_count
    from agreement_delivery
   where line_id = any(:lines::text[]) and state in ('awaiting', 'corrected', 'disputed') and kind = 'delivery'
   group by line_id`

/**
 * What the ledger of sales holds for lines at the end of a day, in the unit of each, and what lies unanswered or
 * in dispute: two queries, however many lines.
 */
export const lineSums = async (
  db: Database,
  lines: readonly Line[],
  day: string,
): Promise<ReadonlyMap<string, LineSums>> => {
  const bound = { lines: lines.map(({ id }) => id), day, since: addDays(day, -recentDays) }
  const sold = new Map((await db.raw<{ rows: Sold[] }>(soldSql, bound)).rows.map((row) => [row.line_id, row]))
  const open = new Map((await db.raw<{ rows: Open[] }>(openSql, bound)).rows.map((row) => [row.line_id, row]))
  return new Map(lines.map((line) => [line.id, sumsOf(line, sold.get(line.id), open.get(line.id))]))
}

const sumsOf = (line: Line, sold: Sold | undefined, open: Open | undefined): LineSums => {
  const grams = gramsOfUnit(line)
  const amountOf = (weight: string, amount: string): string =>
    grams === null ? amount : Big(weight).div(grams).toFixed()
  return {
    delivered: sold === undefined ? "0" : amountOf(sold.grams, sold.amount),
    recent: sold === undefined ? "0" : amountOf(sold.recent_grams, sold.recent_amount),
    value_vnd: sold === undefined ? 0 : integer(sold.value_vnd),
    delivery_count: sold?.delivery_count ?? 0,
    first_on: sold?.first_on ?? null,
    last_on: sold?.last_on ?? null,
    unconfirmed: open?.unconfirmed ?? "0",
    unconfirmed_count: open?.unconfirmed_count ?? 0,
    disputed: open?.disputed ?? "0",
    disputed_count: open?.disputed_count ?? 0,
  }
}
