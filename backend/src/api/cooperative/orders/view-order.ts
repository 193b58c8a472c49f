import type { CooperativeOrder, OrderState, Picture } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { Refusal } from "../../../http/refusal"
import type { MemberCaller } from "../../../policy/caller"
import { cardColumns, cardOf, cardTables, type CardRow } from "./order-card"

interface OrderRow extends CardRow {
  contact_phone: string
  contact_email: string | null
  province_code: string | null
  commune_code: string | null
  address_line: string | null
  note: string | null
  subtotal_vnd: string
  delivery_vnd: string
  transfer_purpose: string | null
}

interface LineRow {
  line_item_id: string
  handle: string
  title: string
  title_en: string
  unit: string
  unit_en: string
  quantity: number
  unit_price_vnd: string
  subtotal_vnd: string
  booking_date: string | null
  ships_on: string | null
  picture: Picture | null
}

interface StepRow {
  state: OrderState
  at: Date
  reason: string | null
  actor_type: string
  actor_name: string | null
}

interface View {
  readonly db: Knex
  readonly caller: MemberCaller
  readonly locale: Locale
}

/**
 * One order of the organisation in use.
 * @throws Refusal `not_found`, also for another organisation's order.
 */
export const viewOrder = async ({ db, caller, locale }: View, orderId: string): Promise<CooperativeOrder> => {
  const { rows } = await db.raw<{ rows: OrderRow[] }>(
    `select ${cardColumns}, g.contact_phone, g.contact_email, g.province_code, g.commune_code, g.address_line, g.note,
            p.subtotal_vnd, p.delivery_vnd, p.transfer ->> 'purpose' as transfer_purpose
       from ${cardTables} where p.order_id = ? and p.organization_id = ?`,
    [orderId, caller.organization.id],
  )
  const [order] = rows
  if (order === undefined) throw new Refusal("not_found")
  const lines = await db("order_part_line")
    .where({ order_id: orderId })
    .orderBy("position")
    .select<LineRow[]>("*", db.raw("booking_date::text as booking_date, ships_on::text as ships_on"))
  const steps = await db("order_step")
    .where({ order_id: orderId })
    .orderBy(["at", "id"])
    .select<StepRow[]>("state", "at", "reason", "actor_type", "actor_name")
  return {
    ...cardOf(order, caller, locale),
    buyer: { name: order.contact_name, phone: order.contact_phone, email: order.contact_email },
    address: addressOf(order),
    note: order.note,
    lines: lines.map((line) => lineOf(line, locale)),
    delivery:
      order.delivery_name === null ? null : { name: order.delivery_name, price_vnd: integer(order.delivery_vnd) },
    subtotal_vnd: integer(order.subtotal_vnd),
    steps: steps.map(({ state, at, reason, actor_type, actor_name }) => ({
      state,
      at: at.toISOString(),
      reason,
      actor_name: actor_type === "member" ? actor_name : null,
    })),
    transfer_purpose: order.transfer_purpose,
  }
}

const addressOf = (order: OrderRow): CooperativeOrder["address"] =>
  order.address_line === null
    ? null
    : {
        line: order.address_line,
        commune: { code: order.commune_code ?? "", name: order.commune_name ?? "" },
        province: { code: order.province_code ?? "", name: order.province_name ?? "" },
      }

const lineOf = (line: LineRow, locale: Locale): CooperativeOrder["lines"][number] => ({
  id: line.line_item_id,
  handle: line.handle,
  title: locale === "en" ? line.title_en : line.title,
  unit: locale === "en" ? line.unit_en : line.unit,
  quantity: line.quantity,
  unit_price_vnd: integer(line.unit_price_vnd),
  subtotal_vnd: integer(line.subtotal_vnd),
  booking_date: line.booking_date,
  ships_on: line.ships_on,
  picture: line.picture,
})
