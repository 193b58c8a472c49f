import { z } from "zod"
import { businessDay, communeCode, id, instant, listOf, note, page, place, reason } from "./primitives"
import { defineRoute } from "./route"
import { calendarDay, historyEntry, oneLine, paperNumber } from "./trust-primitives"

export const qualityKinds = [
  "vietgap",
  "globalgap",
  "organic",
  "haccp",
  "iso_22000",
  "food_safety",
  "other_quality",
] as const
export const propertyKinds = [
  "trademark",
  "collective_mark",
  "certification_mark",
  "geographical_indication",
  "industrial_design",
  "patent",
] as const

/** What can be proved, in the four parts in which sellers and officers look for it. */
export const trustFamilies = ["ocop", "quality", "planting_area", "intellectual_property"] as const
export const trustFamily = z.enum(trustFamilies, "invalid_choice")
export type TrustFamily = z.infer<typeof trustFamily>

/** Where a certificate stands today. `proposed`: verified, but the authority that decides on its stars has not spoken. */
export const trustStandings = [
  "pending",
  "returned",
  "proposed",
  "not_yet_valid",
  "valid",
  "expired",
  "revoked",
] as const
export const trustStanding = z.enum(trustStandings, "invalid_choice")
export type TrustStanding = z.infer<typeof trustStanding>

const authorityLevel = z.enum(["district", "province", "ministry"], "invalid_choice")
const areaStatus = z.enum(["active", "suspended", "withdrawn"], "invalid_choice")

export const trustCard = z.object({
  id: z.string(),
  family: trustFamily,
  /** `ocop`, `planting_area` or one of the kinds of its family. */
  kind: z.string(),
  name: z.string().nullable(),
  number: z.string(),
  products: z.array(z.object({ id: z.string(), title: z.string() })),
  stars: z.int().nullable(),
  valid_from: businessDay,
  valid_until: businessDay.nullable(),
  standing: trustStanding,
  /** Days until its last day, for one that holds. */
  days_left: z.int().nullable(),
  submitted_at: instant,
  is_demo: z.boolean(),
  organization: z.object({ handle: z.string(), name: z.string() }),
})
export type TrustCard = z.infer<typeof trustCard>

export const trustDetail = trustCard.extend({
  /** Who issued it, or who owns the right. */
  holder: z.string(),
  ocop: z
    .object({
      decision_number: z.string(),
      decided_on: businessDay,
      authority_level: authorityLevel,
      score: z.number().nullable(),
      /** What the points are worth by the rules of the day of the decision. */
      band_stars: z.int(),
      is_proposed: z.boolean(),
      decided_by: authorityLevel,
    })
    .nullable(),
  scope: z.string(),
  area: z
    .object({
      market: z.string().nullable(),
      crop: z.string().nullable(),
      area_ha: z.string().nullable(),
      status: areaStatus,
      commune: place.nullable(),
    })
    .nullable(),
  review_reason: z.string().nullable(),
  revoked_on: businessDay.nullable(),
  revoke_reason: z.string().nullable(),
  document: z.object({ id: z.string(), name: z.string() }).nullable(),
  history: z.array(historyEntry),
})
export type TrustDetail = z.infer<typeof trustDetail>

const documentId = id.optional()
const productIds = z.array(id).max(50, "too_large").default([])

/** An OCOP certificate as its holder states it; stars may be left to the points. */
export const ocopClaim = z.strictObject({
  product_id: id,
  number: paperNumber(60),
  decision_number: paperNumber(60),
  decided_on: calendarDay,
  authority: oneLine(200),
  authority_level: authorityLevel,
  score: z
    .number("invalid_type")
    .min(0, "too_small")
    .max(100, "too_large")
    .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, "invalid_data")
    .optional(),
  stars: z.int("not_a_whole_number").min(1, "too_small").max(5, "too_large").optional(),
  valid_from: calendarDay,
  valid_until: calendarDay,
  document_id: documentId,
})
export type OcopClaim = z.infer<typeof ocopClaim>

const period = { valid_from: calendarDay, valid_until: calendarDay.optional() }
const proof = { product_ids: productIds, document_id: documentId }

/** Hectares as a decimal string. */
export const hectares = z
  .string("required")
  .regex(/^\d{1,7}(\.\d{1,4})?$/, "invalid_data")
  .refine((value) => Number(value) > 0, "too_small")

export const qualityClaim = z.strictObject({
  family: z.literal("quality"),
  kind: z.enum(qualityKinds, "invalid_choice"),
  name: oneLine(120).optional(),
  number: paperNumber(60),
  holder: oneLine(200),
  ...period,
  scope: note.optional(),
  ...proof,
})

/**
 * A planting-area code. No form of it is fixed by a text that could be checked, so it is free text
 * in capitals; whoever enters one of another form than export orchards have is warned on the screen.
 */
export const plantingAreaClaim = z.strictObject({
  family: z.literal("planting_area"),
  number: paperNumber(30).transform((value) => value.toUpperCase()),
  holder: oneLine(200),
  ...period,
  market: oneLine(100).optional(),
  crop: oneLine(100),
  area_ha: hectares.optional(),
  area_status: areaStatus.default("active"),
  commune_code: communeCode.optional(),
  ...proof,
})

export const propertyClaim = z.strictObject({
  family: z.literal("intellectual_property"),
  kind: z.enum(propertyKinds, "invalid_choice"),
  name: oneLine(120),
  number: paperNumber(60),
  holder: oneLine(200),
  ...period,
  scope: note.optional(),
  ...proof,
})

export const credentialClaim = z.discriminatedUnion("family", [qualityClaim, plantingAreaClaim, propertyClaim])
export type CredentialClaim = z.infer<typeof credentialClaim>

const read = { kind: "member", permission: "certificate.read" } as const
const edit = { kind: "member", permission: "certificate.edit" } as const

export const listOwnCertificates = defineRoute({
  id: "cooperative.certificates.list",
  method: "GET",
  path: "/cooperative/certificates",
  summary: "Certificates, planting-area codes and rights of the organisation in use, newest first",
  access: read,
  query: z.strictObject({ family: trustFamily.optional(), ...page }),
  response: listOf(trustCard),
})

export const getOwnCertificate = defineRoute({
  id: "cooperative.certificates.get",
  method: "GET",
  path: "/cooperative/certificates/:id",
  summary: "One of them with its history",
  access: read,
  params: z.object({ id }),
  response: trustDetail,
})

export const claimOcop = defineRoute({
  id: "cooperative.certificates.claim-ocop",
  method: "POST",
  path: "/cooperative/certificates",
  summary: "States an OCOP certificate of a product; it counts once the alliance has verified it",
  access: edit,
  body: ocopClaim,
  response: trustDetail,
  retriable: true,
})

export const correctOcop = defineRoute({
  id: "cooperative.certificates.correct-ocop",
  method: "POST",
  path: "/cooperative/certificates/:id/correct",
  summary: "Corrects an OCOP certificate that waits or was returned; it waits again",
  access: edit,
  params: z.object({ id }),
  body: ocopClaim,
  response: trustDetail,
  retriable: true,
})

export const claimCredential = defineRoute({
  id: "cooperative.credentials.claim",
  method: "POST",
  path: "/cooperative/credentials",
  summary: "States a quality certificate, a planting-area code or a right; it counts once the alliance has verified it",
  access: edit,
  body: credentialClaim,
  response: trustDetail,
  retriable: true,
})

export const correctCredential = defineRoute({
  id: "cooperative.credentials.correct",
  method: "POST",
  path: "/cooperative/credentials/:id/correct",
  summary: "Corrects one that waits or was returned; it waits again",
  access: edit,
  params: z.object({ id }),
  body: credentialClaim,
  response: trustDetail,
  retriable: true,
})

/** How many days ahead a seller is warned; 0 is the last day itself. */
export const warningSteps = [180, 90, 30, 0] as const
export type WarningStep = (typeof warningSteps)[number]

const verifying = { kind: "member", permission: "province.certificate.verify" } as const

export const listProvinceCertificates = defineRoute({
  id: "alliance.certificates.list",
  method: "GET",
  path: "/alliance/certificates",
  summary: "What the sellers of the province have stated: waiting (oldest first), expiring within 180 days, or all",
  access: verifying,
  query: z.strictObject({
    part: z.enum(["pending", "expiring", "all"], "invalid_choice").optional(),
    ...page,
  }),
  response: listOf(trustCard).extend({ counts: z.object({ pending: z.int(), expiring: z.int(), all: z.int() }) }),
})

export const getProvinceCertificate = defineRoute({
  id: "alliance.certificates.get",
  method: "GET",
  path: "/alliance/certificates/:id",
  summary: "One of them with its scan and history",
  access: verifying,
  params: z.object({ id }),
  response: trustDetail,
})

const review = <const P extends string, const S extends string, B extends z.ZodType>(act: P, summary: S, body: B) =>
  defineRoute({
    id: `alliance.certificates.${act}`,
    method: "POST",
    path: `/alliance/certificates/:id/${act}`,
    summary,
    access: verifying,
    params: z.object({ id }),
    body,
    response: trustDetail,
    retriable: true,
  })

export const verifyCertificate = review(
  "verify",
  "The alliance has seen it and it counts from now on",
  z.strictObject({}),
)
export const returnCertificate = review("return", "Back to its holder with a reason", z.strictObject({ reason }))
export const revokeCertificate = review(
  "revoke",
  "It does not hold any more from a day on",
  z.strictObject({ reason, revoked_on: calendarDay }),
)

/** A certificate or right as the shop shows it: verified, and valid today. */
export const shownCredential = z.object({
  kind: z.string(),
  name: z.string().nullable(),
  number: z.string(),
  holder: z.string(),
  valid_until: businessDay.nullable(),
  crop: z.string().nullable(),
  is_demo: z.boolean(),
})
export type ShownCredential = z.infer<typeof shownCredential>
