import { reportPeriodKinds } from "@lienket/vietnam"

import type { TemplateDraft } from "./draft"

/** In the form: half-years, of which only the first is reported. */
export const firstHalf = "first_half"

/** What a template can be asked for, as one question. */
export const periodChoices = [...reportPeriodKinds, firstHalf] as const

export const periodChoiceOf = ({ period_kind, is_first_half_only }: TemplateDraft): (typeof periodChoices)[number] =>
  is_first_half_only ? firstHalf : period_kind
