import { isUnitCode } from "@lienket/vietnam"
import { z } from "zod"
import { agreementCard, agreementDetail, agreementPace, agreementState } from "./agreement"
import { calledOff, callOffView, newCallOff } from "./agreement-call-off"
import { progressRowKey } from "./agreement-row"
import { agreementKind, agreementSide, agreementTerms, newParty } from "./agreement-terms"
import { saleQuantity } from "./cooperative-sales"
import { keptDocument } from "./media"
import { amountVnd, id, listOf, note, page, reason } from "./primitives"
import { defineRoute } from "./route"
import { calendarDay, oneLine, paperNumber } from "./trust-primitives"

const searched = z.string().max(200, "too_long").optional()

/** How agreements go that are signed and not over: the first four are all of them, the others may be of any. */
export const agreementCourses = ["on_track", "behind", "silent", "not_due", "at_risk", "disputed"] as const
export const agreementCourse = z.enum(agreementCourses, "invalid_choice")
export type AgreementCourse = z.infer<typeof agreementCourse>

export const agreementFilter = {
  q: searched,
  state: agreementState.optional(),
  pace: agreementPace.optional(),
  course: agreementCourse.optional(),
  conference: id.optional(),
  /** Only those that need somebody: at risk, silent, disputed or unanswered. */
  attention: z.enum(["yes"], "invalid_choice").optional(),
}

/** What an alliance can narrow its agreements by besides. */
export const provinceAgreementFilter = {
  ...agreementFilter,
  /** Signed on these days or between them. */
  signed_from: calendarDay.optional(),
  signed_until: calendarDay.optional(),
  /** Only the signed ones that stand in this row of the progress by a dimension. */
  row: progressRowKey.optional(),
}

const agreementList = listOf(agreementCard).extend({
  /** By state, of all that the other filters leave. */
  counts: z.partialRecord(agreementState, z.int()),
})

const documentParams = z.object({ id, document: id })

const hash = z.string("required").regex(/^[0-9a-f]{64}$/, "invalid_code")
const versionNumber = z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(1_000, "too_large")
const unit = z.string("required").refine((value) => isUnitCode(value), "invalid_choice")

/** What a party or an officer proposes; `based_on` is the version it changes. */
const proposal = z.strictObject({ based_on: versionNumber, terms: agreementTerms, reason })

export const newDelivery = z.strictObject({
  line_id: id,
  delivered_on: calendarDay,
  quantity: saleQuantity,
  unit,
  /** For one of the line's unit; left out where the line has a fixed price. */
  price_vnd: amountVnd.optional(),
  grade: oneLine(60).optional(),
  note: note.optional(),
  document_id: id.optional(),
  /** Said again for a quantity above ten times what the line promises. */
  is_certain: z.boolean("invalid_type").optional(),
})
export type NewDelivery = z.infer<typeof newDelivery>

const quantityOrNone = z.union([z.literal("0"), saleQuantity])

const figures = {
  quantity: saleQuantity,
  unit,
  /** For one of the line's unit. */
  price_vnd: amountVnd.optional(),
  reason,
}

/** The other side's answer, and what the side that recorded makes of it. */
export const deliveryAnswer = z.discriminatedUnion("act", [
  /** `accepted_quantity`: taken as good, in the line's unit; left out where it is all. */
  z.strictObject({ act: z.literal("confirm"), accepted_quantity: quantityOrNone.optional() }),
  z.strictObject({ act: z.literal("correct"), ...figures }),
  z.strictObject({ act: z.literal("dispute"), ...figures }),
  z.strictObject({ act: z.literal("accept") }),
  z.strictObject({ act: z.literal("withdraw"), reason: note.optional() }),
])
export type DeliveryAnswer = z.infer<typeof deliveryAnswer>

export const newReturn = z.strictObject({
  returned_on: calendarDay,
  quantity: saleQuantity,
  unit,
  reason,
})
export type NewReturn = z.infer<typeof newReturn>

/** A party's own routes: the same for a cooperative and for an enterprise, each at its own address. */
const partyRoutes = (actor: "cooperative" | "enterprise") => {
  const may = (act: "read" | "sign" | "deliver") =>
    ({
      kind: "member",
      permission: actor === "cooperative" ? `agreement.${act}` : `enterprise.agreement.${act}`,
    }) as const
  const read = may("read")
  const sign = may("sign")
  const deliver = may("deliver")
  const one = { params: z.object({ id }), response: agreementDetail } as const
  return {
    list: defineRoute({
      id: `${actor}.agreements.list`,
      method: "GET",
      path: `/${actor}/agreements`,
      summary: "Agreements that the organisation in use is a party to, newest first",
      access: read,
      query: z.strictObject({ ...agreementFilter, ...page }),
      response: agreementList,
    }),
    get: defineRoute({
      id: `${actor}.agreements.get`,
      method: "GET",
      path: `/${actor}/agreements/:id`,
      summary: "One of them: versions, progress by line, deliveries of both sides, payments, history",
      access: read,
      ...one,
    }),
    propose: defineRoute({
      id: `${actor}.agreements.propose`,
      method: "POST",
      path: `/${actor}/agreements/:id/versions`,
      summary: "Proposes other terms: a version that holds once both sides have signed it",
      access: sign,
      body: proposal,
      retriable: true,
      ...one,
    }),
    sign: defineRoute({
      id: `${actor}.agreements.sign`,
      method: "POST",
      path: `/${actor}/agreements/:id/sign`,
      summary: "Signs a version by its hash; it holds when the other side has signed the same",
      access: sign,
      body: z.strictObject({ version: versionNumber, hash }),
      retriable: true,
      ...one,
    }),
    decline: defineRoute({
      id: `${actor}.agreements.decline`,
      method: "POST",
      path: `/${actor}/agreements/:id/decline`,
      summary: "Does not sign a version that is proposed, and says why; or takes the own proposal back",
      access: sign,
      body: z.strictObject({ version: versionNumber, reason }),
      retriable: true,
      ...one,
    }),
    deliver: defineRoute({
      id: `${actor}.agreements.deliver`,
      method: "POST",
      path: `/${actor}/agreements/:id/deliveries`,
      summary: "Records a delivery under a line; it counts once the other side has confirmed it",
      access: deliver,
      body: newDelivery,
      retriable: true,
      ...one,
    }),
    answer: defineRoute({
      id: `${actor}.deliveries.answer`,
      method: "POST",
      path: `/${actor}/deliveries/:id/answer`,
      summary: "Confirms, corrects or disputes what the other side recorded, takes its figures, or withdraws the own",
      access: deliver,
      params: z.object({ id }),
      body: deliveryAnswer,
      response: agreementDetail,
      retriable: true,
    }),
    giveBack: defineRoute({
      id: `${actor}.deliveries.return`,
      method: "POST",
      path: `/${actor}/deliveries/:id/returns`,
      summary: "Goods of a confirmed delivery went back, in whatever unit; the other side confirms",
      access: deliver,
      params: z.object({ id }),
      body: newReturn,
      response: agreementDetail,
      retriable: true,
    }),
    callOffs: defineRoute({
      id: `${actor}.agreements.call-offs`,
      method: "GET",
      path: `/${actor}/agreements/:id/call-offs`,
      summary: "What can be called off of each line at the agreed price, or why not",
      access: read,
      params: z.object({ id }),
      response: callOffView,
    }),
    callOff: defineRoute({
      id: `${actor}.agreements.call-off`,
      method: "POST",
      path: `/${actor}/agreements/:id/call-offs`,
      summary: "The buyer puts goods into a basket at the agreed price; what was there of the same lines is replaced",
      access: deliver,
      params: z.object({ id }),
      body: newCallOff,
      response: calledOff,
    }),
    document: defineRoute({
      id: `${actor}.agreements.document`,
      method: "GET",
      path: `/${actor}/agreements/:id/documents/:document`,
      summary: "The scan of a version or of a delivery under the agreement, whichever side handed it in",
      access: read,
      params: documentParams,
      response: z.undefined(),
      file: keptDocument.shape.type.options,
    }),
    pay: defineRoute({
      id: `${actor}.agreements.pay`,
      method: "POST",
      path: `/${actor}/agreements/:id/payments`,
      summary: "The seller has received money under the agreement",
      access: sign,
      params: z.object({ id }),
      body: z.strictObject({ paid_on: calendarDay, amount_vnd: amountVnd, note: note.optional() }),
      response: agreementDetail,
      retriable: true,
    }),
  }
}

export const cooperativeAgreements = partyRoutes("cooperative")
export const enterpriseAgreements = partyRoutes("enterprise")

const read = { kind: "member", permission: "province.agreement.read" } as const
const edit = { kind: "member", permission: "province.agreement.edit" } as const
const one = { params: z.object({ id }), response: agreementDetail, retriable: true } as const

export const listProvinceAgreements = defineRoute({
  id: "alliance.agreements.list",
  method: "GET",
  path: "/alliance/agreements",
  summary: "Agreements that the alliance follows, those that need somebody first",
  access: read,
  query: z.strictObject({ ...provinceAgreementFilter, ...page }),
  response: agreementList.extend({
    /** What the row of the filter is called; null without one, and for one that holds nothing. */
    row_label: z.string().nullable(),
  }),
})

export const getProvinceAgreement = defineRoute({
  id: "alliance.agreements.get",
  method: "GET",
  path: "/alliance/agreements/:id",
  summary: "One of them: versions, progress by line, deliveries of both sides, payments, history",
  access: read,
  params: z.object({ id }),
  response: agreementDetail,
})

export const enterAgreement = defineRoute({
  id: "alliance.agreements.enter",
  method: "POST",
  path: "/alliance/agreements",
  summary: "Enters an agreement as a draft; it holds once both sides have signed here or on paper",
  access: edit,
  body: z.strictObject({
    kind: agreementKind,
    number: paperNumber(60).optional(),
    conference_id: id.optional(),
    predecessor_id: id.optional(),
    seller: newParty,
    buyer: newParty,
    officer_id: id.optional(),
    terms: agreementTerms,
  }),
  response: agreementDetail,
  retriable: true,
})

export const proposeForParties = defineRoute({
  id: "alliance.agreements.propose",
  method: "POST",
  path: "/alliance/agreements/:id/versions",
  summary: "Writes other terms down for both sides to sign",
  access: edit,
  body: proposal,
  ...one,
})

export const recordPaperSignature = defineRoute({
  id: "alliance.agreements.paper-signature",
  method: "POST",
  path: "/alliance/agreements/:id/paper-signature",
  summary: "Both sides have signed a version on paper: kept with its scan",
  access: edit,
  body: z.strictObject({ version: versionNumber, hash, signed_on: calendarDay, document_id: id }),
  ...one,
})

/** What an officer does to an agreement as a whole; the days are those on which it holds. */
export const agreementActs = ["pause", "resume", "complete", "end_early"] as const
export const agreementAct = z.enum(agreementActs, "invalid_choice")
export type AgreementAct = z.infer<typeof agreementAct>

export const changeAgreementState = defineRoute({
  id: "alliance.agreements.state",
  method: "POST",
  path: "/alliance/agreements/:id/state",
  summary: "Pauses, resumes, completes or ends an agreement early, with the reason",
  access: edit,
  body: z.strictObject({ act: agreementAct, reason }),
  ...one,
})

export const recordForBuyer = defineRoute({
  id: "alliance.agreements.deliver",
  method: "POST",
  path: "/alliance/agreements/:id/deliveries",
  summary: "Records a delivery for a buyer that is only named, and cannot sign in",
  access: edit,
  body: newDelivery,
  ...one,
})

export const answerForBuyer = defineRoute({
  id: "alliance.deliveries.answer",
  method: "POST",
  path: "/alliance/deliveries/:id/answer",
  summary: "Answers a delivery for a buyer that is only named, and cannot sign in",
  access: edit,
  body: deliveryAnswer,
  ...one,
})

export const returnForBuyer = defineRoute({
  id: "alliance.deliveries.return",
  method: "POST",
  path: "/alliance/deliveries/:id/returns",
  summary: "Goods of a confirmed delivery went back from a buyer that is only named; the seller confirms",
  access: edit,
  body: newReturn,
  ...one,
})

export const withdrawProposal = defineRoute({
  id: "alliance.agreements.decline",
  method: "POST",
  path: "/alliance/agreements/:id/decline",
  summary: "Takes back an amendment that an officer wrote down, and says why; what is in force stays",
  access: edit,
  body: z.strictObject({ version: versionNumber, reason }),
  ...one,
})

export const chooseOfficer = defineRoute({
  id: "alliance.agreements.officer",
  method: "POST",
  path: "/alliance/agreements/:id/officer",
  summary: "Another person of the alliance follows the agreement from now on",
  access: edit,
  body: z.strictObject({ officer_id: id }),
  ...one,
})

export const listOfficers = defineRoute({
  id: "alliance.officers",
  method: "GET",
  path: "/alliance/officers",
  summary: "People of the alliance in use who can follow an agreement",
  access: edit,
  response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
})

export const getAgreementDocument = defineRoute({
  id: "alliance.agreements.document",
  method: "GET",
  path: "/alliance/agreements/:id/documents/:document",
  summary: "The scan of a version or of a delivery under the agreement, whichever side handed it in",
  access: read,
  params: documentParams,
  response: z.undefined(),
  file: keptDocument.shape.type.options,
})

export const listPartyChoices = defineRoute({
  id: "alliance.party-choices",
  method: "GET",
  path: "/alliance/party-choices",
  summary: "Organisations that can be a party: those whose name or tax code fits",
  access: edit,
  query: z.strictObject({
    q: z.string("required").min(1, "required").max(200, "too_long"),
    side: agreementSide.optional(),
  }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        /** In the shop, where it sells there. */
        handle: z.string().nullable(),
        name: z.string(),
        kind: z.string(),
        tax_code: z.string().nullable(),
        province: z.string(),
      }),
    ),
  }),
})
