import type { AgreementSide } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement, Party } from "../../modules/agreement/agreements"
import type { DeliveryFault } from "../../modules/agreement/delivery-rules"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { MemberCaller } from "../../policy/caller"

/** Who does something to an agreement, and when. */
export interface AgreementAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

/** An agreement held until the transaction ends, and whose part the caller takes in it. */
export interface Held {
  readonly agreement: Agreement
  readonly parties: Readonly<Record<AgreementSide, Party>>
  /** Null for an officer of the alliance. */
  readonly side: AgreementSide | null
}

/** The same for somebody who acts for one side. */
export type HeldBySide = Held & { readonly side: AgreementSide }

export const agreementsOf = ({ container }: Pick<AgreementAct, "container">): AgreementModuleService =>
  container.resolve(AGREEMENT_MODULE)

/**
 * An agreement that the caller's organisation is a party to.
 * @throws Refusal `not_found`, also for one between others.
 */
export const holdAsParty = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  id: string,
): Promise<HeldBySide> => {
  const { agreement, parties } = await hold(transaction, act, id)
  const side = sideOf(parties, act.caller.organization.id)
  if (side === null) throw new Refusal("not_found")
  return { agreement, parties, side }
}

/**
 * An agreement that the caller's alliance follows.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const holdAsOfficer = async (transaction: Knex.Transaction, act: AgreementAct, id: string): Promise<Held> => {
  const held = await hold(transaction, act, id)
  if (held.agreement.alliance_id !== act.caller.organization.id) throw new Refusal("not_found")
  return { ...held, side: null }
}

/**
 * The same, for an officer who acts for a buyer that is only named.
 * @throws Refusal `not_found`, `party_acts_itself` for a buyer that can sign in.
 */
export const holdForBuyer = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  id: string,
): Promise<HeldBySide> => {
  const held = await holdAsOfficer(transaction, act, id)
  if (held.parties.buyer.organization_id !== null) throw new Refusal("party_acts_itself")
  return { ...held, side: "buyer" }
}

const hold = async (transaction: Knex.Transaction, act: AgreementAct, id: string): Promise<Omit<Held, "side">> => {
  const agreement = await agreementsOf(act).lockAgreement(transaction, id)
  if (agreement === null) throw new Refusal("not_found")
  return { agreement, parties: bySide(await agreementsOf(act).partiesOf(transaction, [id])) }
}

/** @throws Error when one of the two is missing, which the way agreements are entered rules out. */
export const bySide = (parties: readonly Party[]): Held["parties"] => {
  const [seller, buyer] = [parties.find(({ side }) => side === "seller"), parties.find(({ side }) => side === "buyer")]
  if (seller === undefined || buyer === undefined) throw new Error("an agreement has two parties")
  return { seller, buyer }
}

/** The side an organisation has in an agreement; of its own two it would be the seller. */
export const sideOf = ({ seller, buyer }: Held["parties"], organizationId: string): AgreementSide | null => {
  if (seller.organization_id === organizationId) return "seller"
  return buyer.organization_id === organizationId ? "buyer" : null
}

/** An agreement's line in the log of who did what, which the alliance that follows it keeps. */
export const recordAgreementAct = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  agreement: Pick<Agreement, "id" | "alliance_id">,
  action: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => await recordAgreementActs(transaction, act, action, [{ agreement, data }])

/** The same for an act done to several at once. */
export const recordAgreementActs = async (
  transaction: Knex.Transaction,
  { container, caller, at }: AgreementAct,
  action: string,
  done: readonly {
    readonly agreement: Pick<Agreement, "id" | "alliance_id">
    readonly data: Readonly<Record<string, unknown>>
  }[],
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(
    transaction,
    done.map(({ agreement, data }) => ({
      organization_id: agreement.alliance_id,
      actor: { type: "member", id: caller.member.id, name: `${caller.member.name} (${caller.organization.name})` },
      action,
      subject_type: "agreement",
      subject_id: agreement.id,
      data,
      at,
    })),
  )

export const refusalOf = ({ code, field, values }: DeliveryFault): Refusal => new Refusal(code, { field, values })

/**
 * A document that the caller's organisation handed in.
 * @throws Refusal `not_found` of the field, also for another organisation's.
 */
export const ownDocument = async (
  transaction: Knex.Transaction,
  { caller }: AgreementAct,
  id: string | undefined,
): Promise<string | null> => {
  if (id === undefined) return null
  const document = await transaction("document").where({ id, organization_id: caller.organization.id }).first("id")
  if (document === undefined) throw new Refusal("not_found", { field: "document_id" })
  return id
}
