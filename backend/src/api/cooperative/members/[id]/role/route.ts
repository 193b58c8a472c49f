import { changeMemberRole } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { changeMembership } from "../../../../../workflows/organization/change-membership"
import { listColleagues } from "../../list-colleagues"

export const POST = handle(changeMemberRole, async (call) => {
  await changeMembership(call.container, {
    memberId: call.params.id,
    change: { kind: "role", role: call.body.role },
    caller: call.caller,
    at: call.now,
  })
  return await listColleagues(call)
})
