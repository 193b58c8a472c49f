import { z } from "zod"
import { handle, id, instant, letterText, listOf, page } from "./primitives"
import { defineRoute } from "./route"

/** A message of the alliance, as one of those it was written to sees it. */
export const receivedMessage = z.object({
  id: z.string(),
  text: z.string(),
  from: z.string(),
  sent_at: instant,
  /** Null until somebody of the organisation has marked it as read. */
  read_at: instant.nullable(),
  read_by: z.string().nullable(),
})
export type ReceivedMessage = z.infer<typeof receivedMessage>

export const listMessages = defineRoute({
  id: "cooperative.messages.list",
  method: "GET",
  path: "/cooperative/messages",
  summary: "Messages of the alliance to the organisation in use, newest first",
  access: { kind: "member", permission: "notification.read" },
  query: z.strictObject(page),
  response: listOf(receivedMessage).extend({ unread: z.int() }),
})

export const readMessage = defineRoute({
  id: "cooperative.messages.read",
  method: "POST",
  path: "/cooperative/messages/:id/read",
  summary: "Marks a message as read by the organisation in use",
  access: { kind: "member", permission: "notification.read" },
  params: z.object({ id }),
  body: z.strictObject({}),
  response: receivedMessage,
  retriable: true,
})

/** A message as the alliance that sent it sees it. */
export const sentMessage = z.object({
  id: z.string(),
  text: z.string(),
  /** Null when it went to every cooperative, union and group of the province. */
  recipient: z.object({ handle: z.string(), name: z.string() }).nullable(),
  sent_by: z.string(),
  sent_at: instant,
  recipient_count: z.int(),
  read_count: z.int(),
})
export type SentMessage = z.infer<typeof sentMessage>

export const sendMessage = defineRoute({
  id: "alliance.messages.send",
  method: "POST",
  path: "/alliance/messages",
  summary: "Writes to one cooperative of the province, or to all of them",
  access: { kind: "member", permission: "province.message.send" },
  body: z.strictObject({ text: letterText, cooperative: handle.optional() }),
  response: sentMessage,
  retriable: true,
})

export const listSentMessages = defineRoute({
  id: "alliance.messages.list",
  method: "GET",
  path: "/alliance/messages",
  summary: "Messages that the alliance has sent, newest first, with how many have read them",
  access: { kind: "member", permission: "province.cooperative.read" },
  query: z.strictObject(page),
  response: listOf(sentMessage),
})
