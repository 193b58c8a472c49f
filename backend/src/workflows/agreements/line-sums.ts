import Big from "big.js"
import { addDays, units } from "@lienket/vietnam"
import { integer, type Database } from "../../database/database"
import { divide } from "../../modules/agreement/divide"
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
         coalesce(sum(e.quantity) filter (where not l.is_weighed and e.unit = l.unit), 0)::text as amount,
         coalesce(sum(e.quantity) filter (where not l.is_weighed and e.unit = l.unit and e.business_date > :since), 0)::text
           as recent_amount,
         sum(e.value_vnd)::text as value_vnd,
         (count(*) filter (where e.reverses_id is null))::int as delivery_count,
         min(e.business_date)::text as first_on,
         (max(e.business_date) filter (where e.reverses_id is null))::text as last_on
    from (select id, unit, pack_grams is not null or unit = any(:masses::text[]) as is_weighed
            from agreement_line where agreement_id = any(:agreements::text[])) l
    join sale_entry e on e.agreement_line_id = l.id
   where e.business_date <= :day
   group by l.id`

const masses = units.flatMap(({ code, kind }) => (kind === "mass" ? code : []))

const openSql = `
  select line_id,
         coalesce(sum(line_quantity) filter (where state in ('awaiting', 'corrected')), 0)::text as unconfirmed,
         (count(*) filter (where state in ('awaiting', 'corrected')))::int as unconfirmed_count,
         coalesce(sum(line_quantity) filter (where state = 'disputed'), 0)::text as disputed,
         (count(*) filter (where state = 'disputed'))::int as disputed_count
    from agreement_delivery
   where agreement_id = any(:agreements::text[]) and state in ('awaiting', 'corrected', 'disputed') and kind = 'delivery'
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
  const sumsOf = await sumsOfAgreements(db, [...new Set(lines.map(({ agreement_id }) => agreement_id))], day)
  return new Map(lines.map((line) => [line.id, sumsOf(line)]))
}

/** The same for whatever lines agreements have, so that it can be asked for while these are read. */
export const sumsOfAgreements = async (
  db: Database,
  agreementIds: readonly string[],
  day: string,
): Promise<(line: Line) => LineSums> => {
  const bound = { agreements: [...agreementIds], day, since: addDays(day, -recentDays), masses }
  // One after the other: within a transaction there is one connection.
  const sales = await db.raw<{ rows: Sold[] }>(soldSql, bound)
  const waiting = await db.raw<{ rows: Open[] }>(openSql, bound)
  const sold = new Map(sales.rows.map((row) => [row.line_id, row]))
  const open = new Map(waiting.rows.map((row) => [row.line_id, row]))
  return (line) => sumsOf(line, sold.get(line.id), open.get(line.id))
}

/** By line, what its rows came to last: they are text, and dividing it a thousand times takes longer than reading it. */
const remembered = new Map<string, { readonly key: string; readonly sums: LineSums }>()
const mostRemembered = 10_000

const sumsOf = (line: Line, sold: Sold | undefined, open: Open | undefined): LineSums => {
  const key = [line.unit, line.pack_grams, ...valuesOf(sold), ...valuesOf(open)].join(" ")
  const last = remembered.get(line.id)
  if (last?.key === key) return last.sums
  const sums = workedOut(line, sold, open)
  if (last === undefined && remembered.size >= mostRemembered) remembered.clear()
  remembered.set(line.id, { key, sums })
  return sums
}

const valuesOf = (row: Sold | Open | undefined): readonly unknown[] => (row === undefined ? ["-"] : Object.values(row))

const workedOut = (line: Line, sold: Sold | undefined, open: Open | undefined): LineSums => {
  const grams = gramsOfUnit(line)
  const amountOf = (weight: string, amount: string): string =>
    grams === null ? amount : divide(Big(weight), Big(grams)).toFixed()
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
