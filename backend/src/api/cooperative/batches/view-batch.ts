import type { BatchCard, BatchDetail, BatchOrder, OrderState, Picture } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { Refusal } from "../../../http/refusal"
import { historyOf } from "../../../http/history"
import { AUDIT_MODULE } from "../../../modules/audit"
import type { AuditModuleService } from "../../../modules/audit/service"
import { OCOP_MODULE } from "../../../modules/ocop"
import { isExpired } from "../../../modules/ocop/batches/fefo"
import type { OcopModuleService } from "../../../modules/ocop/service"
import type { MemberCaller } from "../../../policy/caller"
import { traceUrl } from "../../../workflows/batches/trace-url"

export interface BatchCardRow {
  readonly id: string
  readonly public_code: string
  readonly lot_code: string
  readonly product_id: string
  readonly title: string
  readonly picture: Picture | null
  readonly unit: string
  readonly origin: BatchCard["origin"]
  readonly produced_on: string
  readonly expires_on: string | null
  readonly state: BatchCard["state"]
  readonly received: number
  readonly remaining: number
  readonly is_demo: boolean
}

/** Columns of a card over `batch b`, its stock `s`, its product `p` and that one's profile `f`, its variant's `u`. */
export const batchCardColumns = (locale: Locale): string => `
  b.id, b.public_code, b.lot_code, b.product_id, ${locale === "en" ? "f.title_en" : "p.title"} as title,
  f.pictures -> 0 as picture, coalesce(u.unit_${locale}, '') as unit, b.origin, b.produced_on::text, b.expires_on::text, b.state,
  s.received, s.remaining, b.is_demo`

export const batchCardTables = `
  batch b
  join batch_stock s on s.batch_id = b.id
  join product p on p.id = b.product_id
  join product_profile f on f.product_id = b.product_id
  left join variant_profile u on u.variant_id = b.variant_id`

export const batchCardOf = ({ product_id, title, picture, ...row }: BatchCardRow, today: string): BatchCard => ({
  ...row,
  product: { id: product_id, title, picture },
  is_expired: isExpired(row.expires_on, today),
})

interface View {
  readonly db: Database
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly locale: Locale
  readonly now: Date
}

/**
 * One lot of the organisation in use.
 * @throws Refusal `not_found`, also for another organisation's lot.
 */
export const viewBatch = async (view: View, batchId: string): Promise<BatchDetail> => {
  const { db, container, caller, locale, now } = view
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const batch = await ocop.findBatch(db, batchId, caller.organization.id)
  if (batch === null) throw new Refusal("not_found")
  const { rows } = await db.raw<{ rows: BatchCardRow[] }>(
    `select ${batchCardColumns(locale)} from ${batchCardTables} where b.id = ?`,
    [batchId],
  )
  const [card] = rows
  if (card === undefined) throw new Refusal("not_found")
  const events = await ocop.batchEvents(db, batchId)
  return {
    ...batchCardOf(card, businessDate(now)),
    variant_id: batch.variant_id,
    planting_area: await plantingAreaOf(db, batch.planting_area_id),
    inputs: batch.inputs,
    recall:
      batch.recalled_on === null
        ? null
        : { recalled_on: batch.recalled_on, reason: batch.recall_reason ?? "", advice: batch.recall_advice },
    withdrawn: batch.withdrawn,
    events: events.map(({ id, kind, happened_on, text }) => ({ id, kind, happened_on, text })),
    orders: await ordersOf(db, batchId),
    history: historyOf(await audit.historyOf(db, { type: "batch", id: batchId })),
    trace_url: traceUrl(batch.public_code),
  }
}

const plantingAreaOf = async (db: Database, id: string | null): Promise<BatchDetail["planting_area"]> =>
  id === null
    ? null
    : ((await db("credential").where({ id }).first<BatchDetail["planting_area"] | undefined>("id", "number", "crop")) ??
      null)

interface OrderRow extends Omit<BatchOrder, "placed_at" | "state"> {
  readonly placed_at: Date
  readonly state: OrderState
}

/** The orders that hold goods of a lot, newest first: whom to call when it is recalled. */
const ordersOf = async (db: Database, batchId: string): Promise<BatchOrder[]> => {
  const { rows } = await db.raw<{ rows: OrderRow[] }>(
    `select p.order_id, g.code || '-' || p.position as number, p.placed_at, p.state, g.contact_name as buyer_name,
            g.contact_phone as buyer_phone, sum(l.quantity - l.returned)::int as quantity
       from order_line_batch l
       join order_part p on p.order_id = l.order_id
       join order_group g on g.id = p.order_group_id
      where l.batch_id = ?
      group by p.order_id, g.id
     having sum(l.quantity - l.returned) > 0
      order by p.placed_at desc, p.order_id`,
    [batchId],
  )
  return rows.map((row) => ({ ...row, placed_at: row.placed_at.toISOString() }))
}
