import { z } from "zod"
import { defineRoute } from "./route"

export const organizationKinds = ["cooperative", "union", "group", "enterprise", "alliance", "agency"] as const
export const organizationKind = z.enum(organizationKinds)
export type OrganizationKind = z.infer<typeof organizationKind>

export const memberRoles = ["manager", "staff", "lead", "officer", "viewer"] as const
export const memberRole = z.enum(memberRoles)
export type MemberRole = z.infer<typeof memberRole>

export const membership = z.object({
  organization: z.object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    kind: organizationKind,
    province: z.object({ code: z.string(), name: z.string() }),
    state: z.enum(["pending", "verified", "suspended", "closed"]),
  }),
  role: memberRole,
})
export type Membership = z.infer<typeof membership>

export const getMe = defineRoute({
  id: "member.me",
  method: "GET",
  path: "/member/me",
  summary: "Who is signed in, and the organisations the person works for",
  access: { kind: "member" },
  response: z.object({ id: z.string(), name: z.string(), email: z.string(), memberships: z.array(membership) }),
})
