import type { OrganizationProfile } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../database/database"
import { Refusal } from "../../../http/refusal"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import { isSeller, type Organization } from "../../../modules/organization/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import type { MemberCaller } from "../../../policy/caller"
import { standingOf } from "../../../workflows/organization/standing"
import { addressView, bankName, representativeView } from "../../organization-identity"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
}

/** The organisation in use as its own people see it. */
export const viewProfile = async ({ container, caller }: Asked): Promise<OrganizationProfile> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const { id, province_code } = caller.organization
  const organization = await organizations.findById(db, id)
  if (organization === null || !isSeller(organization)) throw new Refusal("not_found")
  const application = await organizations.findApplication(db, { organization_id: id })
  const alliance = await organizations.allianceOf(db, province_code)
  const { handle, kind, state, name, name_en, registration_number, tax_code, phone, email } = organization
  return {
    id,
    handle,
    kind,
    state,
    name,
    name_en,
    registration_number,
    tax_code,
    phone,
    email,
    representative: representativeView(organization),
    address: addressView(organization),
    story_vi: organization.description_vi,
    story_en: organization.description_en,
    bank: bankView(organization),
    application: application && {
      id: application.id,
      state: application.state,
      revision: application.revision,
      submitted_at: application.submitted_at.toISOString(),
      terms_version: application.terms_version,
    },
    history: await standingOf(container, id, application?.id ?? null),
    alliance: alliance && { name: alliance.name, phone: alliance.phone },
  }
}

const bankView = ({ bank_bin, bank_account_number, bank_account_name }: Organization): OrganizationProfile["bank"] =>
  bank_bin === null || bank_account_number === null
    ? null
    : {
        bin: bank_bin,
        name: bankName(bank_bin),
        account_number: bank_account_number,
        account_name: bank_account_name ?? "",
      }
