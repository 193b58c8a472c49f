import type { CooperativeOrderCard, OrderState, PaymentMethod, PaymentState } from "@lienket/contracts"
import { integer } from "../../../database/database"
import type { MemberCaller } from "../../../policy/caller"
import { isAllowed } from "../../../policy/policy"
import { actionsFor } from "../../../workflows/order-actions/transitions"

type Locale = "vi" | "en"

export interface CardRow {
  order_id: string
  number: string
  placed_at: Date
  state: OrderState
  payment_method: PaymentMethod
  payment_state: PaymentState
  delivery_name: string | null
  item_count: number
  total_vnd: string
  contact_name: string
  commune_name: string | null
  province_name: string | null
  first_title: string
  first_title_en: string
  ships_on: string | null
}

/** Columns of a card, over `order_part p`, its `order_group g` and its first line `l`. */
export const cardColumns = `
  p.order_id, g.code || '-' || p.position as number, p.placed_at, p.state, p.payment_method, p.payment_state, p.delivery_name,
  p.item_count, p.total_vnd, g.contact_name, g.commune_name, g.province_name, l.title as first_title, l.title_en as first_title_en,
  (select min(ships_on)::text from order_part_line where order_id = p.order_id) as ships_on`

export const cardTables = `
  order_part p
  join order_group g on g.id = p.order_group_id
  join lateral (select title, title_en from order_part_line where order_id = p.order_id order by position limit 1) l on true`

/** One order of a cooperative in a list, with what the caller may do next. */
export const cardOf = (row: CardRow, caller: MemberCaller, locale: Locale): CooperativeOrderCard => ({
  id: row.order_id,
  number: row.number,
  placed_at: row.placed_at.toISOString(),
  state: row.state,
  payment: { method: row.payment_method, state: row.payment_state },
  buyer_name: row.contact_name,
  place:
    row.commune_name === null ? null : [row.commune_name, row.province_name].filter((name) => name !== null).join(", "),
  item_count: row.item_count,
  first_line: locale === "en" ? row.first_title_en : row.first_title,
  ships_on: row.ships_on,
  total_vnd: integer(row.total_vnd),
  actions: actionsOf(row, caller),
})

const actionsOf = (row: CardRow, { organization, role }: MemberCaller): CooperativeOrderCard["actions"] =>
  actionsFor({
    state: row.state,
    ships: row.delivery_name !== null,
    paymentMethod: row.payment_method,
    paymentState: row.payment_state,
  }).filter((action) =>
    isAllowed(action === "record_payment" ? "order.payment.record" : "order.fulfil", organization.kind, role),
  )
