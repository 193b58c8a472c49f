import type { AgreementAct as Act } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Agreement, KeptState } from "../../modules/agreement/agreements"
import { agreementsOf, holdAsOfficer, recordAgreementAct, type AgreementAct } from "./agreement-act"

interface Transition {
  readonly from: readonly KeptState[]
  readonly action: string
}

const running = ["signed", "in_progress"] as const

const transitions: Readonly<Record<Act, Transition>> = {
  pause: { from: running, action: "agreement.paused" },
  resume: { from: ["paused"], action: "agreement.resumed" },
  complete: { from: ["in_progress"], action: "agreement.completed" },
  end_early: { from: ["draft", ...running, "paused"], action: "agreement.ended_early" },
}

/**
 * An officer pauses, resumes, completes or ends an agreement early.
 * @throws Refusal `not_found`, `invalid_transition` from a state in which that cannot be done.
 */
export const changeAgreementState = async (
  act: AgreementAct,
  agreementId: string,
  { act: wish, reason }: { readonly act: Act; readonly reason: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement } = await holdAsOfficer(transaction, act, agreementId)
    const { from, action } = transitions[wish]
    if (!from.includes(agreement.state)) throw new Refusal("invalid_transition")
    const deliveries = await agreementsOf(act).deliveriesOf(transaction, agreementId)
    const isBegun = deliveries.some(({ state }) => state === "confirmed")
    const ended = { ended_on: businessDate(act.at), end_reason: reason }
    const facts: Readonly<Record<Act, Partial<Agreement>>> = {
      pause: { state: "paused" },
      resume: { state: isBegun ? "in_progress" : "signed" },
      complete: { state: "completed", ...ended },
      end_early: { state: "ended_early", ...ended },
    }
    await agreementsOf(act).updateAgreement(transaction, agreementId, facts[wish])
    await recordAgreementAct(transaction, act, agreement, action, { reason })
  })
