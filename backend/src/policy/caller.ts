import type { getMe, MemberRole, OrganizationKind, Permission, RouteResponse } from "@lienket/contracts"
import { findProvince } from "@lienket/vietnam/units"
import type { Database } from "../database/database"
import { Refusal } from "../http/refusal"
import { isAllowed } from "./policy"

export interface MemberCaller {
  readonly member: { readonly id: string; readonly name: string; readonly email: string }
  /** The organisation in use. */
  readonly organization: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly kind: OrganizationKind
    readonly province_code: string
    readonly state: "pending" | "verified" | "suspended" | "closed"
  }
  readonly role: MemberRole
}

interface Row {
  member_id: string
  member_name: string
  email: string
  role: MemberRole
  id: string
  handle: string
  name: string
  kind: OrganizationKind
  province_code: string
  state: MemberCaller["organization"]["state"]
}

/** Every organisation a member works for today. */
export const membershipsOf = async (db: Database, memberId: string): Promise<MemberCaller[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select m.id as member_id, m.name as member_name, m.email, s.role,
            o.id, o.handle, o.name, o.kind, o.province_code, o.state
       from member m
       join membership s on s.member_id = m.id and s.ended_at is null
       join organization o on o.id = s.organization_id and o.state <> 'closed'
      where m.id = ?
      order by o.name`,
    [memberId],
  )
  return rows.map((row) => ({
    member: { id: row.member_id, name: row.member_name, email: row.email },
    organization: {
      id: row.id,
      handle: row.handle,
      name: row.name,
      kind: row.kind,
      province_code: row.province_code,
      state: row.state,
    },
    role: row.role,
  }))
}

/**
 * Who is signed in, with every organisation the person works for.
 * @throws Refusal `unauthenticated` when the account is gone.
 */
export const signedInMember = async (
  db: Database,
  memberId: string | undefined,
): Promise<RouteResponse<typeof getMe>> => {
  const member =
    memberId === undefined
      ? undefined
      : await db("member").where({ id: memberId }).first<MemberCaller["member"] | undefined>("id", "name", "email")
  if (member === undefined) throw new Refusal("unauthenticated")
  const memberships = await membershipsOf(db, member.id)
  return {
    ...member,
    memberships: memberships.map(({ organization: { province_code, ...organization }, role }) => ({
      organization: {
        ...organization,
        province: { code: province_code, name: findProvince(province_code)?.name ?? province_code },
      },
      role,
    })),
  }
}

/**
 * The organisation a member acts for in this request, once the policy allows it.
 * @throws Refusal `unauthenticated`, `organization_required` (several, none named), `not_found`
 *   (one the member does not belong to), `not_allowed`.
 */
export const authorize = async (
  db: Database,
  memberId: string | undefined,
  organizationId: string | undefined,
  permission: Permission,
): Promise<MemberCaller> => {
  if (memberId === undefined) throw new Refusal("unauthenticated")
  const memberships = await membershipsOf(db, memberId)
  const inUse =
    organizationId === undefined
      ? memberships
      : memberships.filter(({ organization }) => organization.id === organizationId)
  const [caller, ...others] = inUse
  if (caller === undefined)
    throw organizationId === undefined
      ? new Refusal("not_allowed")
      : new Refusal("not_found", { field: "x-organization-id" })
  if (others.length > 0) throw new Refusal("organization_required", { field: "x-organization-id" })
  if (!isAllowed(permission, caller.organization.kind, caller.role)) throw new Refusal("not_allowed")
  return caller
}
