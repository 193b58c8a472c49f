import { businessDate } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { agreementsOf, holdAsParty, recordAgreementAct, type AgreementAct } from "./agreement-act"

interface Received {
  readonly paid_on: string
  readonly amount_vnd: number
  readonly note?: string
}

/**
 * The seller has received money. Only the seller says so: the platform moves none of it.
 * @throws Refusal `not_found`, `not_allowed` for the buyer, `before_signing`, `date_in_future`.
 */
export const recordPayment = async (
  act: AgreementAct,
  agreementId: string,
  { paid_on, amount_vnd, note }: Received,
  idempotencyKey: string | undefined,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement, side } = await holdAsParty(transaction, act, agreementId)
    if (side !== "seller") throw new Refusal("not_allowed")
    if (paid_on > businessDate(act.at)) throw new Refusal("date_in_future", { field: "paid_on" })
    if (agreement.signed_on === null) throw new Refusal("before_signing", { field: "paid_on" })
    const { member } = act.caller
    const id = entityId("agpay", agreementId, idempotencyKey)
    const isNew = await agreementsOf(act).insertPayment(transaction, {
      id,
      agreement_id: agreementId,
      paid_on,
      amount_vnd,
      note: note ?? "",
      recorded_by_id: member.id,
      recorded_by: member.name,
      recorded_at: act.at,
    })
    if (!isNew) {
      const known = (await agreementsOf(act).paymentsOf(transaction, agreementId)).find((payment) => payment.id === id)
      if (known?.amount_vnd !== amount_vnd || known.paid_on !== paid_on) throw new Refusal("idempotency_conflict")
      return
    }
    await recordAgreementAct(transaction, act, agreement, "agreement.payment_recorded", { paid_on, amount_vnd })
  })
