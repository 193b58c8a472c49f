import type {
  CalledOffFrom,
  CooperativeOrder,
  KeptPicture,
  LineLot,
  MoneyMovement,
  OrderState,
  Picture,
} from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { integer } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { Refusal } from "../../../http/refusal"
import { MEDIA_MODULE } from "../../../modules/media"
import type { MediaModuleService } from "../../../modules/media/service"
import { callOffOfLine, lotsOfLine } from "../../../modules/order-group/view"
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
  undelivered_quantity: number
  returned_quantity: number
  picture: Picture | null
  lots: LineLot[]
  call_off: CalledOffFrom | null
}

interface StepRow {
  state: OrderState
  at: Date
  reason: string | null
  actor_type: string
  actor_name: string | null
}

type Change = CooperativeOrder["changes"][number]

interface ChangeRow extends Omit<Change, "at" | "value_vnd" | "evidence"> {
  at: Date
  evidence: string[]
  value_vnd: string
}

interface MoneyRow extends Omit<MoneyMovement, "amount_vnd"> {
  amount_vnd: string
}

interface View {
  readonly container: MedusaContainer
  readonly db: Knex
  readonly caller: MemberCaller
  readonly locale: Locale
}

/**
 * One order of the organisation in use.
 * @throws Refusal `not_found`, also for another organisation's order.
 */
export const viewOrder = async (
  { container, db, caller, locale }: View,
  orderId: string,
): Promise<CooperativeOrder> => {
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
    .select<
      LineRow[]
    >("*", db.raw("booking_date::text as booking_date, ships_on::text as ships_on"), db.raw(lotsOfLine), db.raw(callOffOfLine))
  const steps = await db("order_step")
    .where({ order_id: orderId })
    .orderBy(["at", "id"])
    .select<StepRow[]>("state", "at", "reason", "actor_type", "actor_name")
  const changes = await db("order_part_change")
    .where({ order_id: orderId })
    .orderBy(["at", "id"])
    .select<ChangeRow[]>("id", "kind", "at", "reason_kind", "reason", "value_vnd", "lines", "evidence", "actor_name")
  const media = container.resolve<MediaModuleService>(MEDIA_MODULE)
  const shown = [...new Set(changes.flatMap(({ evidence }) => evidence))]
  const pictures = await media.picturesOf(db, caller.organization.id, shown)
  const money = await db("order_part_money")
    .where({ order_id: orderId })
    .orderBy(["recorded_at", "id"])
    .select<MoneyRow[]>("direction", "amount_vnd", "note", "actor_name", db.raw("business_date::text as date"))
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
    changes: changes.map((change) => changeOf(change, pictures)),
    money: money.map(({ amount_vnd, ...movement }) => ({ ...movement, amount_vnd: integer(amount_vnd) })),
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

const changeOf = ({ at, value_vnd, evidence, ...change }: ChangeRow, pictures: readonly KeptPicture[]): Change => ({
  ...change,
  evidence: evidence.flatMap((shown) => pictures.find(({ id }) => id === shown) ?? []),
  at: at.toISOString(),
  value_vnd: integer(value_vnd),
})

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
  undelivered_quantity: line.undelivered_quantity,
  returned_quantity: line.returned_quantity,
  picture: line.picture,
  lots: line.lots,
  call_off: line.call_off,
})
