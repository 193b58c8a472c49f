import type {
  CalledOffFrom,
  LineLot,
  OrderGroupView,
  OrderPart,
  OrderState,
  PaymentMethod,
  PaymentState,
  Picture,
} from "@lienket/contracts"
import { findProvince } from "@lienket/vietnam/units"
import { integer, type Database } from "../../database/database"
import type { TransferInstruction } from "./records"

interface GroupRow {
  id: string
  code: string
  customer_id: string | null
  contact_name: string
  contact_phone: string
  contact_email: string | null
  province_code: string | null
  province_name: string | null
  commune_code: string | null
  commune_name: string | null
  address_line: string | null
  note: string | null
  subtotal_vnd: string
  delivery_vnd: string
  total_vnd: string
  card_url: string | null
  card_expires_at: Date | null
  placed_at: Date
}

interface PartRow {
  order_id: string
  position: number
  state: OrderState
  payment_method: PaymentMethod
  payment_state: PaymentState
  transfer: TransferInstruction | null
  delivery_name: string | null
  subtotal_vnd: string
  delivery_vnd: string
  total_vnd: string
  due_vnd: string
  received_vnd: string
  sent_back_vnd: string
  seller_handle: string
  seller_name: string
  seller_phone: string | null
  seller_province: string
}

interface LineRow {
  line_item_id: string
  order_id: string
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
  undelivered_quantity: number
  returned_quantity: number
  picture: Picture | null
  lots: LineLot[]
  call_off: CalledOffFrom | null
}

/** The lots a line's goods were taken from, of the view that the lots keep for orders. */
export const lotsOfLine =
  "coalesce((select v.lots from order_line_lots v where v.line_item_id = order_part_line.line_item_id), '[]') as lots"

/** The agreement that a line was called off under, as a buyer and a seller look it up. */
export const callOffOfLine = `(
  select jsonb_build_object('agreement_id', a.id, 'code', a.code, 'number', a.number, 'line_id', n.id)
    from agreement_line n join agreement a on a.id = n.agreement_id
   where n.id = order_part_line.agreement_line_id) as call_off`

type Change = OrderPart["changes"][number]

interface ChangeRow extends Omit<Change, "at" | "value_vnd"> {
  order_id: string
  at: Date
  value_vnd: string
}

interface StepRow {
  order_id: string
  state: OrderState
  at: Date
  reason: string | null
}

/** Who may read a purchase: its signed-in buyer, or whoever knows its code and phone number. */
export interface Reader {
  readonly customerId: string | null
  readonly phone: string | null
}

/** The purchase as its buyer sees it, or null when there is none for this reader. */
export const viewOrderGroup = async (
  db: Database,
  code: string,
  reader: Reader,
  locale: "vi" | "en",
): Promise<OrderGroupView | null> => {
  const group = await db("order_group").where({ code }).first<GroupRow | undefined>()
  if (group === undefined || !mayRead(group, reader)) return null
  const parts = await readParts(db, group.id)
  const orderIds = parts.map(({ order_id }) => order_id)
  const [lines, steps, changes] = await Promise.all([
    db("order_part_line")
      .whereIn("order_id", orderIds)
      .orderBy("position")
      .select<
        LineRow[]
      >("*", db.raw("booking_date::text as booking_date, ships_on::text as ships_on"), db.raw(lotsOfLine), db.raw(callOffOfLine)),
    db("order_step").whereIn("order_id", orderIds).orderBy("at").select<StepRow[]>("order_id", "state", "at", "reason"),
    db("order_part_change")
      .whereIn("order_id", orderIds)
      .orderBy(["at", "id"])
      .select<ChangeRow[]>("id", "order_id", "kind", "at", "reason_kind", "reason", "value_vnd", "lines"),
  ])
  return {
    code: group.code,
    placed_at: group.placed_at.toISOString(),
    contact: { name: group.contact_name, phone: group.contact_phone, email: group.contact_email },
    address: addressOf(group),
    note: group.note,
    parts: parts.map((part) => partOf(part, group, { lines, steps, changes }, locale)),
    subtotal_vnd: integer(group.subtotal_vnd),
    delivery_vnd: integer(group.delivery_vnd),
    total_vnd: integer(group.total_vnd),
    card_payment: cardPaymentOf(group, parts),
  }
}

const mayRead = (group: GroupRow, { customerId, phone }: Reader): boolean =>
  (customerId !== null && group.customer_id === customerId) || (phone !== null && group.contact_phone === phone)

const readParts = (db: Database, groupId: string): Promise<PartRow[]> =>
  db("order_part")
    .join("organization", "organization.id", "order_part.organization_id")
    .where({ order_group_id: groupId })
    .orderBy("position")
    .select<PartRow[]>("order_part.*", {
      seller_handle: "organization.handle",
      seller_name: "organization.name",
      seller_phone: "organization.phone",
      seller_province: "organization.province_code",
    })

const addressOf = (group: GroupRow): OrderGroupView["address"] =>
  group.address_line === null
    ? null
    : {
        line: group.address_line,
        commune: { code: group.commune_code ?? "", name: group.commune_name ?? "" },
        province: { code: group.province_code ?? "", name: group.province_name ?? "" },
      }

interface PartDetails {
  readonly lines: readonly LineRow[]
  readonly steps: readonly StepRow[]
  readonly changes: readonly ChangeRow[]
}

const partOf = (
  part: PartRow,
  group: GroupRow,
  { lines, steps, changes }: PartDetails,
  locale: "vi" | "en",
): OrderPart => ({
  order_id: part.order_id,
  number: `${group.code}-${part.position}`,
  cooperative: {
    handle: part.seller_handle,
    name: part.seller_name,
    phone: part.seller_phone,
    province: { code: part.seller_province, name: findProvince(part.seller_province)?.name ?? part.seller_province },
  },
  state: part.state,
  steps: steps
    .filter(({ order_id }) => order_id === part.order_id)
    .map(({ state, at, reason }) => ({ state, at: at.toISOString(), reason })),
  lines: lines.filter(({ order_id }) => order_id === part.order_id).map((line) => lineOf(line, locale)),
  delivery: part.delivery_name === null ? null : { name: part.delivery_name, price_vnd: integer(part.delivery_vnd) },
  subtotal_vnd: integer(part.subtotal_vnd),
  total_vnd: integer(part.total_vnd),
  payment: {
    method: part.payment_method,
    state: part.payment_state,
    transfer: part.transfer,
    due_vnd: integer(part.due_vnd),
    received_vnd: integer(part.received_vnd),
    sent_back_vnd: integer(part.sent_back_vnd),
    owed_vnd: Math.max(0, integer(part.received_vnd) - integer(part.sent_back_vnd) - integer(part.due_vnd)),
  },
  changes: changes
    .filter(({ order_id }) => order_id === part.order_id)
    .map(({ id, kind, at, reason_kind, reason, value_vnd, lines: changed }) => ({
      id,
      kind,
      at: at.toISOString(),
      reason_kind,
      reason,
      value_vnd: integer(value_vnd),
      lines: changed,
    })),
})

const lineOf = (line: LineRow, locale: "vi" | "en"): OrderPart["lines"][number] => ({
  id: line.line_item_id,
  handle: line.handle,
  title: locale === "en" ? line.title_en : line.title,
  unit: locale === "en" ? line.unit_en : line.unit,
  quantity: line.quantity,
  unit_price_vnd: integer(line.unit_price_vnd),
  subtotal_vnd: integer(line.subtotal_vnd),
  booking_date: line.booking_date,
  ships_on: line.ships_on,
  undelivered_quantity: line.undelivered_quantity,
  returned_quantity: line.returned_quantity,
  picture: line.picture,
  lots: line.lots,
  call_off: line.call_off,
})

const cardPaymentOf = (group: GroupRow, parts: readonly PartRow[]): OrderGroupView["card_payment"] =>
  group.card_url !== null && group.card_expires_at !== null && parts.some(({ state }) => state === "awaiting_payment")
    ? { url: group.card_url, expires_at: group.card_expires_at.toISOString() }
    : null

interface CardRow {
  code: string
  placed_at: Date
  total_vnd: string
  item_count: string
  parts: { cooperative: string; state: OrderState }[]
  picture: Picture | null
}

/** A customer's purchases, newest first. */
export const listOrderGroups = async (db: Database, customerId: string, limit: number, offset: number) => {
  const { rows } = await db.raw<{ rows: CardRow[] }>(
    `select g.code, g.placed_at, g.total_vnd, sum(p.item_count) as item_count,
            json_agg(json_build_object('cooperative', o.name, 'state', p.state) order by p.position) as parts,
            (select l.picture from order_part_line l join order_part q on q.order_id = l.order_id
              where q.order_group_id = g.id order by q.position, l.position limit 1) as picture
       from order_group g
       join order_part p on p.order_group_id = g.id
       join organization o on o.id = p.organization_id
      where g.customer_id = ?
      group by g.id
      order by g.placed_at desc, g.id
      limit ? offset ?`,
    [customerId, limit, offset],
  )
  const counted = await db("order_group").where({ customer_id: customerId }).count<{ count: string }[]>("id as count")
  return {
    items: rows.map((row) => ({
      code: row.code,
      placed_at: row.placed_at.toISOString(),
      total_vnd: integer(row.total_vnd),
      item_count: integer(row.item_count),
      parts: row.parts,
      picture: row.picture,
    })),
    count: integer(counted[0]?.count ?? 0),
    limit,
    offset,
  }
}
