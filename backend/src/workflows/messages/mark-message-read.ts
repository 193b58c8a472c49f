import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MESSAGE_MODULE } from "../../modules/message"
import type { MessageModuleService } from "../../modules/message/service"
import type { MemberCaller } from "../../policy/caller"

interface Reading {
  readonly messageId: string
  readonly caller: MemberCaller
  readonly at: Date
}

/** Marks a message as read by an organisation, once; nothing happens to one it was not written to. */
export const markMessageRead = async (
  container: MedusaContainer,
  { messageId, caller, at }: Reading,
): Promise<void> => {
  const { member, organization } = caller
  const messages = container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  await databaseOf(container).transaction(async (transaction) => {
    if (!(await messages.markRead(transaction, messageId, organization.id, { name: member.name, at }))) return
    await audit.record(transaction, [
      {
        organization_id: organization.id,
        actor: { type: "member", id: member.id, name: member.name },
        action: "message.read",
        subject_type: "message",
        subject_id: messageId,
        data: {},
        at,
      },
    ])
  })
}
