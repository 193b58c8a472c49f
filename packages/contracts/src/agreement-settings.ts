import { z } from "zod"
import type { FieldErrorCode } from "./error"
import { instant, reason } from "./primitives"
import { defineRoute } from "./route"

const code = (value: FieldErrorCode) => value

const whole = (least: number, most: number) =>
  z
    .number(code("invalid_type"))
    .int(code("not_a_whole_number"))
    .min(least, code("too_small"))
    .max(most, code("too_large"))

const days = {
  /** After so many days without an answer a delivery is shown as unconfirmed, and its side is urged. */
  answer_days: whole(1, 60),
  /** So many days in which goods were due and nobody recorded anything are silence. */
  silent_days: whole(7, 180),
  /** So many, and the officer hears of it as well. */
  silent_officer_days: whole(7, 365),
  /** So many days before a window closes the seller is warned. */
  due_soon_days: whole(1, 60),
  /** For so many days a rule does not urge the same party for the same agreement again. */
  silent_every_days: whole(1, 90),
  behind_every_days: whole(1, 90),
  due_soon_every_days: whole(1, 90),
  unanswered_every_days: whole(1, 90),
  overdue_every_days: whole(1, 90),
  /** An officer urges one party of an agreement once within so many hours. */
  hours_between_urges: whole(1, 168),
}

/** The numbers that an alliance sets, in the order in which they are shown. */
export const agreementSettingNames = Object.keys(days) as (keyof typeof days)[]
export type AgreementSettingName = (typeof agreementSettingNames)[number]

/** When an alliance urges under the agreements that it follows. Calendar days. */
export const newAgreementSettings = z
  .strictObject({ ...days, reason })
  .superRefine(({ silent_days, silent_officer_days }, context) => {
    // The seller hears of it first: who is asked to telephone should find somebody who was told.
    if (silent_officer_days < silent_days)
      context.addIssue({ code: "custom", path: ["silent_officer_days"], message: code("too_small") })
  })
export type NewAgreementSettings = z.infer<typeof newAgreementSettings>

const kept = z.object({
  answer_days: z.int(),
  silent_days: z.int(),
  silent_officer_days: z.int(),
  due_soon_days: z.int(),
  silent_every_days: z.int(),
  behind_every_days: z.int(),
  due_soon_every_days: z.int(),
  unanswered_every_days: z.int(),
  overdue_every_days: z.int(),
  hours_between_urges: z.int(),
})

export const agreementSettings = kept.extend({
  /** Newest first; none where the usual ones hold. */
  versions: z.array(kept.extend({ changed_at: instant, changed_by: z.string(), reason: z.string() })),
})
export type AgreementSettings = z.infer<typeof agreementSettings>

export const getAgreementSettings = defineRoute({
  id: "alliance.agreement-settings.get",
  method: "GET",
  path: "/alliance/agreement-settings",
  summary: "After how many days the alliance urges under the agreements that it follows; with its history",
  access: { kind: "member", permission: "province.agreement.read" },
  response: agreementSettings,
})

export const changeAgreementSettings = defineRoute({
  id: "alliance.agreement-settings.change",
  method: "POST",
  path: "/alliance/agreement-settings",
  summary: "Changes them from now on",
  access: { kind: "member", permission: "province.agreement.settings" },
  body: newAgreementSettings,
  response: agreementSettings,
})
