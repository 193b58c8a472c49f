import type { NewAgreementSettings } from "@lienket/contracts"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { agreementsOf, type AgreementAct } from "./agreement-act"

/**
 * Changes when an alliance urges from now on: another version, those before are kept.
 * @throws Refusal `state_changed` when somebody else has just done it.
 */
export const changeAgreementSettings = async (
  act: AgreementAct,
  { reason, ...numbers }: NewAgreementSettings,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { member, organization } = act.caller
    const [before] = await agreementsOf(act).settingsOf(transaction, organization.id)
    const isWritten = await agreementsOf(act).insertSettings(transaction, {
      alliance_id: organization.id,
      version: (before?.version ?? 0) + 1,
      ...numbers,
      changed_by: member.name,
      changed_at: act.at,
      reason,
    })
    if (!isWritten) throw new Refusal("state_changed")
    await act.container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
      {
        organization_id: organization.id,
        actor: { type: "member", id: member.id, name: `${member.name} (${organization.name})` },
        action: "agreement_setting.changed",
        subject_type: "agreement_setting",
        subject_id: organization.id,
        data: { ...numbers, reason },
        at: act.at,
      },
    ])
  })
