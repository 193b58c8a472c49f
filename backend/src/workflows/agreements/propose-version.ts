import type { AgreementTerms } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { businessDate } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { hashOfTerms } from "../../modules/agreement/terms"
import { agreementsOf, recordAgreementAct, type AgreementAct, type Held } from "./agreement-act"
import { keepTerms } from "./keep-terms"
import { signVersionOf } from "./sign-version"

interface Proposal {
  /** The newest version the proposer has seen. */
  readonly based_on: number
  readonly terms: AgreementTerms
  readonly reason: string
}

type Hold = (transaction: Knex.Transaction, act: AgreementAct, id: string) => Promise<Held>

/**
 * Proposes other terms. They hold once both sides have signed them; a party's proposal bears its signature. One
 * that lay open before is superseded, with whatever signature it bore.
 * @throws Refusal `version_outdated` when there is a newer version than the proposer saw, `agreement_not_running`
 *   after the end, and whatever keeps terms from holding together.
 */
export const proposeVersion = async (
  act: AgreementAct,
  agreementId: string,
  { based_on, terms: wished, reason }: Proposal,
  hold: Hold,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement, parties, side } = await hold(transaction, act, agreementId)
    if (agreement.state === "completed" || agreement.state === "ended_early") throw new Refusal("agreement_not_running")
    const agreements = agreementsOf(act)
    const versions = await agreements.versionsOf(transaction, agreementId)
    const newest = versions[0]?.number ?? 0
    const number = newest + 1
    const known = await agreements.linesOf(transaction, [agreementId])
    const terms = await keepTerms(transaction, {
      agreementId,
      version: number,
      terms: wished,
      known,
      sellerId: parties.seller.organization_id,
    })
    const signed = {
      agreement_id: agreementId,
      kind: agreement.kind,
      seller: parties.seller.name,
      buyer: parties.buyer.name,
    }
    if (based_on !== newest) {
      // Sent again after its answer was lost: what it would make is there.
      const again = versions.find((version) => version.number === based_on + 1)
      const isSame = again?.proposed_by_id === act.caller.member.id && again.reason === reason
      if (isSame && again.hash === hashOfTerms({ ...signed, version: again.number }, sameLines(wished, again.terms)))
        return
      throw new Refusal("version_outdated", { field: "based_on" })
    }
    const open = versions.find(({ state }) => state === "proposed")
    if (open !== undefined)
      await agreements.updateVersion(transaction, agreementId, open.number, { state: "superseded" })
    const hash = hashOfTerms({ ...signed, version: number }, terms)
    await agreements.insertVersion(transaction, {
      agreement_id: agreementId,
      number,
      state: "proposed",
      terms,
      hash,
      proposed_side: side,
      proposed_by_id: act.caller.member.id,
      proposed_by: act.caller.member.name,
      proposed_at: act.at,
      reason,
      agreed_on: null,
      document_id: null,
    })
    if (agreement.state === "draft") {
      await agreements.updateAgreement(transaction, agreementId, {
        version_number: number,
        starts_on: terms.starts_on,
        ends_on: terms.ends_on,
      })
      await agreements.replaceLines(transaction, agreementId, terms)
    }
    await recordAgreementAct(transaction, act, agreement, "agreement.proposed", { version: number, hash, reason })
    if (side !== null) {
      const [version] = await agreements.versionsOf(transaction, agreementId)
      if (version === undefined) throw new Error("the version was written a moment ago")
      await signVersionOf(transaction, act, { agreement, parties, side }, version, businessDate(act.at))
    }
  })

/** The terms with the ids that new lines were given. */
const sameLines = (wished: AgreementTerms, kept: { readonly lines: readonly { readonly id: string }[] }) => ({
  ...wished,
  lines: wished.lines.map((line, index) => ({ ...line, id: line.id ?? kept.lines[index]?.id ?? "" })),
})
