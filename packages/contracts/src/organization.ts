import { z } from "zod"
import { applicationShape, applicationState, requireIdentity, sellerKind, standingEvent } from "./joining"
import { memberRole } from "./member"
import {
  addressLine,
  bankAccountName,
  bankAccountNumber,
  bankBin,
  communeCode,
  email,
  id,
  instant,
  newPassword,
  optionalName,
  organizationName,
  personName,
  phone,
  place,
  organizationStory,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"

/** What a seller's own people see of their organisation. */
export const organizationProfile = z.object({
  id: z.string(),
  handle: z.string(),
  kind: sellerKind,
  state: z.enum(["pending", "verified", "suspended", "closed"]),
  name: z.string(),
  name_en: z.string().nullable(),
  registration_number: z.string().nullable(),
  tax_code: z.string().nullable(),
  representative: z.object({ name: z.string(), title: z.string() }).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.object({ line: z.string(), commune: place.nullable(), province: place }),
  story_vi: z.string(),
  story_en: z.string(),
  bank: z
    .object({ bin: z.string(), name: z.string(), account_number: z.string(), account_name: z.string() })
    .nullable(),
  application: z
    .object({
      id: z.string(),
      state: applicationState,
      revision: z.int(),
      submitted_at: instant,
      terms_version: z.string(),
    })
    .nullable(),
  /** Newest first. */
  history: z.array(standingEvent),
  /** Whom to ask: the alliance of the province. */
  alliance: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
})
export type OrganizationProfile = z.infer<typeof organizationProfile>

const read = { kind: "member", permission: "organization.profile.read" } as const
const edit = { kind: "member", permission: "organization.profile.edit" } as const
const manage = { kind: "member", permission: "organization.members.manage" } as const

export const getOrganizationProfile = defineRoute({
  id: "cooperative.profile.get",
  method: "GET",
  path: "/cooperative/profile",
  summary: "The organisation in use, where it stands with its alliance, and why",
  access: read,
  response: organizationProfile,
})

export const editOrganizationProfile = defineRoute({
  id: "cooperative.profile.edit",
  method: "POST",
  path: "/cooperative/profile",
  summary: "What the shop shows of the organisation",
  access: edit,
  body: z.strictObject({
    name: organizationName,
    name_en: optionalName.optional(),
    phone,
    commune_code: communeCode,
    address_line: addressLine,
    story_vi: organizationStory,
    story_en: organizationStory,
  }),
  response: organizationProfile,
})

export const changeBankAccount = defineRoute({
  id: "cooperative.profile.bank-account",
  method: "POST",
  path: "/cooperative/profile/bank-account",
  summary: "Where buyers transfer to from now on; orders placed before keep the account they were given",
  access: edit,
  body: z.strictObject({
    bank_bin: bankBin,
    bank_account_number: bankAccountNumber,
    bank_account_name: bankAccountName,
  }),
  response: organizationProfile,
})

export const resubmitApplication = defineRoute({
  id: "cooperative.profile.application",
  method: "POST",
  path: "/cooperative/profile/application",
  summary: "The application again, after it was returned or refused",
  access: edit,
  body: z.strictObject(applicationShape).superRefine(requireIdentity),
  response: organizationProfile,
})

export const sellerRoles = ["manager", "staff"] as const
export const sellerRole = z.enum(sellerRoles, "invalid_choice")
export type SellerRole = z.infer<typeof sellerRole>

export const colleague = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: memberRole,
  since: instant,
  is_self: z.boolean(),
})
export type Colleague = z.infer<typeof colleague>

const colleagues = z.object({ items: z.array(colleague) })

export const listMembers = defineRoute({
  id: "cooperative.members.list",
  method: "GET",
  path: "/cooperative/members",
  summary: "Who works for the organisation in use",
  access: manage,
  response: colleagues,
})

export const changeMemberRole = defineRoute({
  id: "cooperative.members.role",
  method: "POST",
  path: "/cooperative/members/:id/role",
  summary: "Another role for a colleague; the last manager stays one",
  access: manage,
  params: z.object({ id }),
  body: z.strictObject({ role: sellerRole }),
  response: colleagues,
})

export const removeMember = defineRoute({
  id: "cooperative.members.remove",
  method: "POST",
  path: "/cooperative/members/:id/remove",
  summary: "A colleague works here no longer; the last manager stays",
  access: manage,
  params: z.object({ id }),
  body: z.strictObject({}),
  response: colleagues,
})

export const leaveOrganization = defineRoute({
  id: "cooperative.members.leave",
  method: "POST",
  path: "/cooperative/members/leave",
  summary: "Whoever is signed in works here no longer; the last manager stays",
  access: read,
  body: z.strictObject({}),
  response: z.object({ left: z.literal(true) }),
})

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: memberRole,
  invited_by: z.string(),
  invited_at: instant,
  expires_at: instant,
})
export type Invitation = z.infer<typeof invitation>

const invitations = z.object({ items: z.array(invitation) })

export const listInvitations = defineRoute({
  id: "cooperative.invitations.list",
  method: "GET",
  path: "/cooperative/invitations",
  summary: "Invitations that can still be accepted",
  access: manage,
  response: invitations,
})

export const inviteMember = defineRoute({
  id: "cooperative.invitations.create",
  method: "POST",
  path: "/cooperative/invitations",
  summary: "Invites a colleague; the secret of the link is told this once. Inviting again makes a new link",
  access: manage,
  body: z.strictObject({ email, role: sellerRole }),
  response: invitation.extend({ token: z.string() }),
})

export const revokeInvitation = defineRoute({
  id: "cooperative.invitations.revoke",
  method: "POST",
  path: "/cooperative/invitations/:id/revoke",
  summary: "The link opens nothing any more",
  access: manage,
  params: z.object({ id }),
  body: z.strictObject({}),
  response: invitations,
})

const token = z.object({ token: id })

export const invitationStates = ["open", "used", "expired", "revoked"] as const
export type InvitationState = (typeof invitationStates)[number]

export const getInvitation = defineRoute({
  id: "member.invitations.get",
  method: "GET",
  path: "/member/invitations/:token",
  summary: "To what the holder of the link is invited",
  access: { kind: "public" },
  params: token,
  response: z.object({
    organization: z.object({ name: z.string(), kind: sellerKind, province: place }),
    role: memberRole,
    email: z.string(),
    invited_by: z.string(),
    expires_at: instant,
    state: z.enum(invitationStates),
    /** The address has an account already: its owner signs in and accepts. */
    has_account: z.boolean(),
  }),
})

const accepted = z.object({ organization: z.object({ id: z.string(), name: z.string() }) })

export const registerByInvitation = defineRoute({
  id: "member.invitations.register",
  method: "POST",
  path: "/member/invitations/:token/register",
  summary: "A new person accepts with a name and a password",
  access: { kind: "public" },
  params: token,
  body: z.strictObject({ name: personName, password: newPassword }),
  response: accepted,
})

export const acceptInvitation = defineRoute({
  id: "member.invitations.accept",
  method: "POST",
  path: "/member/invitations/:token/accept",
  summary: "A person who has an account, signed in, accepts",
  access: { kind: "member" },
  params: token,
  body: z.strictObject({}),
  response: accepted,
})

/** How goods travel: by the usual way, or kept cold. */
export const deliveryKinds = ["standard", "cold"] as const
export const deliveryKind = z.enum(deliveryKinds, "invalid_choice")
export type DeliveryKind = z.infer<typeof deliveryKind>

export const sellerDeliveryOption = z.object({
  id: z.string(),
  kind: deliveryKind,
  name: z.string(),
  name_en: z.string().nullable(),
  price_vnd: vnd,
  transit_days: z.int().nullable(),
  is_on: z.boolean(),
})
export type SellerDeliveryOption = z.infer<typeof sellerDeliveryOption>

const deliveryOptionList = z.object({
  items: z.array(sellerDeliveryOption),
  /** No selling place yet: the options come with the verification. */
  is_open: z.boolean(),
})

export const deliveryOptionShape = {
  kind: deliveryKind,
  name: organizationName,
  name_en: optionalName.optional(),
  price_vnd: z.number("invalid_type").int("not_a_whole_number").min(0, "too_small").max(10_000_000, "too_large"),
  transit_days: z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(60, "too_large"),
}

export const listDeliveryOptions = defineRoute({
  id: "cooperative.delivery-options.list",
  method: "GET",
  path: "/cooperative/delivery-options",
  summary: "How the organisation sends its goods, options switched off included",
  access: read,
  response: deliveryOptionList,
})

export const addDeliveryOption = defineRoute({
  id: "cooperative.delivery-options.add",
  method: "POST",
  path: "/cooperative/delivery-options",
  summary: "Another way to send goods; two of one name are refused",
  access: edit,
  body: z.strictObject(deliveryOptionShape),
  response: deliveryOptionList,
})

export const changeDeliveryOption = defineRoute({
  id: "cooperative.delivery-options.change",
  method: "POST",
  path: "/cooperative/delivery-options/:id",
  summary: "Name, fee and days of a way to send goods; orders placed before keep theirs",
  access: edit,
  params: z.object({ id }),
  body: z.strictObject(deliveryOptionShape),
  response: deliveryOptionList,
})

export const switchDeliveryOption = defineRoute({
  id: "cooperative.delivery-options.switch",
  method: "POST",
  path: "/cooperative/delivery-options/:id/switch",
  summary: "On or off; one stays on while goods are sold that have to be sent",
  access: edit,
  params: z.object({ id }),
  body: z.strictObject({ is_on: z.boolean("invalid_type") }),
  response: deliveryOptionList,
})
