import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { isAllowed } from "../../policy/policy"
import { agreementsOf, holdAsOfficer, recordAgreementAct, type AgreementAct } from "./agreement-act"

/** People of an alliance who can follow an agreement: those who may also do something about it. */
export const officersOf = async (
  container: MedusaContainer,
  db: Database,
  allianceId: string,
): Promise<{ readonly id: string; readonly name: string }[]> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const members = await organizations.membersOf(db, allianceId)
  return members
    .filter(({ role }) => isAllowed("province.agreement.edit", "alliance", role))
    .map(({ id, name }) => ({ id, name }))
}

/**
 * Somebody else of the same alliance follows an agreement. Choosing who does already changes nothing.
 * @throws Refusal `not_found` (agreement, officer).
 */
export const chooseOfficer = async (act: AgreementAct, agreementId: string, officerId: string): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { agreement } = await holdAsOfficer(transaction, act, agreementId)
    const officers = await officersOf(act.container, transaction, agreement.alliance_id)
    const officer = officers.find(({ id }) => id === officerId)
    if (officer === undefined) throw new Refusal("not_found", { field: "officer_id" })
    if (agreement.officer_id === officer.id) return
    await agreementsOf(act).updateAgreement(transaction, agreementId, {
      officer_id: officer.id,
      officer_name: officer.name,
    })
    await recordAgreementAct(transaction, act, agreement, "agreement.officer_chosen", {
      officer: officer.name,
      before: agreement.officer_name,
    })
  })
