import { createHash } from "node:crypto"
import type { NewDelivery, NewReturn } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import Big from "big.js"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import type { Delivery } from "../../modules/agreement/deliveries"
import {
  countedQuantity,
  countedValue,
  dayFault,
  figuresOf,
  returnFigures,
} from "../../modules/agreement/delivery-rules"
import type { Line } from "../../modules/agreement/lines"
import {
  agreementsOf,
  ownDocument,
  recordAgreementAct,
  refusalOf,
  type AgreementAct,
  type HeldBySide,
} from "./agreement-act"

export type HoldSide = (transaction: Knex.Transaction, act: AgreementAct, id: string) => Promise<HeldBySide>

/**
 * A side records what came under a line. It counts once the other side has confirmed it.
 * @throws Refusal naming the field: `before_signing`, `after_the_end`, `date_in_future`, `agreement_not_running`,
 *   `unit_cannot_convert`, `price_required`, `below_floor_price`, `far_above_commitment` (ask, then say so again),
 *   `not_found` (agreement, line, document), `idempotency_conflict`.
 */
export const recordDelivery = async (
  act: AgreementAct,
  agreementId: string,
  wish: NewDelivery,
  idempotencyKey: string | undefined,
  hold: HoldSide,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const held = await hold(transaction, act, agreementId)
    const { agreement } = held
    const id = entityId("agd", agreementId, idempotencyKey)
    const content_hash = hashOf(wish)
    if (await isKnown(transaction, act, id, content_hash)) return
    if (agreement.state === "draft") throw new Refusal("before_signing", { field: "delivered_on" })
    const fault = dayFault(agreement, wish.delivered_on, businessDate(act.at), "delivered_on")
    if (fault !== null) throw refusalOf(fault)
    const line = await lineOf(transaction, act, agreementId, wish.line_id)
    if (!line.is_current) throw new Refusal("not_found", { field: "line_id" })
    const figures = figuresOf(
      line,
      { quantity: wish.quantity, unit: wish.unit, price_vnd: wish.price_vnd },
      wish.is_certain === true,
    )
    if (!figures.ok) throw refusalOf(figures.fault)
    await insert(transaction, act, held, {
      ...unanswered,
      ...figures.value,
      id,
      line_id: line.id,
      kind: "delivery",
      returns_id: null,
      delivered_on: wish.delivered_on,
      grade: wish.grade ?? "",
      note: wish.note ?? "",
      document_id: await ownDocument(transaction, act, wish.document_id),
      content_hash,
    })
  })

/**
 * Goods of a confirmed delivery went back, in whatever unit fits the line. It counts once the other side has
 * confirmed it.
 * @throws Refusal `not_found`, `state_changed` (the delivery is not confirmed), `unit_cannot_convert`,
 *   `more_than_delivered`, `date_in_future`, `date_too_early`, `idempotency_conflict`.
 */
export const recordReturn = async (
  act: AgreementAct,
  deliveryId: string,
  wish: NewReturn,
  idempotencyKey: string | undefined,
  hold: HoldSide,
): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const agreements = agreementsOf(act)
    const known = await agreements.findDelivery(transaction, deliveryId)
    if (known === null) throw new Refusal("not_found")
    const held = await hold(transaction, act, known.agreement_id)
    const id = entityId("agd", deliveryId, idempotencyKey)
    const content_hash = hashOf(wish)
    if (await isKnown(transaction, act, id, content_hash)) return known.agreement_id
    const delivery = await agreements.findDelivery(transaction, deliveryId)
    if (delivery?.state !== "confirmed" || delivery.kind !== "delivery") throw new Refusal("state_changed")
    if (wish.returned_on > businessDate(act.at)) throw new Refusal("date_in_future", { field: "returned_on" })
    if (wish.returned_on < delivery.delivered_on)
      throw new Refusal("date_too_early", { field: "returned_on", values: { from: delivery.delivered_on } })
    const line = await lineOf(transaction, act, known.agreement_id, delivery.line_id)
    const figures = returnFigures(line, delivery, await returnedSoFar(transaction, act, delivery), wish)
    if (!figures.ok) throw refusalOf(figures.fault)
    await insert(transaction, act, held, {
      ...unanswered,
      ...figures.value,
      price_vnd: null,
      id,
      line_id: line.id,
      kind: "return",
      returns_id: delivery.id,
      delivered_on: wish.returned_on,
      grade: "",
      note: wish.reason,
      document_id: null,
      content_hash,
    })
    return known.agreement_id
  })

type New = Omit<Delivery, "agreement_id" | "recorded_side" | "recorded_by_id" | "recorded_by" | "recorded_at">

const unanswered = {
  state: "awaiting",
  answered_quantity: null,
  answered_unit: null,
  answered_line_quantity: null,
  answered_price_vnd: null,
  answered_value_vnd: null,
  counted: null,
  accepted_line_quantity: null,
  answer_reason: null,
  answered_by: null,
  answered_at: null,
} as const

const insert = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  { agreement, side }: HeldBySide,
  delivery: New,
): Promise<void> => {
  const { member } = act.caller
  await agreementsOf(act).insertDelivery(transaction, {
    ...delivery,
    agreement_id: agreement.id,
    recorded_side: side,
    recorded_by_id: member.id,
    recorded_by: member.name,
    recorded_at: act.at,
  })
  const { id, kind, line_id, delivered_on, quantity, unit, value_vnd } = delivery
  const action = kind === "delivery" ? "agreement.delivery_recorded" : "agreement.return_recorded"
  await recordAgreementAct(transaction, act, agreement, action, {
    delivery_id: id,
    line_id,
    delivered_on,
    quantity,
    unit,
    value_vnd,
    side,
  })
}

/** Whether it was recorded before. @throws Refusal `idempotency_conflict` when under its key something else was. */
const isKnown = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  id: string,
  contentHash: string,
): Promise<boolean> => {
  const known = await agreementsOf(act).findDelivery(transaction, id)
  if (known !== null && known.content_hash !== contentHash) throw new Refusal("idempotency_conflict")
  return known !== null
}

/** A line of the agreement, also one that an amendment took out. */
const lineOf = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  agreementId: string,
  lineId: string,
): Promise<Line> => {
  const lines = await agreementsOf(act).linesOf(transaction, [agreementId])
  const line = lines.find(({ id }) => id === lineId)
  if (line === undefined) throw new Refusal("not_found", { field: "line_id" })
  return line
}

/** What went back of a delivery, or is said to have. */
const returnedSoFar = async (transaction: Knex.Transaction, act: AgreementAct, delivery: Delivery) => {
  const all = await agreementsOf(act).deliveriesOf(transaction, delivery.agreement_id)
  const returns = all.filter(({ returns_id, state }) => returns_id === delivery.id && state !== "withdrawn")
  return {
    quantity: returns.reduce((sum, each) => sum.plus(countedQuantity(each)), Big(0)).toFixed(),
    value_vnd: returns.reduce((sum, each) => sum + countedValue(each), 0),
  }
}

const hashOf = (wish: NewDelivery | NewReturn): string => {
  const { is_certain: _said, ...content } = { is_certain: undefined, ...wish }
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(content).toSorted()))
    .digest("hex")
}
