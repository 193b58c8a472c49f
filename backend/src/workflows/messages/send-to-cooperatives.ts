import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MESSAGE_MODULE } from "../../modules/message"
import type { MessageModuleService } from "../../modules/message/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"

interface Sending {
  readonly text: string
  /** Handle of the one it is for; undefined for the whole province. */
  readonly cooperative: string | undefined
  readonly caller: MemberCaller
  readonly idempotencyKey: string | undefined
  readonly at: Date
}

/**
 * Sends a message of an alliance to one cooperative of its province, or to all that are there at this
 * moment. Sent again with its key it is the same message.
 * @returns its id.
 * @throws Refusal `not_found` for a cooperative of another province, `idempotency_conflict`.
 */
export const sendToCooperatives = async (
  container: MedusaContainer,
  { text, cooperative, caller, idempotencyKey, at }: Sending,
): Promise<string> => {
  const { member, organization } = caller
  const messages = container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const id = entityId("amsg", organization.id, idempotencyKey)

  return await databaseOf(container).transaction(async (transaction) => {
    const sellers = await organizations.sellersIn(transaction, organization.province_code)
    const recipients = cooperative === undefined ? sellers : sellers.filter(({ handle }) => handle === cooperative)
    if (recipients.length === 0) throw new Refusal("not_found", { field: "cooperative" })
    const isNew = await messages.send(
      transaction,
      {
        id,
        alliance_id: organization.id,
        alliance_name: organization.name,
        text,
        to_all: cooperative === undefined,
        sent_by_id: member.id,
        sent_by_name: member.name,
        sent_at: at,
      },
      recipients.map((recipient) => recipient.id),
    )
    if (!isNew) {
      const sent = await messages.sentMessage(transaction, id)
      const isSame = sent?.text === text && sent.recipient_id === (cooperative === undefined ? null : recipients[0]?.id)
      if (!isSame) throw new Refusal("idempotency_conflict")
      return id
    }
    await audit.record(transaction, [
      {
        organization_id: organization.id,
        actor: { type: "member", id: member.id, name: member.name },
        action: "message.sent",
        subject_type: "message",
        subject_id: id,
        data: { text, to: cooperative ?? "all", recipient_count: recipients.length },
        at,
      },
    ])
    return id
  })
}
