import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { AUDIT_MODULE } from "../../modules/audit"
import type { NewAuditEntry } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"
import type { Member } from "../../modules/organization/organization"

interface Act extends Pick<NewAuditEntry, "organization_id" | "action" | "subject_id" | "at"> {
  readonly member: Pick<Member, "id" | "name">
  readonly data?: NewAuditEntry["data"]
}

/** Leaves the entry of what a member did; what it was done to is the first word of the action. */
export const recordAct = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { member, action, data = {}, ...act }: Act,
): Promise<void> => {
  const [subject_type = ""] = action.split(".")
  await container
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .record(transaction, [
      { ...act, action, subject_type, data, actor: { type: "member", id: member.id, name: member.name } },
    ])
}
