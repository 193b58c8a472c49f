import type { changeBankAccount, editOrganizationProfile, RouteBody } from "@lienket/contracts"
import { communeBelongsTo } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { shortNameOf } from "../../modules/organization/names"
import type { Organization, OrganizationChanges } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { indexSeller } from "../catalog/update-catalog"
import { recordAct } from "./record-act"

interface Work<Body> {
  readonly body: Body
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Changes what the shop shows of a seller. The name it was verified by stays in its application.
 * @throws Refusal `commune_not_in_province`.
 */
export const editProfile = async (
  container: MedusaContainer,
  { body, caller, at }: Work<RouteBody<typeof editOrganizationProfile>>,
): Promise<void> => {
  const { story_vi, story_en, name_en, ...shown } = body
  const changes = {
    ...shown,
    short_name: shortNameOf(body.name),
    name_en: name_en || null,
    description_vi: story_vi,
    description_en: story_en,
  }
  await databaseOf(container).transaction(async (transaction) => {
    const organization = await lockOwn(container, transaction, caller)
    if (!communeBelongsTo(body.commune_code, organization.province_code)) {
      throw new Refusal("commune_not_in_province", { field: "commune_code" })
    }
    const difference = differenceOf(organization, changes)
    if (difference === null) return
    await registryOf(container).update(transaction, organization.id, changes, at)
    await recordAct(container, transaction, {
      organization_id: organization.id,
      member: caller.member,
      action: "organization.profile_changed",
      subject_id: organization.id,
      data: difference,
      at,
    })
  })
  await indexSeller(container, caller.organization.id)
}

/** Where buyers transfer to from now on. An order keeps the account that was frozen on it when it was placed. */
export const transferElsewhere = async (
  container: MedusaContainer,
  { body, caller, at }: Work<RouteBody<typeof changeBankAccount>>,
): Promise<void> => {
  await databaseOf(container).transaction(async (transaction) => {
    const organization = await lockOwn(container, transaction, caller)
    if (differenceOf(organization, body) === null) return
    await registryOf(container).update(transaction, organization.id, body, at)
    await recordAct(container, transaction, {
      organization_id: organization.id,
      member: caller.member,
      action: "organization.bank_account_changed",
      subject_id: organization.id,
      data: { before: accountInAudit(organization), after: accountInAudit(body) },
      at,
    })
  })
}

const registryOf = (container: MedusaContainer): OrganizationModuleService => container.resolve(ORGANIZATION_MODULE)

const lockOwn = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { organization: { id } }: MemberCaller,
): Promise<Organization> => {
  const organization = await registryOf(container).lock(transaction, id)
  if (organization === null) throw new Refusal("not_found")
  return organization
}

/** What changes, before and after, or null when nothing does. */
const differenceOf = (
  before: Organization,
  after: OrganizationChanges,
): { readonly before: Readonly<Record<string, unknown>>; readonly after: Readonly<Record<string, unknown>> } | null => {
  const was: Readonly<Record<string, unknown>> = { ...before }
  const changed = Object.entries(after).filter(([name, value]) => was[name] !== value)
  if (changed.length === 0) return null
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, was[name] ?? null])),
    after: Object.fromEntries(changed),
  }
}

/** The log is read by more people than may know an account: of its number only the end. */
const accountInAudit = ({
  bank_bin,
  bank_account_number,
  bank_account_name,
}: Pick<OrganizationChanges, "bank_bin" | "bank_account_number" | "bank_account_name">) =>
  bank_account_number ? { bank_bin, account_end: bank_account_number.slice(-4), account_name: bank_account_name } : null
