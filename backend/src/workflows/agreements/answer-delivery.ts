import type { DeliveryAnswer } from "@lienket/contracts"
import Big from "big.js"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Delivery } from "../../modules/agreement/deliveries"
import { answerFault, figuresOf, stateAfter } from "../../modules/agreement/delivery-rules"
import type { Line } from "../../modules/agreement/lines"
import { advanceAgreement } from "./advance-agreement"
import { agreementsOf, recordAgreementAct, refusalOf, type AgreementAct } from "./agreement-act"
import { enterDelivery } from "./enter-delivery"
import type { HoldSide } from "./record-delivery"

/**
 * The other side's answer to what was recorded, or what the side that recorded makes of it. What both sides then
 * agree on enters the ledger of sales in the same transaction; a correction and a dispute keep both figures.
 * @returns the id of its agreement.
 * @throws Refusal `not_found`, `own_record`, `not_allowed`, `state_changed` once it is confirmed or withdrawn, and
 *   whatever is wrong with the figures of a correction.
 */
export const answerDelivery = async (
  act: AgreementAct,
  deliveryId: string,
  answer: DeliveryAnswer,
  hold: HoldSide,
): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const agreements = agreementsOf(act)
    const seen = await agreements.findDelivery(transaction, deliveryId)
    if (seen === null) throw new Refusal("not_found")
    const held = await hold(transaction, act, seen.agreement_id)
    // Read again: whoever answered a moment ago has let go of the agreement by now.
    const delivery = await agreements.findDelivery(transaction, deliveryId)
    if (delivery === null) throw new Refusal("not_found")
    const fault = answerFault(delivery, held.side, answer.act)
    if (fault !== null) throw refusalOf(fault)
    const lines = await agreements.linesOf(transaction, [seen.agreement_id])
    const line = lines.find(({ id }) => id === delivery.line_id)
    if (line === undefined) throw new Error(`the line ${delivery.line_id} is gone`)

    const facts = factsOf(act, delivery, line, answer)
    await agreements.updateDelivery(transaction, deliveryId, facts)
    await recordAgreementAct(transaction, act, held.agreement, `agreement.delivery_${stateAfter(answer.act)}`, {
      delivery_id: deliveryId,
      act: answer.act,
      quantity: "quantity" in answer ? answer.quantity : undefined,
      reason: "reason" in answer ? answer.reason : undefined,
    })
    if (facts.state === "confirmed") {
      await enterDelivery(transaction, act, held, line, { ...delivery, ...facts })
      await advanceAgreement(act, transaction, held.agreement)
    }
    return seen.agreement_id
  })

const factsOf = (act: AgreementAct, delivery: Delivery, line: Line, answer: DeliveryAnswer): Partial<Delivery> => {
  const state = stateAfter(answer.act)
  const answered = { answered_by: act.caller.member.name, answered_at: act.at }
  switch (answer.act) {
    case "confirm": {
      const accepted = answer.accepted_quantity ?? delivery.line_quantity
      if (Big(accepted).gt(delivery.line_quantity)) throw new Refusal("too_large", { field: "accepted_quantity" })
      return { state, counted: "recorded", accepted_line_quantity: accepted, ...answered }
    }
    case "accept":
      return { state, counted: "answered", accepted_line_quantity: delivery.answered_line_quantity }
    case "withdraw":
      return { state, answer_reason: answer.reason || delivery.answer_reason }
    case "correct":
    case "dispute": {
      const price_vnd = answer.price_vnd ?? delivery.price_vnd ?? undefined
      const figures = figuresOf(line, { quantity: answer.quantity, unit: answer.unit, price_vnd }, true)
      if (!figures.ok) throw refusalOf(figures.fault)
      return {
        state,
        answered_quantity: figures.value.quantity,
        answered_unit: figures.value.unit,
        answered_line_quantity: figures.value.line_quantity,
        answered_price_vnd: figures.value.price_vnd,
        answered_value_vnd: figures.value.value_vnd,
        answer_reason: answer.reason,
        ...answered,
      }
    }
  }
}
