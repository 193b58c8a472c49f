import { leaveOrganization } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { changeMembership } from "../../../../workflows/organization/change-membership"

export const POST = handle(leaveOrganization, async ({ container, caller, now }) => {
  await changeMembership(container, { memberId: caller.member.id, change: { kind: "leave" }, caller, at: now })
  return { left: true as const }
})
