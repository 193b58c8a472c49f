import { getInvitation } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewInvitation } from "./view-invitation"

export const GET = handle(getInvitation, viewInvitation)
