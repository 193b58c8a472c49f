import type { AgreementSide } from "@lienket/contracts"
import { agreementSides } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Version } from "../../modules/agreement/versions"
import {
  agreementsOf,
  holdAsOfficer,
  holdAsParty,
  ownDocument,
  recordAgreementAct,
  type AgreementAct,
  type Held,
  type HeldBySide,
} from "./agreement-act"

/** Which version is meant; by its hash, so that nobody signs what he did not see. */
interface Meant {
  readonly version: number
  readonly hash: string
}

/**
 * A party signs a version that is proposed. When the other side has signed the same, it holds from today.
 * Signing again what one has signed changes nothing.
 * @throws Refusal `not_found`, `version_outdated`.
 */
export const signVersion = async (act: AgreementAct, agreementId: string, meant: Meant): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const held = await holdAsParty(transaction, act, agreementId)
    const { version, isSigned } = await meantVersion(transaction, act, agreementId, meant, held.side)
    if (isSigned) return
    if (version.state !== "proposed") throw new Refusal("version_outdated", { field: "version" })
    await signVersionOf(transaction, act, held, version, businessDate(act.at))
  })

/**
 * A party does not sign what is proposed, or takes its own proposal back.
 * @throws Refusal `not_found`, `version_outdated` when it is not open any more.
 */
export const declineVersion = async (
  act: AgreementAct,
  agreementId: string,
  { version: number, reason }: { readonly version: number; readonly reason: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement } = await holdAsParty(transaction, act, agreementId)
    const versions = await agreementsOf(act).versionsOf(transaction, agreementId)
    const version = versions.find((each) => each.number === number)
    if (version?.state === "declined") return
    if (version?.state !== "proposed") throw new Refusal("version_outdated", { field: "version" })
    await agreementsOf(act).updateVersion(transaction, agreementId, number, { state: "declined" })
    await recordAgreementAct(transaction, act, agreement, "agreement.declined", { version: number, reason })
  })

/**
 * An officer takes back an amendment that an officer wrote down, also one that a side has signed already.
 * @throws Refusal `not_found`, `version_outdated` when it is not open any more, `not_allowed` for what a party
 *   proposed, `invalid_transition` for a draft, which is ended instead.
 */
export const withdrawProposal = async (
  act: AgreementAct,
  agreementId: string,
  { version: number, reason }: { readonly version: number; readonly reason: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement } = await holdAsOfficer(transaction, act, agreementId)
    const versions = await agreementsOf(act).versionsOf(transaction, agreementId)
    const version = versions.find((each) => each.number === number)
    if (version !== undefined && version.proposed_side !== null) throw new Refusal("not_allowed")
    if (version?.state === "declined") return
    if (version?.state !== "proposed") throw new Refusal("version_outdated", { field: "version" })
    if (agreement.state === "draft") throw new Refusal("invalid_transition")
    await agreementsOf(act).updateVersion(transaction, agreementId, number, { state: "declined" })
    await recordAgreementAct(transaction, act, agreement, "agreement.proposal_withdrawn", { version: number, reason })
  })

/**
 * Both sides have signed a version on paper: an officer keeps the scan, and it holds from the day on the paper.
 * @throws Refusal `not_found` (agreement, document), `version_outdated`, `date_in_future`.
 */
export const recordPaperSignature = async (
  act: AgreementAct,
  agreementId: string,
  { signed_on, document_id, ...meant }: Meant & { readonly signed_on: string; readonly document_id: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const held = await holdAsOfficer(transaction, act, agreementId)
    if (signed_on > businessDate(act.at)) throw new Refusal("date_in_future", { field: "signed_on" })
    const { version } = await meantVersion(transaction, act, agreementId, meant, null)
    if (version.state === "agreed" && version.document_id === document_id) return
    if (version.state !== "proposed") throw new Refusal("version_outdated", { field: "version" })
    const document = await ownDocument(transaction, act, document_id)
    const agreements = agreementsOf(act)
    for (const side of agreementSides)
      await agreements.addSignature(transaction, paperOf(act, held, version, side, signed_on))
    await hold(transaction, act, held, version, signed_on, document)
    await recordAgreementAct(transaction, act, held.agreement, "agreement.signed_on_paper", {
      version: version.number,
      hash: version.hash,
      signed_on,
      document_id,
    })
  })

const paperOf = (
  { caller, at }: AgreementAct,
  { parties }: Held,
  version: Version,
  side: AgreementSide,
  signed_on: string,
) => ({
  agreement_id: version.agreement_id,
  version_number: version.number,
  side,
  hash: version.hash,
  way: "paper" as const,
  name: representativeOf(version, side) || parties[side].name,
  member_id: caller.member.id,
  signed_on,
  signed_at: at,
})

const representativeOf = ({ terms }: Version, side: AgreementSide): string =>
  side === "seller" ? terms.seller_representative.name : terms.buyer_representative.name

/** Puts a side's name to a version that is open, inside a transaction that holds the agreement. */
export const signVersionOf = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  { agreement, parties, side }: HeldBySide,
  version: Version,
  signed_on: string,
): Promise<void> => {
  const agreements = agreementsOf(act)
  await agreements.addSignature(transaction, {
    agreement_id: agreement.id,
    version_number: version.number,
    side,
    hash: version.hash,
    way: "system",
    name: act.caller.member.name,
    member_id: act.caller.member.id,
    signed_on,
    signed_at: act.at,
  })
  await recordAgreementAct(transaction, act, agreement, "agreement.signed", {
    version: version.number,
    hash: version.hash,
    side,
  })
  const signatures = await agreements.signaturesOf(transaction, agreement.id)
  const signed = signatures.filter(({ version_number }) => version_number === version.number)
  if (agreementSides.every((each) => signed.some((signature) => signature.side === each)))
    await hold(transaction, act, { agreement, parties, side }, version, signed_on, null)
}

/** A version holds from now on: its terms are those that deliveries are measured by. */
const hold = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  { agreement }: Held,
  version: Version,
  agreed_on: string,
  document_id: string | null,
): Promise<void> => {
  const agreements = agreementsOf(act)
  for (const { number, state } of await agreements.versionsOf(transaction, agreement.id))
    if (state === "agreed") await agreements.updateVersion(transaction, agreement.id, number, { state: "superseded" })
  await agreements.updateVersion(transaction, agreement.id, version.number, { state: "agreed", agreed_on, document_id })
  const { starts_on, ends_on } = version.terms
  await agreements.updateAgreement(transaction, agreement.id, {
    version_number: version.number,
    starts_on,
    ends_on,
    ...(agreement.state === "draft" ? { state: "signed", signed_on: agreed_on } : {}),
  })
  await agreements.replaceLines(transaction, agreement.id, version.terms)
}

const meantVersion = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  agreementId: string,
  meant: Meant,
  side: AgreementSide | null,
): Promise<{ readonly version: Version; readonly isSigned: boolean }> => {
  const versions = await agreementsOf(act).versionsOf(transaction, agreementId)
  const version = versions.find(({ number, hash }) => number === meant.version && hash === meant.hash)
  if (version === undefined) throw new Refusal("version_outdated", { field: "version" })
  const signatures = await agreementsOf(act).signaturesOf(transaction, agreementId)
  return {
    version,
    isSigned: signatures.some((signature) => signature.version_number === version.number && signature.side === side),
  }
}
