import { listMessages } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { receivedMessages } from "./received-messages"

export const GET = handle(listMessages, receivedMessages)
