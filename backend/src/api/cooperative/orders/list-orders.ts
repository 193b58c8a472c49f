import { orderStates, type listCooperativeOrders, type OrderState, type RouteResponse } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import type { Database } from "../../../database/database"
import type { Call } from "../../../http/handle"
import { cardColumns, cardOf, cardTables, type CardRow } from "./order-card"

type Answer = RouteResponse<typeof listCooperativeOrders>

/** Orders of the organisation in use, newest first, with the number of them in each state. */
export const listOrders = async (call: Call<typeof listCooperativeOrders>): Promise<Answer> => {
  const { db, caller, locale } = call
  const { limit = 20, offset = 0, state: states = [], q = "" } = call.query
  const found = searchOf(q)
  const condition = `p.organization_id = ? and (cardinality(?::text[]) = 0 or p.state = any(?::text[])) ${found.sql}`
  const values = [caller.organization.id, states, states, ...found.values]

  const { rows } = await db.raw<{ rows: CardRow[] }>(
    `select ${cardColumns} from ${cardTables} where ${condition} order by p.placed_at desc, p.order_id limit ? offset ?`,
    [...values, limit, offset],
  )
  const counted = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from order_part p join order_group g on g.id = p.order_group_id where ${condition}`,
    values,
  )
  return {
    items: rows.map((row) => cardOf(row, caller, locale)),
    count: counted.rows[0]?.count ?? 0,
    limit,
    offset,
    counts: await countsByState(db, caller.organization.id),
  }
}

const countsByState = async (db: Database, organizationId: string): Promise<Answer["counts"]> => {
  const { rows } = await db.raw<{ rows: { state: OrderState; count: number }[] }>(
    `select state, count(*)::int as count from order_part where organization_id = ? group by state`,
    [organizationId],
  )
  const counts = new Map(rows.map(({ state, count }) => [state, count]))
  return Object.fromEntries(orderStates.map((state) => [state, counts.get(state) ?? 0])) as Answer["counts"]
}

/** Part of a number, of a phone number, or of the buyer's name in any accents. */
const searchOf = (q: string): { sql: string; values: string[] } => {
  const text = toNfc(q).trim()
  if (text === "") return { sql: "", values: [] }
  const letters = text.replace(/[^0-9a-z]/gi, "").toUpperCase()
  const digits = text.replace(/\D/g, "")
  const ways = [
    { sql: "strpos(unaccent(lower(g.contact_name)), unaccent(lower(?))) > 0", value: text },
    ...(letters.length >= 3 ? [{ sql: "strpos(replace(g.code, '-', '') || p.position, ?) > 0", value: letters }] : []),
    ...(digits.length >= 3 ? [{ sql: "strpos(g.contact_phone, ?) > 0", value: digits }] : []),
  ]
  return { sql: `and (${ways.map(({ sql }) => sql).join(" or ")})`, values: ways.map(({ value }) => value) }
}
