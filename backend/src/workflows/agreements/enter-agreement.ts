import { randomBytes } from "node:crypto"
import type { AgreementSide, enterAgreement, NewParty, RouteBody } from "@lienket/contracts"
import { makePublicCode } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import type { Party } from "../../modules/agreement/agreements"
import { hashOfTerms } from "../../modules/agreement/terms"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { isSeller } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { agreementsOf, recordAgreementAct, type AgreementAct } from "./agreement-act"
import { keepTerms } from "./keep-terms"

type Wish = RouteBody<typeof enterAgreement>

/**
 * Enters an agreement as a draft with its first version, which both sides then sign, here or on paper.
 * @returns its id; the same for the same key.
 * @throws Refusal `party_required` (the seller must be on the platform), `same_party`, `not_found` (conference,
 *   predecessor, officer, product), and whatever keeps terms from holding together.
 */
export const enterAgreementDraft = async (
  act: AgreementAct,
  wish: Wish,
  idempotencyKey: string | undefined,
): Promise<string> => {
  const { caller, at } = act
  const alliance = caller.organization
  const id = entityId("agr", alliance.id, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    const seller = await partyOf(transaction, act, "seller", wish.seller)
    const buyer = await partyOf(transaction, act, "buyer", wish.buyer)
    if (seller.organization_id === buyer.organization_id) throw new Refusal("same_party", { field: "buyer" })
    await checkReferences(transaction, act, wish)
    const terms = await keepTerms(transaction, {
      agreementId: id,
      version: 1,
      terms: wish.terms,
      known: [],
      sellerId: seller.organization_id,
    })
    const isNew = await agreementsOf(act).insertAgreement(
      transaction,
      {
        id,
        code: makePublicCode(randomBytes(5), "TT"),
        alliance_id: alliance.id,
        conference_id: wish.conference_id ?? null,
        predecessor_id: wish.predecessor_id ?? null,
        kind: wish.kind,
        number: wish.number ?? null,
        state: "draft",
        version_number: 1,
        starts_on: terms.starts_on,
        ends_on: terms.ends_on,
        signed_on: null,
        ended_on: null,
        end_reason: null,
        ...(await officerOf(transaction, act, wish.officer_id)),
        is_demo: false,
        created_at: at,
      },
      [seller, buyer],
    )
    const signed = { agreement_id: id, version: 1, kind: wish.kind, seller: seller.name, buyer: buyer.name }
    const hash = hashOfTerms(signed, terms)
    if (!isNew) {
      const versions = await agreementsOf(act).versionsOf(transaction, id)
      if (versions.find(({ number }) => number === 1)?.hash !== hash) throw new Refusal("idempotency_conflict")
      return id
    }
    await agreementsOf(act).insertVersion(transaction, {
      agreement_id: id,
      number: 1,
      state: "proposed",
      terms,
      hash,
      proposed_side: null,
      proposed_by_id: caller.member.id,
      proposed_by: caller.member.name,
      proposed_at: at,
      reason: "",
      agreed_on: null,
      document_id: null,
    })
    await agreementsOf(act).replaceLines(transaction, id, terms)
    const entered = { id, alliance_id: alliance.id }
    await recordAgreementAct(transaction, act, entered, "agreement.entered", { ...signed, hash })
    return id
  })
}

const partyOf = async (
  transaction: Knex.Transaction,
  { container }: AgreementAct,
  side: AgreementSide,
  { organization_id, name, tax_code, phone }: NewParty,
): Promise<Omit<Party, "agreement_id">> => {
  if (organization_id === undefined) {
    if (side === "seller") throw new Refusal("party_required", { field: "seller" })
    if (name === undefined || name === "") throw new Refusal("required", { field: `${side}.name` })
    return {
      side,
      organization_id: null,
      name,
      tax_code: tax_code || null,
      phone: phone || null,
      province_code: null,
      commune_code: null,
    }
  }
  const organization = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .findById(transaction, organization_id)
  if (organization === null || organization.state === "closed")
    throw new Refusal("not_found", { field: `${side}.organization_id` })
  if (side === "seller" && !isSeller(organization)) throw new Refusal("party_required", { field: "seller" })
  return {
    side,
    organization_id,
    name: organization.name,
    tax_code: organization.tax_code,
    phone: organization.phone,
    province_code: organization.province_code,
    commune_code: organization.commune_code,
  }
}

const checkReferences = async (transaction: Knex.Transaction, act: AgreementAct, wish: Wish): Promise<void> => {
  const alliance = act.caller.organization.id
  if (wish.conference_id !== undefined) {
    const conference = await agreementsOf(act).findConference(transaction, wish.conference_id, alliance)
    if (conference === null) throw new Refusal("not_found", { field: "conference_id" })
  }
  if (wish.predecessor_id !== undefined) {
    const predecessor = await agreementsOf(act).findAgreement(transaction, wish.predecessor_id)
    if (predecessor?.alliance_id !== alliance) throw new Refusal("not_found", { field: "predecessor_id" })
  }
}

const officerOf = async (
  transaction: Knex.Transaction,
  { container, caller }: AgreementAct,
  officerId: string | undefined,
): Promise<{ officer_id: string; officer_name: string }> => {
  if (officerId === undefined) return { officer_id: caller.member.id, officer_name: caller.member.name }
  const members = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .membersOf(transaction, caller.organization.id)
  const officer = members.find(({ id }) => id === officerId)
  if (officer === undefined) throw new Refusal("not_found", { field: "officer_id" })
  return { officer_id: officer.id, officer_name: officer.name }
}
