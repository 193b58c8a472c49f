import { isUnitCode, units } from "@lienket/vietnam"
import { z } from "zod"
import { ocopGroup } from "./catalog"
import { saleQuantity } from "./cooperative-sales"
import type { FieldErrorCode, RuleErrorCode } from "./error"
import { goodsTitle, id, note, optionalName } from "./primitives"
import { calendarDay } from "./trust-primitives"

const code = (value: FieldErrorCode | RuleErrorCode) => value

/** What a paper is: minutes and memoranda state an intent, a framework contract binds (Civil Code 2015, Art. 385). */
export const agreementKinds = ["minutes", "memorandum", "framework_contract"] as const
export const agreementKind = z.enum(agreementKinds, code("invalid_choice"))
export type AgreementKind = z.infer<typeof agreementKind>

/** The seven forms of linkage of Decree 98/2018/NĐ-CP, Art. 4, in its order, and plain purchase as `F0`. */
export const linkageForms = ["F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7"] as const
export const linkageForm = z.enum(linkageForms, code("invalid_choice"))
export type LinkageForm = z.infer<typeof linkageForm>

export const agreementSides = ["seller", "buyer"] as const
export const agreementSide = z.enum(agreementSides, code("invalid_choice"))
export type AgreementSide = z.infer<typeof agreementSide>

/** How the price of a delivery is found. */
export const priceMechanisms = ["fixed", "market", "floor_market", "formula"] as const
export const priceMechanism = z.enum(priceMechanisms, code("invalid_choice"))
export type PriceMechanism = z.infer<typeof priceMechanism>

const unitCode = z
  .string(code("required"))
  .refine((value) => isUnitCode(value), code("invalid_choice"))
  .meta({ enum: units.map((unit) => unit.code) })

const unitPrice = z
  .number(code("invalid_type"))
  .int(code("not_a_whole_number"))
  .min(1, code("too_small"))
  .max(1_000_000_000, code("too_large"))
  .nullable()
  .default(null)

/** đồng for one of the line's unit. What a mechanism needs is required, what it does not know is refused. */
export const linePrice = z
  .strictObject({
    mechanism: priceMechanism,
    fixed_vnd: unitPrice,
    floor_vnd: unitPrice,
    /** What was thought of when it was signed; binds nobody. */
    reference_vnd: unitPrice,
    formula: note.nullable().default(null),
    includes_vat: z.boolean(code("invalid_type")).default(true),
  })
  .superRefine(({ mechanism, fixed_vnd, floor_vnd, formula }, context) => {
    const needs: readonly [path: string, value: unknown, of: PriceMechanism][] = [
      ["fixed_vnd", fixed_vnd, "fixed"],
      ["floor_vnd", floor_vnd, "floor_market"],
      ["formula", formula === "" ? null : formula, "formula"],
    ]
    for (const [path, value, of] of needs) {
      if (mechanism === of && value === null)
        context.addIssue({ code: "custom", path: [path], message: code("required") })
      if (mechanism !== of && value !== null)
        context.addIssue({ code: "custom", path: [path], message: code("invalid_data") })
    }
  })
export type LinePrice = z.infer<typeof linePrice>

/** A part of a line's quantity and the days, both included, within which it is due. */
export const scheduleStep = z.strictObject({ from: calendarDay, until: calendarDay, quantity: saleQuantity })
export type ScheduleStep = z.infer<typeof scheduleStep>

/** What one side sells the other under one line. */
export const agreementLine = z.strictObject({
  /** The same in every version that has the line; left out for a new one. */
  id: id.optional(),
  /** A product of the seller in the shop: its orders by the buyer then count by themselves. */
  product_id: id.nullable().default(null),
  title: goodsTitle,
  group: ocopGroup,
  quality: note.default(""),
  quantity: saleQuantity,
  unit: unitCode,
  /** Weight of one piece in grams, with which pieces and masses can be compared. */
  pack_grams: z
    .number(code("invalid_type"))
    .int(code("not_a_whole_number"))
    .min(1, code("too_small"))
    .max(1_000_000, code("too_large"))
    .nullable()
    .default(null),
  /** By how many percent of the quantity less may be delivered. */
  tolerance_percent: z
    .number(code("invalid_type"))
    .int(code("not_a_whole_number"))
    .min(0, code("too_small"))
    .max(50, code("too_large"))
    .default(0),
  price: linePrice,
  /** In the order of days; together exactly the quantity. Empty: evenly over the term. */
  schedule: z.array(scheduleStep).max(60, code("too_large")).default([]),
})
export type AgreementLine = z.infer<typeof agreementLine>

const representative = z.strictObject({ name: optionalName.default(""), title: optionalName.default("") })

/** Everything that both sides sign: one version of an agreement. */
export const agreementTerms = z.strictObject({
  linkage_form: linkageForm,
  starts_on: calendarDay,
  ends_on: calendarDay,
  lines: z.array(agreementLine).min(1, code("required")).max(50, code("too_large")),
  seller_representative: representative.default({ name: "", title: "" }),
  buyer_representative: representative.default({ name: "", title: "" }),
  place: note.default(""),
  transport: z.enum(["seller", "buyer", "shared"], code("invalid_choice")).nullable().default(null),
  acceptance: note.default(""),
  /** Days after delivery within which it is paid. */
  payment_days: z
    .number(code("invalid_type"))
    .int(code("not_a_whole_number"))
    .min(0, code("too_small"))
    .max(365, code("too_large"))
    .nullable()
    .default(null),
  payment: note.default(""),
  inputs_advanced: note.default(""),
  renewal: note.default(""),
  other: note.default(""),
})
export type AgreementTerms = z.infer<typeof agreementTerms>

/** The same terms once they are kept: every line has its id. */
export const keptTerms = agreementTerms.extend({ lines: z.array(agreementLine.extend({ id: z.string() })) })
export type KeptTerms = z.infer<typeof keptTerms>

/** Somebody to an agreement: an organisation of the platform, or one that is only named. */
export const newParty = z.strictObject({
  organization_id: id.optional(),
  name: optionalName.optional(),
  tax_code: z.string().trim().max(20, code("too_long")).optional(),
  phone: z.string().trim().max(20, code("too_long")).optional(),
})
export type NewParty = z.infer<typeof newParty>

export const agreementParty = z.object({
  side: agreementSide,
  organization_id: z.string().nullable(),
  /** In the shop, where it sells there. */
  handle: z.string().nullable(),
  name: z.string(),
  tax_code: z.string().nullable(),
  phone: z.string().nullable(),
  commune: z.object({ code: z.string(), name: z.string() }).nullable(),
})
export type AgreementParty = z.infer<typeof agreementParty>
