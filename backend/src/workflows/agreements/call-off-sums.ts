import Big from "big.js"
import type { Database } from "../../database/database"
import { gramsOfUnit } from "../../modules/agreement/line-unit"
import type { Line } from "../../modules/agreement/lines"
import { statesWithoutSale } from "../order-actions/transitions"

/** What was called off of a line, in its unit. */
export interface CalledOffSum {
  /** In orders that did not come to nothing, less what was not delivered or came back. */
  readonly all: Big
  /** Of it, what is not delivered yet: delivered, it is in the ledger. */
  readonly open: Big
}

interface Row {
  readonly line_id: string
  readonly grams: string
  readonly pieces: string
  readonly open_grams: string
  readonly open_pieces: string
}

const kept = "(l.quantity - l.undelivered_quantity - l.returned_quantity)"
const isOpen = "filter (where p.state <> 'delivered')"

const statement = `
  select l.agreement_line_id as line_id,
         coalesce(sum(${kept} * l.net_weight_grams), 0)::text as grams,
         coalesce(sum(${kept}), 0)::text as pieces,
         coalesce(sum(${kept} * l.net_weight_grams) ${isOpen}, 0)::text as open_grams,
         coalesce(sum(${kept}) ${isOpen}, 0)::text as open_pieces
    from order_part_line l join order_part p on p.order_id = l.order_id
   where l.agreement_line_id = any(:lines::text[]) and p.state <> all(:ended::text[])
   group by l.agreement_line_id`

/** What orders of the shop have called off of lines, by line; nothing where none has. One query. */
export const callOffSums = async (db: Database, lines: readonly Line[]): Promise<ReadonlyMap<string, CalledOffSum>> => {
  const bound = { lines: lines.map(({ id }) => id), ended: [...statesWithoutSale] }
  const { rows } = await db.raw<{ rows: Row[] }>(statement, bound)
  const sums = new Map(rows.map((row) => [row.line_id, row]))
  return new Map(
    lines.map((line) => {
      const row = sums.get(line.id)
      if (row === undefined) return [line.id, { all: Big(0), open: Big(0) }]
      const grams = gramsOfUnit(line)
      return grams === null
        ? [line.id, { all: Big(row.pieces), open: Big(row.open_pieces) }]
        : [line.id, { all: Big(row.grams).div(grams), open: Big(row.open_grams).div(grams) }]
    }),
  )
}
