import { z } from "zod"
import { agreementSides } from "./agreement-terms"
import { instant } from "./primitives"

/** What the system urges for by itself. */
export const urgeRules = ["silent", "behind", "due_soon", "unanswered", "overdue"] as const
export type UrgeRule = (typeof urgeRules)[number]

/** Why somebody was urged: by a rule, or by an officer with words of the own. */
export const urgeCause = z.enum([...urgeRules, "by_hand"], "invalid_choice")
export type UrgeCause = z.infer<typeof urgeCause>

/** Who was urged: a party, or the alliance that follows the agreement. */
export const urgeTarget = z.enum([...agreementSides, "officer"], "invalid_choice")
export type UrgeTarget = z.infer<typeof urgeTarget>

export const agreementUrge = z.object({
  id: z.string(),
  agreement: z.object({ id: z.string(), code: z.string() }),
  cause: urgeCause,
  target: urgeTarget,
  to_name: z.string(),
  /** As it was told, in Vietnamese where a rule wrote it. */
  text: z.string(),
  /** Null for a rule. */
  urged_by: z.string().nullable(),
  urged_at: instant,
})
export type AgreementUrge = z.infer<typeof agreementUrge>
