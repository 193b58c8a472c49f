import { randomBytes } from "node:crypto"
import type { AgreementSide, enterAgreement, KeptTerms, NewParty, RouteBody } from "@lienket/contracts"
import { makePublicCode } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import type { Party } from "../../modules/agreement/agreements"
import { hashOfTerms, type Signed } from "../../modules/agreement/terms"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { isSeller, type Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { agreementsOf, recordAgreementActs, type AgreementAct } from "./agreement-act"
import { keepTerms } from "./keep-terms"

export type Wish = RouteBody<typeof enterAgreement>

/** An agreement to be entered under an id. */
export interface DraftWish {
  readonly id: string
  readonly wish: Wish
}

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
  const id = entityId("agr", act.caller.organization.id, idempotencyKey)
  await databaseOf(act.container).transaction(
    async (transaction) => await enterAgreementDrafts(transaction, act, [{ id, wish }]),
  )
  return id
}

/**
 * Enters agreements as drafts, all in the transaction that is given, with as many statements for thousands as for
 * one. Those that are there already with the same terms are left as they are.
 * @throws Refusal as `enterAgreementDraft`, of the first that is refused; `idempotency_conflict`.
 */
export const enterAgreementDrafts = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  wishes: readonly DraftWish[],
): Promise<void> => {
  const organizations = await organizationsIn(transaction, act, wishes)
  await checkReferences(transaction, act, wishes)
  const officers = await officersIn(transaction, act, wishes)
  const drafts: Draft[] = []
  for (const { id, wish } of wishes) {
    const seller = partyOf(organizations, "seller", wish.seller)
    const buyer = partyOf(organizations, "buyer", wish.buyer)
    if (seller.organization_id === buyer.organization_id) throw new Refusal("same_party", { field: "buyer" })
    const terms = await keepTerms(transaction, {
      agreementId: id,
      version: 1,
      terms: wish.terms,
      known: [],
      sellerId: seller.organization_id,
    })
    const signed = { agreement_id: id, version: 1, kind: wish.kind, seller: seller.name, buyer: buyer.name }
    const officer = officerOf(officers, act, wish.officer_id)
    drafts.push({ id, wish, parties: [seller, buyer], officer, terms, signed, hash: hashOfTerms(signed, terms) })
  }
  await writeDrafts(transaction, act, drafts)
}

interface Draft extends DraftWish {
  readonly parties: readonly Omit<Party, "agreement_id">[]
  readonly officer: { readonly officer_id: string; readonly officer_name: string }
  readonly terms: KeptTerms
  readonly signed: Signed
  readonly hash: string
}

const writeDrafts = async (transaction: Knex.Transaction, act: AgreementAct, drafts: readonly Draft[]) => {
  const { caller, at } = act
  const agreements = agreementsOf(act)
  const fresh = await agreements.insertAgreements(
    transaction,
    drafts.map(({ id, wish, parties, officer, terms }) => ({
      agreement: {
        id,
        code: makePublicCode(randomBytes(5), "TT"),
        alliance_id: caller.organization.id,
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
        ...officer,
        is_demo: false,
        created_at: at,
      },
      parties,
    })),
  )
  for (const { id, hash } of drafts.filter((draft) => !fresh.has(draft.id))) {
    const versions = await agreements.versionsOf(transaction, id)
    if (versions.find(({ number }) => number === 1)?.hash !== hash) throw new Refusal("idempotency_conflict")
  }
  const entered = drafts.filter(({ id }) => fresh.has(id))
  await agreements.insertVersions(
    transaction,
    entered.map(({ id, terms, hash }) => ({
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
    })),
  )
  await agreements.insertLines(
    transaction,
    entered.map(({ id, terms }) => ({ agreementId: id, terms })),
  )
  await recordAgreementActs(
    transaction,
    act,
    "agreement.entered",
    entered.map(({ id, signed, hash }) => ({
      agreement: { id, alliance_id: caller.organization.id },
      data: { ...signed, hash },
    })),
  )
}

const organizationsIn = async (
  transaction: Knex.Transaction,
  { container }: AgreementAct,
  wishes: readonly DraftWish[],
): Promise<ReadonlyMap<string, Organization>> =>
  await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findByIds(
    transaction,
    wishes.flatMap(({ wish }) => [wish.seller.organization_id ?? [], wish.buyer.organization_id ?? []].flat()),
  )

const partyOf = (
  organizations: ReadonlyMap<string, Organization>,
  side: AgreementSide,
  { organization_id, name, tax_code, phone }: NewParty,
): Omit<Party, "agreement_id"> => {
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
  const organization = organizations.get(organization_id)
  if (organization === undefined || organization.state === "closed")
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

const checkReferences = async (
  transaction: Knex.Transaction,
  act: AgreementAct,
  wishes: readonly DraftWish[],
): Promise<void> => {
  const alliance = act.caller.organization.id
  for (const id of new Set(wishes.flatMap(({ wish }) => wish.conference_id ?? []))) {
    const conference = await agreementsOf(act).findConference(transaction, id, alliance)
    if (conference === null) throw new Refusal("not_found", { field: "conference_id" })
  }
  for (const id of new Set(wishes.flatMap(({ wish }) => wish.predecessor_id ?? []))) {
    const predecessor = await agreementsOf(act).findAgreement(transaction, id)
    if (predecessor?.alliance_id !== alliance) throw new Refusal("not_found", { field: "predecessor_id" })
  }
}

type Officers = readonly { readonly id: string; readonly name: string }[]

const officersIn = async (
  transaction: Knex.Transaction,
  { container, caller }: AgreementAct,
  wishes: readonly DraftWish[],
): Promise<Officers> =>
  wishes.every(({ wish }) => wish.officer_id === undefined)
    ? []
    : await container
        .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
        .membersOf(transaction, caller.organization.id)

const officerOf = (officers: Officers, { caller }: AgreementAct, officerId: string | undefined) => {
  if (officerId === undefined) return { officer_id: caller.member.id, officer_name: caller.member.name }
  const officer = officers.find(({ id }) => id === officerId)
  if (officer === undefined) throw new Refusal("not_found", { field: "officer_id" })
  return { officer_id: officer.id, officer_name: officer.name }
}
