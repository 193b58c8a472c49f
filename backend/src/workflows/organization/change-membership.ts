import type { SellerRole } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationMember } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { recordAct } from "./record-act"

export type MembershipChange =
  | { readonly kind: "role"; readonly role: SellerRole }
  | { readonly kind: "remove" }
  | { readonly kind: "leave" }

interface Request {
  /** Whose membership changes. */
  readonly memberId: string
  readonly change: MembershipChange
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Another role for a colleague, or the end of the work together. An organisation always keeps a manager: of two
 * who go at once, the second is refused.
 * @throws Refusal `not_found` for somebody who does not work here, `last_manager`.
 */
export const changeMembership = async (
  container: MedusaContainer,
  { memberId, change, caller, at }: Request,
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { id } = caller.organization
  await databaseOf(container).transaction(async (transaction) => {
    await organizations.lock(transaction, id)
    const members = await organizations.membersOf(transaction, id)
    const member = members.find((each) => each.id === memberId)
    if (member === undefined) throw new Refusal("not_found")
    if (change.kind === "role" && change.role === member.role) return
    if (isLastManager(member, members)) throw new Refusal("last_manager", { field: "role" })

    if (change.kind === "role") {
      await organizations.addMemberships(transaction, memberId, [{ organization_id: id, role: change.role }])
    } else {
      await organizations.endMembership(transaction, memberId, id, at)
    }
    await recordAct(container, transaction, {
      organization_id: id,
      member: caller.member,
      action: actions[change.kind],
      subject_id: memberId,
      data: {
        name: member.name,
        before: { role: member.role },
        after: { role: change.kind === "role" ? change.role : null },
      },
      at,
    })
  })
}

const actions = {
  role: "member.role_changed",
  remove: "member.removed",
  leave: "member.left",
} as const satisfies Record<MembershipChange["kind"], string>

const isLastManager = (member: OrganizationMember, members: readonly OrganizationMember[]): boolean =>
  member.role === "manager" && members.filter(({ role }) => role === "manager").length === 1
