import { z } from "zod"
import {
  addressLine,
  bankAccountName,
  bankAccountNumber,
  bankBin,
  commaList,
  communeCode,
  email,
  id,
  instant,
  listOf,
  newPassword,
  organizationName,
  page,
  personName,
  phone,
  place,
  provinceCode,
  reason,
  registrationNumber,
  taxCode,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"

/** Who may sell: HTX, liên hiệp HTX, THT. */
export const sellerKinds = ["cooperative", "union", "group"] as const
export const sellerKind = z.enum(sellerKinds, "invalid_choice")
export type SellerKind = z.infer<typeof sellerKind>

/** The rules of the platform as they stand at `/quy-che`: a new wording is a new version, named by its day. */
export const termsVersion = "2026-11-26" as const
export const acceptedTerms = z.literal(termsVersion, {
  error: ({ input }) => (input === undefined || input === "" ? "required" : "terms_outdated"),
})

export const applicationStates = ["submitted", "returned", "verified", "refused"] as const
export const applicationState = z.enum(applicationStates, "invalid_choice")
export type ApplicationState = z.infer<typeof applicationState>

/** What an organisation says of itself. Pictures of identity cards are never asked for. */
export const applicationShape = {
  kind: sellerKind,
  name: organizationName,
  /** Of a THT: number and place of its certified contract of cooperation. */
  registration_number: registrationNumber.optional(),
  tax_code: taxCode.optional(),
  province_code: provinceCode,
  commune_code: communeCode,
  address_line: addressLine,
  /** The legal representative; of a THT the one who signs for its members. */
  representative_name: personName,
  representative_title: personName,
  phone,
  bank_bin: bankBin.optional(),
  bank_account_number: bankAccountNumber.optional(),
  bank_account_name: bankAccountName.optional(),
  terms_version: acceptedTerms,
}

/** Who signs in first, and opens the rest. */
export const firstManagerShape = { manager_name: personName, email, password: newPassword }

interface Identified {
  readonly kind: SellerKind
  readonly registration_number?: string | undefined
  readonly tax_code?: string | undefined
  readonly bank_bin?: string | undefined
  readonly bank_account_number?: string | undefined
  readonly bank_account_name?: string | undefined
}

/**
 * An HTX or a union shows a registration number or a tax code, a THT its certified contract; a bank account
 * is given whole or not at all.
 */
export const requireIdentity = (application: Identified, context: z.core.$RefinementCtx): void => {
  const { kind, registration_number: number, tax_code } = application
  if (!number && (kind === "group" || tax_code === undefined)) {
    context.addIssue({ code: "custom", message: "required", path: ["registration_number"] })
  }
  const account = ["bank_bin", "bank_account_number", "bank_account_name"] as const
  if (account.every((name) => application[name] === undefined)) return
  for (const name of account) {
    if (application[name] === undefined) context.addIssue({ code: "custom", message: "required", path: [name] })
  }
}

export const applyToSell = defineRoute({
  id: "member.applications.submit",
  method: "POST",
  path: "/member/applications",
  summary: "A cooperative, union or group asks to sell; its manager can sign in at once",
  access: { kind: "public" },
  body: z.strictObject({ ...applicationShape, ...firstManagerShape }).superRefine(requireIdentity),
  response: z.object({ id: z.string(), organization: z.object({ handle: z.string(), name: z.string() }) }),
  retriable: true,
})

/** Anything that happened between an organisation and its alliance, for both to read. */
export const standingActions = [
  "application.submitted",
  "application.resubmitted",
  "application.returned",
  "application.verified",
  "application.refused",
  "organization.suspended",
  "organization.reinstated",
] as const
export const standingEvent = z.object({
  action: z.enum(standingActions),
  at: instant,
  actor_name: z.string().nullable(),
  reason: z.string().nullable(),
})
export type StandingEvent = z.infer<typeof standingEvent>

/** What an officer looks at before verifying. */
export const verificationChecks = ["registration", "address", "representative", "contact", "bank"] as const
export const verificationCheck = z.enum(verificationChecks, "invalid_choice")
export type VerificationCheck = z.infer<typeof verificationCheck>
/** `good`: nothing speaks against it; `look`: a person has to decide; `missing`: not given. */
export const checkFindings = ["good", "look", "missing"] as const
export type CheckFinding = (typeof checkFindings)[number]

export const applicationCard = z.object({
  id: z.string(),
  name: z.string(),
  kind: sellerKind,
  commune: place.nullable(),
  state: applicationState,
  submitted_at: instant,
  /** How often it has been sent. */
  revision: z.int(),
  is_demo: z.boolean(),
})
export type ApplicationCard = z.infer<typeof applicationCard>

const identity = {
  registration_number: z.string().nullable(),
  tax_code: z.string().nullable(),
  address: z.object({ line: z.string(), commune: place.nullable(), province: place }),
  representative: z.object({ name: z.string(), title: z.string() }).nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Of the account number only the end: whoever checks a name needs no more. */
  bank: z.object({ name: z.string(), account_end: z.string(), account_name: z.string() }).nullable(),
}

export const application = applicationCard.extend({
  ...identity,
  organization_id: z.string(),
  terms: z.object({ version: z.string(), accepted_at: instant }),
  managers: z.array(z.object({ name: z.string(), email: z.string() })),
  checks: z.array(z.object({ check: verificationCheck, finding: z.enum(checkFindings) })),
  history: z.array(standingEvent),
  /** Whether the person who asks may decide, and there is something to decide. */
  may_decide: z.boolean(),
})
export type Application = z.infer<typeof application>

export const listApplications = defineRoute({
  id: "alliance.applications.list",
  method: "GET",
  path: "/alliance/applications",
  summary: "Organisations of the province that ask to sell, those that wait longest first",
  access: { kind: "member", permission: "province.cooperative.read" },
  query: z.strictObject({ state: commaList(applicationState).optional(), ...page }),
  response: listOf(applicationCard).extend({ counts: z.record(applicationState, z.int()) }),
})

export const getApplication = defineRoute({
  id: "alliance.applications.get",
  method: "GET",
  path: "/alliance/applications/:id",
  summary: "One application with everything that was given, what to check and what has happened",
  access: { kind: "member", permission: "province.cooperative.read" },
  params: z.object({ id }),
  response: application,
})

/** The sending that was looked at: a decision on an older one is refused. */
const revision = z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(10_000, "too_large")

const decide = <const P extends string, const S extends string, B extends z.ZodType>(verb: P, summary: S, body: B) =>
  defineRoute({
    id: `alliance.applications.${verb}`,
    method: "POST",
    path: `/alliance/applications/:id/${verb}`,
    summary,
    access: { kind: "member", permission: "province.cooperative.verify" },
    params: z.object({ id }),
    body,
    response: application,
  })

export const verifyApplication = decide(
  "verify",
  "Everything is in order: the organisation may sell, and its selling place is opened",
  z.strictObject({
    revision,
    /** Everything on the list has been looked at. */
    checked: z
      .array(verificationCheck)
      .max(50, "too_large")
      .refine((given) => verificationChecks.every((check) => given.includes(check)), "required"),
  }),
)
export const returnApplication = decide(
  "return",
  "Something is to be mended: the applicant reads the message, changes and sends again",
  z.strictObject({ revision, reason }),
)
export const refuseApplication = decide(
  "refuse",
  "The organisation may not sell, for a reason; it may apply again",
  z.strictObject({ revision, reason }),
)

export const allianceCooperative = z.object({
  ...identity,
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: sellerKind,
  state: z.enum(["pending", "verified", "suspended", "closed"]),
  is_demo: z.boolean(),
  product_count: z.int(),
  sales_this_year_vnd: vnd,
  /** Orders that buyers still wait for. */
  open_order_count: z.int(),
  application_id: z.string().nullable(),
  history: z.array(standingEvent),
  /** What the person who asks may do with it now. */
  actions: z.array(z.enum(["suspend", "reinstate"])),
})
export type AllianceCooperative = z.infer<typeof allianceCooperative>

export const getAllianceCooperative = defineRoute({
  id: "alliance.cooperatives.get",
  method: "GET",
  path: "/alliance/cooperatives/:id",
  summary: "One cooperative, union or group of the province",
  access: { kind: "member", permission: "province.cooperative.read" },
  params: z.object({ id }),
  response: allianceCooperative,
})

const stand = <const P extends string, const S extends string>(verb: P, summary: S) =>
  defineRoute({
    id: `alliance.cooperatives.${verb}`,
    method: "POST",
    path: `/alliance/cooperatives/:id/${verb}`,
    summary,
    access: { kind: "member", permission: "province.cooperative.suspend" },
    params: z.object({ id }),
    body: z.strictObject({ reason }),
    response: allianceCooperative,
  })

export const suspendCooperative = stand("suspend", "Its goods vanish and can be bought by nobody, from this moment")
export const reinstateCooperative = stand("reinstate", "It sells again")
