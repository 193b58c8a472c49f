import type { NewRegisterFigures, NewRegisterMeeting, NewRegisterUnit } from "@lienket/contracts"
import { businessDate, fold, toNfc } from "@lienket/vietnam"
import { communeBelongsTo } from "@lienket/vietnam/units"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { violatedIndex } from "../../database/unique"
import { Refusal } from "../../http/refusal"
import { MEDIA_MODULE } from "../../modules/media"
import type { MediaModuleService } from "../../modules/media/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { isSeller } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { RegisterUnitRow } from "../../modules/registry/units"
import { record } from "../reports/report-act"
import { readFigures, refuseFaults } from "./read-figures"
import { holdUnit, registryOf, type RegistryAct } from "./registry-act"
import { takeAcceptedReports } from "./take-from-report"

/**
 * Enters a unit into the caller's register. One that is on the platform brings the figures of the reports that were
 * accepted.
 * @returns its id; with a key that was used before that of the unit it made.
 * @throws Refusal `unit_taken`, `organization_taken`, `commune_not_in_province`, `date_in_future`,
 *   `dates_out_of_order`, `invalid_choice`, `idempotency_conflict`.
 */
export const addUnit = async (
  act: RegistryAct,
  given: NewRegisterUnit,
  key: string | undefined,
  { is_demo = false }: { readonly is_demo?: boolean } = {},
): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const id = entityId("regu", act.caller.organization.id, key)
    const known = key === undefined ? null : await registryOf(act).findUnit(transaction, id)
    if (known !== null) {
      if (known.name !== toNfc(given.name)) throw new Refusal("idempotency_conflict", { field: "idempotency-key" })
      return id
    }
    const columns = columnsOf(given)
    await refuseMisfits(transaction, act, columns)
    await orTaken(registryOf(act).insertUnits(transaction, [newUnit(act, id, columns, is_demo)]))
    await record(transaction, act, "register_unit.added", { type: "register_unit", id }, columns)
    await takeAcceptedReports(transaction, act, { id, ...columns })
    return id
  })

/**
 * Changes what is entered of a unit.
 * @throws Refusal as `addUnit`; `not_found`; `state_changed` when somebody else did since the caller looked.
 */
export const changeUnit = async (
  act: RegistryAct,
  id: string,
  { version, ...given }: NewRegisterUnit & { readonly version: number },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const unit = await holdUnit(transaction, act, id)
    if (unit.version !== version) throw new Refusal("state_changed", { field: "version" })
    // What its figures mean depends on it.
    if (given.kind !== unit.kind) throw new Refusal("invalid_choice", { field: "kind" })
    const columns = columnsOf(given)
    await refuseMisfits(transaction, act, columns)
    await orTaken(registryOf(act).updateUnit(transaction, id, { ...columns, version: version + 1 }))
    await record(transaction, act, "register_unit.changed", { type: "register_unit", id }, changesOf(unit, columns))
    if (columns.organization_id !== unit.organization_id)
      await takeAcceptedReports(transaction, act, { id, ...columns })
  })

/**
 * Adds what is known of a unit as of a day.
 * @throws Refusal `not_found`, `date_in_future`, `figures_missing`, and whatever a figure is refused for, with its
 *   field.
 */
export const addFigures = async (act: RegistryAct, id: string, given: NewRegisterFigures): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const unit = await holdUnit(transaction, act, id)
    if (given.as_of > businessDate(act.at)) throw new Refusal("date_in_future", { field: "as_of" })
    const { figures, faults } = readFigures(unit.kind, given.as_of, given.figures)
    refuseFaults(faults)
    if (Object.keys(figures).length === 0) throw new Refusal("figures_missing", { field: "figures.members_total" })
    await registryOf(act).insertFigures(transaction, [
      {
        id: generateEntityId("", "regf"),
        unit_id: id,
        as_of: given.as_of,
        figures,
        origin: "typed",
        source: given.source,
        report_id: null,
        report_number: null,
        recorded_by_id: act.caller.member.id,
        recorded_by: act.caller.member.name,
        recorded_at: act.at,
      },
    ])
    const data = { as_of: given.as_of, ...figures, reason: given.source }
    await record(transaction, act, "register_figure.added", { type: "register_unit", id }, data)
  })

/**
 * Notes a yearly general meeting, or that it was not held.
 * @throws Refusal `not_found`, `date_in_future`, `invalid_choice` for a group, a document of elsewhere, or a day that
 *   is of another year.
 */
export const addMeeting = async (act: RegistryAct, id: string, given: NewRegisterMeeting): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const unit = await holdUnit(transaction, act, id)
    const today = businessDate(act.at)
    if (unit.kind === "group") throw new Refusal("invalid_choice", { field: "year" })
    if (given.year > Number(today.slice(0, 4))) throw new Refusal("date_in_future", { field: "year" })
    if (given.held_on !== null && given.held_on > today) throw new Refusal("date_in_future", { field: "held_on" })
    if (given.held_on !== null && Number(given.held_on.slice(0, 4)) !== given.year)
      throw new Refusal("invalid_choice", { field: "held_on" })
    await refuseStrangeDocument(transaction, act, given.document_id ?? null)
    await registryOf(act).insertMeeting(transaction, {
      id: generateEntityId("", "regm"),
      unit_id: id,
      year: given.year,
      held_on: given.held_on,
      document_id: given.document_id ?? null,
      note: given.note ?? "",
      recorded_by_id: act.caller.member.id,
      recorded_by: act.caller.member.name,
      recorded_at: act.at,
    })
    const data = { year: given.year, held_on: given.held_on, reason: given.note ?? "" }
    await record(transaction, act, "register_meeting.added", { type: "register_unit", id }, data)
  })

type Columns = Omit<RegisterUnitRow, "id" | "alliance_id" | "is_demo" | "version" | "created_at">

export const columnsOf = (given: NewRegisterUnit): Columns => ({
  organization_id: given.organization_id ?? null,
  kind: given.kind,
  name: toNfc(given.name),
  name_key: fold(given.name),
  commune_code: given.commune_code ?? null,
  sector: given.sector ?? null,
  registration_number: given.registration_number === "" ? null : (given.registration_number ?? null),
  founded_on: given.founded_on ?? null,
  closed_on: given.closed_on ?? null,
  stopped_on: given.stopped_on ?? null,
  resumed_on: given.resumed_on ?? null,
  member_since: given.member_since ?? null,
  member_until: given.member_until ?? null,
  note: given.note ?? "",
})

export const newUnit = (
  { caller, at }: RegistryAct,
  id: string,
  columns: Columns,
  is_demo = false,
): RegisterUnitRow => ({
  ...columns,
  id,
  alliance_id: caller.organization.id,
  is_demo,
  version: 1,
  created_at: at,
})

/** Which day comes no later than which. */
const order: readonly (readonly [
  earlier: keyof Columns,
  later: "closed_on" | "stopped_on" | "resumed_on" | "member_until",
])[] = [
  ["founded_on", "closed_on"],
  ["founded_on", "stopped_on"],
  ["stopped_on", "resumed_on"],
  ["member_since", "member_until"],
]
const days = ["founded_on", "closed_on", "stopped_on", "resumed_on", "member_since", "member_until"] as const

/** @throws Refusal for what no one field can tell: a place elsewhere, days that cannot be, a stranger's organisation. */
export const refuseMisfits = async (
  transaction: Knex.Transaction,
  { container, caller, at }: RegistryAct,
  columns: Columns,
): Promise<void> => {
  const { province_code } = caller.organization
  if (columns.commune_code !== null && !communeBelongsTo(columns.commune_code, province_code))
    throw new Refusal("commune_not_in_province", { field: "commune_code" })
  const today = businessDate(at)
  for (const field of days) {
    const day = columns[field]
    if (day !== null && day > today) throw new Refusal("date_in_future", { field })
  }
  for (const [earlier, later] of order) {
    const [first, second] = [columns[earlier], columns[later]]
    // Whoever takes up work again stopped before, whoever leaves was admitted.
    const isWithout = second !== null && first === null && earlier !== "founded_on"
    if (isWithout || (second !== null && first !== null && first > second))
      throw new Refusal("dates_out_of_order", { field: later })
  }
  if (columns.organization_id === null) return
  const organization = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .findById(transaction, columns.organization_id)
  const isOurs =
    organization !== null &&
    isSeller(organization) &&
    organization.province_code === province_code &&
    organization.kind === columns.kind
  if (!isOurs) throw new Refusal("invalid_choice", { field: "organization_id" })
}

const refuseStrangeDocument = async (
  transaction: Knex.Transaction,
  { container, caller }: RegistryAct,
  documentId: string | null,
): Promise<void> => {
  if (documentId === null) return
  const document = await container.resolve<MediaModuleService>(MEDIA_MODULE).documentOf(transaction, documentId)
  if (document?.organization_id !== caller.organization.id)
    throw new Refusal("invalid_choice", { field: "document_id" })
}

/** @throws Refusal where a unique index says that there is such a unit already. */
export const orTaken = async (writing: Promise<void>): Promise<void> => {
  try {
    await writing
  } catch (error) {
    const index = violatedIndex(error)
    if (index === "register_unit_name") throw new Refusal("unit_taken", { field: "name", cause: error })
    if (index === "register_unit_organization")
      throw new Refusal("organization_taken", { field: "organization_id", cause: error })
    throw error
  }
}

const changesOf = (before: RegisterUnitRow, after: Columns): Record<string, unknown> =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Columns)[])
      .filter((name) => name !== "name_key" && before[name] !== after[name])
      .map((name) => [name, { from: before[name], to: after[name] }]),
  )
