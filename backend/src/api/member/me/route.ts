import { getMe } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { signedInMember } from "../../../policy/caller"

export const GET = handle(getMe, (call) => signedInMember(call.db, call.memberId))
