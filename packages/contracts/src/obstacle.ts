import { z } from "zod"
import { businessDay, email, id, instant, letterText, note, reason } from "./primitives"
import { calendarDay, historyEntry, oneLine, paperNumber } from "./trust-primitives"

/** `obstacle` (khó khăn, vướng mắc): something stands in the way; `petition` (kiến nghị): an agency is asked for something. */
export const obstacleKinds = ["obstacle", "petition"] as const
export const obstacleKind = z.enum(obstacleKinds, "invalid_choice")
export type ObstacleKind = z.infer<typeof obstacleKind>

export const obstacleCategories = [
  "buyer_stopped",
  "price",
  "quality",
  "volume",
  "disease",
  "credit",
  "label",
  "certificate",
  "border",
  "transport",
  "late_payment",
  "no_contact",
  "procedure",
  "market",
  "traceability",
  "public_money",
  "staff",
  "other",
] as const
export const obstacleCategory = z.enum(obstacleCategories, "invalid_choice")
export type ObstacleCategory = z.infer<typeof obstacleCategory>

/**
 * Where a case stands. `routed`: an agency was asked; `in_progress`: it works on it, or its answer did not help;
 * `escalated`: it lies with the provincial committee; `answered`: whoever raised it says whether it is solved.
 */
export const obstacleStates = ["raised", "routed", "in_progress", "escalated", "answered", "solved", "closed"] as const
export const obstacleState = z.enum(obstacleStates, "invalid_choice")
export type ObstacleState = z.infer<typeof obstacleState>

export const agencyRoles = ["lead", "co"] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** `working`: it was taken up; `beyond_authority`: the agency says that it may not decide it. */
export const agencyActs = ["working", "answer", "beyond_authority"] as const
export const agencyAct = z.enum(agencyActs, "invalid_choice")
export type AgencyAct = z.infer<typeof agencyAct>

export const obstacleEventKinds = [
  "raised",
  "routed",
  "working",
  "answered",
  "opinion",
  "beyond_authority",
  "escalated",
  "agreed",
  "disagreed",
  "closed",
] as const
export type ObstacleEventKind = (typeof obstacleEventKinds)[number]

export const newObstacle = z.strictObject({
  kind: obstacleKind,
  category: obstacleCategory,
  title: oneLine(200),
  /** What happened. */
  story: letterText,
  /** What is asked for. */
  request: letterText,
  agreement_id: id.optional(),
  document_ids: z.array(id).max(10, "too_large").default([]),
})
export type NewObstacle = z.infer<typeof newObstacle>

/** How often a case was changed: whoever acts on an older one is told to look again. */
export const revision = z.number("invalid_type").int("not_a_whole_number").min(1, "too_small")

/** Whether an answer helped, by whoever raised the case. */
export const obstacleReply = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("agree"), reason: note.optional(), revision }),
  z.strictObject({ act: z.literal("disagree"), reason, revision }),
])
export type ObstacleReply = z.infer<typeof obstacleReply>

export const obstacleRouting = z.strictObject({
  lead_id: id,
  co_ids: z.array(id).max(10, "too_large").default([]),
  /** Left out: the alliance's usual number of working days from today. */
  due_on: calendarDay.optional(),
  note: note.optional(),
  revision,
})
export type ObstacleRouting = z.infer<typeof obstacleRouting>

export const obstacleEscalation = z.strictObject({
  /** What is put to the provincial committee, as the officer leaves it. */
  proposal: z
    .string("required")
    .trim()
    .min(1, "required")
    .max(6_000, "too_long")
    .regex(/^(?:[^<>\p{Cc}]|[\n\r\t])*$/u, "invalid_characters"),
  due_on: calendarDay.optional(),
  revision,
})
export type ObstacleEscalation = z.infer<typeof obstacleEscalation>

export const obstacleClosing = z.strictObject({ reason, revision })
export type ObstacleClosing = z.infer<typeof obstacleClosing>

export const agencyAnswer = z.strictObject({
  act: agencyAct,
  text: letterText,
  /** Of the official letter, such as `1234/SCT-QLTM`. */
  paper_number: paperNumber(60).optional(),
})
export type AgencyAnswer = z.infer<typeof agencyAnswer>

/** The same, by somebody who has no account and signs with a name. */
export const linkAnswer = agencyAnswer.extend({ name: oneLine(100) })
export type LinkAnswer = z.infer<typeof linkAnswer>

/** An answer that came on paper or by telephone, typed in by an officer of the alliance. */
export const paperAnswer = agencyAnswer.extend({ agency_id: id, revision })
export type PaperAnswer = z.infer<typeof paperAnswer>

/** An agency that was asked. */
export const askedAgency = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(agencyRoles),
  /** The agency it took over from, where the one that was meant has ended. */
  succeeds: z.string().nullable(),
})
export type AskedAgency = z.infer<typeof askedAgency>

export const obstacleCard = z.object({
  id: z.string(),
  code: z.string(),
  kind: obstacleKind,
  category: obstacleCategory,
  title: z.string(),
  state: obstacleState,
  is_escalated: z.boolean(),
  raised_by: z.object({ organization_id: z.string(), organization: z.string() }),
  agreement: z.object({ id: z.string(), code: z.string() }).nullable(),
  lead: z.string().nullable(),
  raised_at: instant,
  /** Since when it waits for whoever is next. */
  waits_since: instant,
  days_waiting: z.int(),
  due_on: businessDay.nullable(),
  /** Working days until the deadline, negative when it is over; null where none runs or the calendar ends before. */
  days_left: z.int().nullable(),
  is_overdue: z.boolean(),
  is_demo: z.boolean(),
})
export type ObstacleCard = z.infer<typeof obstacleCard>

export const obstacleEvent = z.object({
  kind: z.enum(obstacleEventKinds),
  at: instant,
  actor_name: z.string(),
  organization: z.string(),
  text: z.string(),
  paper_number: z.string().nullable(),
  due_on: businessDay.nullable(),
  agencies: z.array(askedAgency),
})
export type ObstacleEvent = z.infer<typeof obstacleEvent>

export const obstacleDetail = obstacleCard.extend({
  revision: z.int(),
  story: z.string(),
  request: z.string(),
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  agencies: z.array(askedAgency),
  proposal: z.string().nullable(),
  end_reason: z.string().nullable(),
  /** Oldest first; nothing is ever taken out of it. */
  events: z.array(obstacleEvent),
  /** The caller raised it, it was answered, and it is for the caller to say whether that helped. */
  awaits_you: z.boolean(),
  as_of: instant,
})
export type ObstacleDetail = z.infer<typeof obstacleDetail>

/** What an officer would do by the rules of the alliance. */
export const officerObstacle = obstacleDetail.extend({
  suggestion: z.object({
    lead_id: z.string().nullable(),
    co_ids: z.array(z.string()),
    due_on: businessDay.nullable(),
    /** Agencies of the rule that have ended, and by whom they were succeeded. */
    succeeded: z.array(z.object({ ended: z.string(), successor: z.string() })),
    /** Draft of what could be put to the provincial committee. */
    proposal: z.string(),
  }),
  history: z.array(historyEntry),
})
export type OfficerObstacle = z.infer<typeof officerObstacle>

/** An agency's view: whether it leads, and whether its answer is awaited. */
export const agencyObstacle = obstacleDetail.extend({
  own_role: z.enum(agencyRoles),
  awaits_answer: z.boolean(),
})
export type AgencyObstacle = z.infer<typeof agencyObstacle>

/** A case as the link in a letter shows it, to whoever holds the link. */
export const linkedObstacle = z.object({
  agency: z.string(),
  alliance: z.string(),
  expires_at: instant,
  obstacle: agencyObstacle,
})
export type LinkedObstacle = z.infer<typeof linkedObstacle>

/** An agency that cases are routed to; it need not have an account. */
export const newAgency = z
  .strictObject({
    name: oneLine(150),
    email,
    /** The organisation that signs in at the portal of agencies. */
    organization_id: id.optional(),
    /** Of a commune's committee: it takes what its district's had for cooperatives of that commune. */
    commune_code: z
      .string()
      .regex(/^\d{5}$/, "invalid_code")
      .optional(),
    valid_from: calendarDay,
    /** Its last day. */
    valid_until: calendarDay.optional(),
    successor_ids: z.array(id).max(50, "too_large").default([]),
    /** The provincial committee, to which goes what is beyond the authority of the others. */
    is_committee: z.boolean("invalid_type").default(false),
  })
  .refine(({ valid_from, valid_until }) => valid_until === undefined || valid_from <= valid_until, {
    path: ["valid_until"],
    message: "invalid_date",
  })
export type NewAgency = z.infer<typeof newAgency>

export const agency = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }).nullable(),
  commune_code: z.string().nullable(),
  valid_from: businessDay,
  valid_until: businessDay.nullable(),
  successors: z.array(z.object({ id: z.string(), name: z.string() })),
  is_committee: z.boolean(),
  is_in_force: z.boolean(),
  is_demo: z.boolean(),
})
export type Agency = z.infer<typeof agency>

const workingDays = (max: number) =>
  z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(max, "too_large")

export const routingRule = z
  .strictObject({
    category: obstacleCategory,
    lead_id: id.nullable(),
    /** Asked for their opinion besides; the lead is none of them. */
    co_ids: z.array(id).max(10, "too_large").default([]),
  })
  .refine(({ lead_id, co_ids }) => new Set([lead_id, ...co_ids]).size === co_ids.length + 1, {
    path: ["co_ids"],
    message: "duplicate",
  })
export type RoutingRule = z.infer<typeof routingRule>

export const newObstacleSettings = z.strictObject({
  /** Working days that an agency has, unless the officer says otherwise. */
  answer_days: workingDays(120),
  /** Working days before the deadline on which the agency is reminded. */
  remind_before_days: workingDays(30),
  /** Working days between reminders once it is over. */
  remind_every_days: workingDays(30),
  rules: z
    .array(routingRule)
    .max(obstacleCategories.length, "too_large")
    .refine((rules) => new Set(rules.map(({ category }) => category)).size === rules.length, "duplicate"),
  reason,
})
export type NewObstacleSettings = z.infer<typeof newObstacleSettings>

export const obstacleSettings = z.object({
  answer_days: z.int(),
  remind_before_days: z.int(),
  remind_every_days: z.int(),
  rules: z.array(routingRule),
  /** Newest first. */
  versions: z.array(
    z.object({
      answer_days: z.int(),
      remind_before_days: z.int(),
      remind_every_days: z.int(),
      changed_at: instant,
      changed_by: z.string(),
      reason: z.string(),
    }),
  ),
})
export type ObstacleSettings = z.infer<typeof obstacleSettings>
