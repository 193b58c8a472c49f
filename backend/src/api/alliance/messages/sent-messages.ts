import type { listSentMessages, RouteResponse, SentMessage } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { Call } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { MESSAGE_MODULE } from "../../../modules/message"
import type { MessageModuleService, SentMessageRecord } from "../../../modules/message/service"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"

interface View {
  readonly db: Database
  readonly container: MedusaContainer
}

/** Messages that the alliance in use has sent, with how many have read them. */
export const sentMessages = async (
  call: Call<typeof listSentMessages>,
): Promise<RouteResponse<typeof listSentMessages>> => {
  const { db, caller, query } = call
  const { limit = 20, offset = 0 } = query
  const messages = call.container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const sent = await messages.sentBy(db, caller.organization.id, { limit, offset })
  return {
    items: await viewsOf(call, sent),
    count: await messages.countSentBy(db, caller.organization.id),
    limit,
    offset,
  }
}

/** @throws Refusal `not_found`. */
export const viewSentMessage = async (view: View, id: string): Promise<SentMessage> => {
  const messages = view.container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const sent = await messages.sentMessage(view.db, id)
  const [message] = sent === null ? [] : await viewsOf(view, [sent])
  if (message === undefined) throw new Refusal("not_found")
  return message
}

const viewsOf = async ({ db, container }: View, sent: readonly SentMessageRecord[]): Promise<SentMessage[]> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const recipients = await organizations.findByIds(
    db,
    sent.flatMap(({ recipient_id }) => recipient_id ?? []),
  )
  return sent.map((message) => {
    const recipient = recipients.get(message.recipient_id ?? "")
    return {
      id: message.id,
      text: message.text,
      recipient: recipient === undefined ? null : { handle: recipient.handle, name: recipient.name },
      sent_by: message.sent_by_name,
      sent_at: message.sent_at.toISOString(),
      recipient_count: message.recipient_count,
      read_count: message.read_count,
    }
  })
}
