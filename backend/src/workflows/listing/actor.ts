import type { AuditActor } from "../../modules/audit/entry"
import type { MemberCaller } from "../../policy/caller"

/** A member as the audit log names the person. */
export const actorOf = ({ member }: MemberCaller): AuditActor => ({ type: "member", id: member.id, name: member.name })
