import type { AgreementSide, DeliveryState } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"

/** What one side recorded under a line, and what the other answered. Quantities are decimals. */
export interface Delivery {
  readonly id: string
  readonly agreement_id: string
  readonly line_id: string
  readonly kind: "delivery" | "return"
  /** The delivery that goods went back of. */
  readonly returns_id: string | null
  readonly state: DeliveryState
  readonly delivered_on: string
  readonly quantity: string
  readonly unit: string
  /** The same in the unit of the line. */
  readonly line_quantity: string
  /** For one of the line's unit. */
  readonly price_vnd: number | null
  readonly value_vnd: number
  readonly grade: string
  readonly note: string
  readonly document_id: string | null
  readonly content_hash: string
  readonly recorded_side: AgreementSide
  readonly recorded_by_id: string
  readonly recorded_by: string
  readonly recorded_at: Date
  readonly answered_quantity: string | null
  readonly answered_unit: string | null
  readonly answered_line_quantity: string | null
  readonly answered_price_vnd: number | null
  readonly answered_value_vnd: number | null
  /** Whose figures count, once it is confirmed. */
  readonly counted: "recorded" | "answered" | null
  /** In the unit of the line. */
  readonly accepted_line_quantity: string | null
  readonly answer_reason: string | null
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

type Amounts = "price_vnd" | "value_vnd" | "answered_price_vnd" | "answered_value_vnd"
type Row = Omit<Delivery, Amounts> & Readonly<Record<Amounts, string | null>>

const columns = `
  id, agreement_id, line_id, kind, returns_id, state, delivered_on::text as delivered_on, quantity::text as quantity, unit,
  line_quantity::text as line_quantity, price_vnd, value_vnd, grade, note, document_id, content_hash, recorded_side,
  recorded_by_id, recorded_by, recorded_at, answered_quantity::text as answered_quantity, answered_unit,
  answered_line_quantity::text as answered_line_quantity, answered_price_vnd, answered_value_vnd, counted,
  accepted_line_quantity::text as accepted_line_quantity, answer_reason, answered_by, answered_at`

/** @returns false when it is there already. */
export const insertDelivery = async (db: Database, delivery: Delivery): Promise<boolean> =>
  (await db("agreement_delivery").insert(delivery).onConflict("id").ignore().returning("id")).length > 0

export const updateDelivery = async (
  db: Database,
  id: string,
  facts: Partial<Omit<Delivery, "id" | "agreement_id" | "line_id" | "kind" | "content_hash">>,
): Promise<void> => {
  await db("agreement_delivery").where({ id }).update(facts)
}

export const findDelivery = async (db: Database, id: string): Promise<Delivery | null> => {
  const { rows } = await db.raw<{ rows: Row[] }>(`select ${columns} from agreement_delivery where id = ?`, [id])
  const [row] = rows
  return row === undefined ? null : deliveryOf(row)
}

/** Newest first. */
export const deliveriesOf = async (db: Database, agreementId: string): Promise<Delivery[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${columns} from agreement_delivery where agreement_id = ?
      order by agreement_delivery.delivered_on desc, recorded_at desc, id desc`,
    [agreementId],
  )
  return rows.map(deliveryOf)
}

/** What lies unanswered under agreements, and which side it waits for. */
export interface Waiting {
  readonly agreement_id: string
  readonly side: AgreementSide
  readonly since: Date
}

export const waitingDeliveries = async (db: Database, agreementIds: readonly string[]): Promise<Waiting[]> => {
  const { rows } = await db.raw<{ rows: Waiting[] }>(
    `select agreement_id,
            case when (state = 'awaiting') = (recorded_side = 'seller') then 'buyer' else 'seller' end as side,
            case when state = 'awaiting' then recorded_at else answered_at end as since
       from agreement_delivery where agreement_id = any(?::text[]) and state in ('awaiting', 'corrected')`,
    [[...agreementIds]],
  )
  return rows
}

/** When anybody last recorded or answered a delivery, by agreement. */
export const lastDeliveryNews = async (
  db: Database,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> => {
  const { rows } = await db.raw<{ rows: { agreement_id: string; at: Date }[] }>(
    `select agreement_id, max(greatest(recorded_at, answered_at)) as at from agreement_delivery
      where agreement_id = any(?::text[]) group by 1`,
    [[...agreementIds]],
  )
  return new Map(rows.map(({ agreement_id, at }) => [agreement_id, at]))
}

const deliveryOf = (row: Row): Delivery => ({
  ...row,
  price_vnd: amount(row.price_vnd),
  value_vnd: integer(row.value_vnd),
  answered_price_vnd: amount(row.answered_price_vnd),
  answered_value_vnd: amount(row.answered_value_vnd),
})

const amount = (value: string | null): number | null => (value === null ? null : integer(value))
