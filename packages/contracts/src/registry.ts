import { z } from "zod"
import {
  communeCode,
  id,
  instant,
  listOf,
  note,
  optionalName,
  page,
  place,
  queryInteger,
  registrationNumber,
} from "./primitives"
import { reporterKind } from "./report-template"
import { defineRoute } from "./route"
import { calendarDay, historyEntry, oneLine } from "./trust-primitives"

/** The four sectors of Decree 113/2024/NĐ-CP, Article 4. */
export const unitSectors = ["agriculture", "industry_construction", "finance_insurance", "trade_services"] as const
export const unitSector = z.enum(unitSectors, "invalid_choice")
export type UnitSector = z.infer<typeof unitSector>

/** From small to large. */
export const sizeClasses = ["micro", "small", "medium", "large"] as const
export const sizeClass = z.enum(sizeClasses, "invalid_choice")
export type SizeClass = z.infer<typeof sizeClass>

/** How many times a record was changed; whoever changes an older one is told to look again. */
export const recordVersion = z.number("invalid_type").int("not_a_whole_number").min(0, "too_small")

/**
 * What can be said of a unit on a day. Of a group (tổ hợp tác) `members_total` are its tổ viên, and what it has no
 * such thing of is not asked.
 */
export const registerFigures = [
  "members_total",
  "members_official",
  "members_associate",
  "associate_capital",
  "associate_no_capital",
  "workers_regular",
  "workers_members",
  "capital_charter",
  "capital_total",
  "revenue",
] as const
export type RegisterFigure = (typeof registerFigures)[number]
export const groupFigures: readonly RegisterFigure[] = [
  "members_total",
  "workers_regular",
  "workers_members",
  "capital_total",
  "revenue",
]
export const moneyFigures: readonly RegisterFigure[] = ["capital_charter", "capital_total", "revenue"]

/** As they were typed: "1.036", "30 tỷ 255 triệu 200 nghìn". What is left empty is not known, which is not nought. */
const writtenFigures = z.partialRecord(
  z.enum(registerFigures, "unknown_field"),
  z.string("invalid_type").max(100, "too_long"),
)

export const unitKind = reporterKind
export type UnitKind = z.infer<typeof unitKind>

const unitShape = {
  kind: unitKind,
  name: oneLine(150),
  commune_code: communeCode.nullish(),
  sector: unitSector.nullish(),
  registration_number: registrationNumber.optional(),
  founded_on: calendarDay.nullish(),
  closed_on: calendarDay.nullish(),
  /** Since when it does not work, though it is not closed; and when it took up work again. */
  stopped_on: calendarDay.nullish(),
  resumed_on: calendarDay.nullish(),
  /** Since when, and until when, it has belonged to the alliance. */
  member_since: calendarDay.nullish(),
  member_until: calendarDay.nullish(),
  /** The organisation on the platform that it is; most units of a province have none. */
  organization_id: id.nullish(),
  note: note.optional(),
}
export const newRegisterUnit = z.strictObject(unitShape)
export type NewRegisterUnit = z.infer<typeof newRegisterUnit>
export const registerUnitChange = z.strictObject({ ...unitShape, version: recordVersion })

export const newRegisterFigures = z.strictObject({
  as_of: calendarDay,
  figures: writtenFigures,
  /** Where the figures come from: a paper, a visit. */
  source: oneLine(200),
})
export type NewRegisterFigures = z.infer<typeof newRegisterFigures>

export const newRegisterMeeting = z.strictObject({
  /** The year for which it is the yearly one. */
  year: z.number("invalid_type").int("not_a_whole_number").min(2000, "too_small").max(2999, "too_large"),
  /** Null: it is known that it was not held. */
  held_on: calendarDay.nullable(),
  document_id: id.nullish(),
  note: optionalName.optional(),
})
export type NewRegisterMeeting = z.infer<typeof newRegisterMeeting>

const figureValues = z.record(z.enum(registerFigures), z.int().nullable())
export type RegisterFigureValues = z.infer<typeof figureValues>

/** One class of Decree 113/2024, Article 5(1), and how a unit stands to its thresholds; null: not known. */
const sizeStep = z.object({
  size: sizeClass,
  members_at_least: z.int(),
  has_members: z.boolean(),
  revenue_at_least: z.int(),
  has_revenue: z.boolean().nullable(),
  capital_at_least: z.int(),
  has_capital: z.boolean().nullable(),
  is_met: z.boolean().nullable(),
})
export type SizeStep = z.infer<typeof sizeStep>

export const unitSize = z.object({
  size: sizeClass.nullable(),
  /** It may be larger: a sum is not known. */
  is_least: z.boolean(),
  /** Why there is no class: the sector has no known thresholds or is not known, members are not, or it is a group. */
  reason: z.enum(["no_thresholds", "no_sector", "no_members", "not_classed"]).nullable(),
  members_official: z.int().nullable(),
  /** Of the last whole year for which it is known. */
  revenue: z.int().nullable(),
  revenue_year: z.int().nullable(),
  capital_total: z.int().nullable(),
  steps: z.array(sizeStep),
})
export type UnitSize = z.infer<typeof unitSize>

/** `not_held`: its day has passed; `due`: it has not; `none`: nobody has to hold one. */
export const meetingStandings = ["held", "due", "not_held", "none"] as const
export type MeetingStanding = (typeof meetingStandings)[number]

export const registerCard = z.object({
  id: z.string(),
  kind: unitKind,
  name: z.string(),
  commune: place.nullable(),
  sector: unitSector.nullable(),
  founded_on: z.string().nullable(),
  closed_on: z.string().nullable(),
  is_stopped: z.boolean(),
  is_member: z.boolean(),
  is_on_platform: z.boolean(),
  is_demo: z.boolean(),
  /** The newest that is known of each, up to the day that is asked about. */
  figures: figureValues,
  figures_as_of: z.string().nullable(),
  size: unitSize,
  meeting: z.object({ year: z.int(), standing: z.enum(meetingStandings), held_on: z.string().nullable() }),
})
export type RegisterCard = z.infer<typeof registerCard>

export const registerSnapshot = z.object({
  id: z.string(),
  as_of: z.string(),
  figures: figureValues,
  /** `report`: of an annual report that the alliance accepted. */
  origin: z.enum(["typed", "report"]),
  source: z.string(),
  recorded_by: z.string(),
  recorded_at: instant,
})
export type RegisterSnapshot = z.infer<typeof registerSnapshot>

export const registerUnit = registerCard.extend({
  version: z.int(),
  registration_number: z.string().nullable(),
  stopped_on: z.string().nullable(),
  resumed_on: z.string().nullable(),
  member_since: z.string().nullable(),
  member_until: z.string().nullable(),
  organization: z.object({ id: z.string(), name: z.string() }).nullable(),
  note: z.string(),
  /** Newest first; nothing is ever overwritten. */
  snapshots: z.array(registerSnapshot),
  meetings: z.array(
    z.object({
      year: z.int(),
      held_on: z.string().nullable(),
      document: z.object({ id: z.string(), name: z.string() }).nullable(),
      note: z.string(),
      recorded_by: z.string(),
      recorded_at: instant,
    }),
  ),
  history: z.array(historyEntry),
})
export type RegisterUnit = z.infer<typeof registerUnit>

/** A sum over those that said it. `value` is null where nobody did: "not reported" is never nought. */
export const registerSum = z.object({
  value: z.int().nullable(),
  reporting: z.int(),
  of: z.int(),
  /** As documents write it: `1.036 tổ viên`, `30 tỷ 255 triệu 200 nghìn đồng`; in words. Null with the value. */
  digits: z.string().nullable(),
  words: z.string().nullable(),
  /** Per unit that reported, to two decimals. */
  average: z.string().nullable(),
})
export type RegisterSum = z.infer<typeof registerSum>

export const countedFigures = [
  "members_total",
  "workers_regular",
  "workers_members",
  "capital_charter",
  "capital_total",
  "revenue",
] as const
const sums = z.record(z.enum(countedFigures), registerSum)

const kindCount = z.object({
  kind: unitKind,
  existing: z.int(),
  existing_digits: z.string(),
  existing_words: z.string(),
  /** Of those that exist: whose founding day nobody knows. */
  founding_unknown: z.int(),
  founded: z.int(),
  closed: z.int(),
  alliance_members: z.int(),
  sums,
})
export type RegisterKindCount = z.infer<typeof kindCount>

export const registerCounts = z.object({
  year: z.int(),
  years: z.array(z.int()),
  /** The last day that is counted: the end of the year, or today. */
  until: z.string(),
  kinds: z.array(kindCount),
  by_year: z.array(z.object({ year: z.int(), kind: unitKind, founded: z.int(), closed: z.int(), existing: z.int() })),
  by_commune: z.array(
    z.object({
      commune: place.nullable(),
      existing: z.record(unitKind, z.int()),
      /** Members of cooperatives and unions, tổ viên of groups. */
      members: registerSum,
      group_members: registerSum,
      workers_members: registerSum,
      capital_charter: registerSum,
    }),
  ),
  as_of: instant,
})
export type RegisterCounts = z.infer<typeof registerCounts>

export const maxRegisterRows = 500
/** Rows as they are copied out of a spreadsheet: a tab between columns; the first row may name them. */
export const registerRows = z.strictObject({
  text: z.string("invalid_type").min(1, "required").max(200_000, "too_long"),
  as_of: calendarDay,
  source: oneLine(200),
  /** False: only to see how the rows are read. */
  is_final: z.boolean("invalid_type").default(false),
})
export type RegisterRows = z.infer<typeof registerRows>

export const registerRowsReading = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      kind: unitKind.nullable(),
      name: z.string(),
      commune: z.string().nullable(),
      figures: z.partialRecord(z.enum(registerFigures), z.int()),
      faults: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
  faulty: z.int(),
  /** Units that were entered; 0 where it was only looked at. */
  added: z.int(),
})
export type RegisterRowsReading = z.infer<typeof registerRowsReading>

const read = { kind: "member", permission: "province.registry.read" } as const
const edit = { kind: "member", permission: "province.registry.edit" } as const
const params = z.object({ id })

/** The alliance's own register. The state's registrar is another: this one serves support and reports. */
export const allianceRegistry = {
  list: defineRoute({
    id: "alliance.registry.list",
    method: "GET",
    path: "/alliance/registry",
    summary: "Cooperatives, unions and groups in the register of the alliance, by name",
    access: read,
    query: z.strictObject({
      kind: unitKind.optional(),
      sector: unitSector.optional(),
      commune: communeCode.optional(),
      size: sizeClass.optional(),
      membership: z.enum(["member", "other"], "invalid_choice").optional(),
      state: z.enum(["existing", "stopped", "closed"], "invalid_choice").optional(),
      meeting: z.enum(meetingStandings, "invalid_choice").optional(),
      q: z.string().max(200, "too_long").optional(),
      ...page,
    }),
    response: listOf(registerCard).extend({ not_held: z.int() }),
  }),
  counts: defineRoute({
    id: "alliance.registry.counts",
    method: "GET",
    path: "/alliance/registry-counts",
    summary: "How many there are, by year and commune, with members, workers and capital over those that reported",
    access: read,
    query: z.strictObject({ year: queryInteger(2000, 2999).optional() }),
    response: registerCounts,
  }),
  choices: defineRoute({
    id: "alliance.registry.choices",
    method: "GET",
    path: "/alliance/registry-choices",
    summary: "Organisations of the province that no entry of the register is tied to, and its communes",
    access: read,
    response: z.object({
      organizations: z.array(z.object({ id: z.string(), name: z.string(), kind: unitKind })),
      communes: z.array(place),
    }),
  }),
  get: defineRoute({
    id: "alliance.registry.get",
    method: "GET",
    path: "/alliance/registry/:id",
    summary: "A unit of the register with its figures, meetings and history",
    access: read,
    params,
    response: registerUnit,
  }),
  add: defineRoute({
    id: "alliance.registry.add",
    method: "POST",
    path: "/alliance/registry",
    summary: "Enters a unit, on the platform or not",
    access: edit,
    body: newRegisterUnit,
    response: registerUnit,
    retriable: true,
  }),
  change: defineRoute({
    id: "alliance.registry.change",
    method: "POST",
    path: "/alliance/registry/:id",
    summary: "Changes what is entered of a unit; its history is kept",
    access: edit,
    params,
    body: registerUnitChange,
    response: registerUnit,
  }),
  addFigures: defineRoute({
    id: "alliance.registry.add-figures",
    method: "POST",
    path: "/alliance/registry/:id/figures",
    summary: "Adds figures as of a day; those before stay",
    access: edit,
    params,
    body: newRegisterFigures,
    response: registerUnit,
  }),
  addMeeting: defineRoute({
    id: "alliance.registry.add-meeting",
    method: "POST",
    path: "/alliance/registry/:id/meetings",
    summary: "Notes when the yearly general meeting was held, with its minutes, or that it was not",
    access: edit,
    params,
    body: newRegisterMeeting,
    response: registerUnit,
  }),
  rows: defineRoute({
    id: "alliance.registry.rows",
    method: "POST",
    path: "/alliance/registry-rows",
    summary: "Many units at once, copied out of a spreadsheet: looked at first, then all of them or none",
    access: edit,
    body: registerRows,
    response: registerRowsReading,
  }),
}
