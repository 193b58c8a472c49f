import { readMessage } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { markMessageRead } from "../../../../../workflows/messages/mark-message-read"
import { viewReceivedMessage } from "../../received-messages"

export const POST = handle(readMessage, async (call) => {
  const { params, caller, now } = call
  await markMessageRead(call.container, { messageId: params.id, caller, at: now })
  return await viewReceivedMessage(call, params.id)
})
