import { listSentMessages, sendMessage } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { sendToCooperatives } from "../../../workflows/messages/send-to-cooperatives"
import { sentMessages, viewSentMessage } from "./sent-messages"

export const GET = handle(listSentMessages, sentMessages)

export const POST = handle(sendMessage, async (call) => {
  const { body, caller, idempotencyKey, now } = call
  return await viewSentMessage(
    call,
    await sendToCooperatives(call.container, {
      text: body.text,
      cooperative: body.cooperative,
      caller,
      idempotencyKey,
      at: now,
    }),
  )
})
