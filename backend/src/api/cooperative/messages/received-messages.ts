import type { listMessages, ReceivedMessage, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { Call } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { MESSAGE_MODULE } from "../../../modules/message"
import type { MessageModuleService, ReceivedMessageRecord } from "../../../modules/message/service"
import type { MemberCaller } from "../../../policy/caller"

interface View {
  readonly db: Database
  readonly container: MedusaContainer
  readonly caller: MemberCaller
}

/** Messages of the alliance to the organisation in use, newest first. */
export const receivedMessages = async (
  call: Call<typeof listMessages>,
): Promise<RouteResponse<typeof listMessages>> => {
  const { db, caller, query } = call
  const { limit = 20, offset = 0 } = query
  const messages = call.container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const received = await messages.receivedBy(db, caller.organization.id, { limit, offset })
  const { count, unread } = await messages.countsOf(db, caller.organization.id)
  return { items: received.map(viewOf), count, limit, offset, unread }
}

/**
 * One message to the organisation in use.
 * @throws Refusal `not_found`, also for a message to somebody else.
 */
export const viewReceivedMessage = async ({ db, container, caller }: View, id: string): Promise<ReceivedMessage> => {
  const messages = container.resolve<MessageModuleService>(MESSAGE_MODULE)
  const received = await messages.receivedMessage(db, id, caller.organization.id)
  if (received === null) throw new Refusal("not_found")
  return viewOf(received)
}

const viewOf = ({
  id,
  text,
  alliance_name,
  sent_at,
  read_at,
  read_by_name,
}: ReceivedMessageRecord): ReceivedMessage => ({
  id,
  text,
  from: alliance_name,
  sent_at: sent_at.toISOString(),
  read_at: read_at?.toISOString() ?? null,
  read_by: read_by_name,
})
