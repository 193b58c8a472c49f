import type { FirstReportTemplate, NewReportTemplate } from "@lienket/contracts"
import { addDays, businessDate, formatDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { templateFaults } from "../../modules/report/template-faults"
import type { Template } from "../../modules/report/templates"
import { record, reportsOf, type ReportAct } from "./report-act"

/** Days ahead on which a version can begin: two years. Further on, a year was mistyped. */
const longestAhead = 731

/**
 * Changes a template for the caller's alliance: another version, which holds for periods that end on its first day or
 * later. Those before it are kept, and what was reported by them stays.
 * @returns the id of the version.
 * @throws Refusal `not_found` for a code that nothing has; `state_changed` when it was changed since the caller looked;
 *   what `refuseDay` does; `template_has_faults` with everything that keeps it from being reported by.
 */
export const addTemplate = async (act: ReportAct, { version, ...wish }: NewReportTemplate): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const versions = await versionsOf(transaction, act, wish.code)
    const [newest] = versions
    if (newest === undefined) throw new Refusal("not_found", { field: "code" })
    const last = Math.max(...versions.map((each) => each.version))
    if (version !== last) throw new Refusal("state_changed", { field: "version" })
    refuseFaulty(act, wish)
    const { period_kind, is_first_half_only } = newest
    const id = await insert(transaction, act, { ...wish, version: last + 1, period_kind, is_first_half_only })
    if (id === null) throw new Refusal("state_changed", { field: "version" })
    await record(transaction, act, "report_template.changed", { type: "report_template", id }, wish)
    return id
  })

/**
 * Makes a template of the alliance's own. Its cooperatives, unions and groups report by it from the first period that
 * ends on its first day or later.
 * @returns the id of its first version.
 * @throws Refusal `template_code_taken`, also of what is shipped and for the second of two who take it at once; what
 *   `refuseDay` does; `template_has_faults` with everything that keeps it from being reported by.
 */
export const createTemplate = async (act: ReportAct, wish: FirstReportTemplate): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const taken = new Refusal("template_code_taken", { field: "code" })
    if ((await versionsOf(transaction, act, wish.code)).length > 0) throw taken
    if (wish.is_first_half_only && wish.period_kind !== "half_year")
      throw new Refusal("invalid_choice", { field: "is_first_half_only" })
    refuseFaulty(act, wish)
    const id = await insert(transaction, act, { ...wish, version: 1 })
    if (id === null) throw taken
    await record(transaction, act, "report_template.created", { type: "report_template", id }, wish)
    return id
  })

const versionsOf = async (transaction: Knex.Transaction, act: ReportAct, code: string): Promise<Template[]> =>
  (await reportsOf(act).templatesFor(transaction, act.caller.organization.id)).filter((each) => each.code === code)

const refuseFaulty = (act: ReportAct, wish: Omit<NewReportTemplate, "version">): void => {
  refuseDay(wish.valid_from, businessDate(act.at))
  const faults = templateFaults(wish)
  if (faults.length > 0) throw new Refusal("template_has_faults", { faults, values: { count: faults.length } })
}

/** @throws Refusal `date_in_past` for a first day that would change what is over; `date_too_far`. */
const refuseDay = (day: string, today: string): void => {
  if (day < today) throw new Refusal("date_in_past", { field: "valid_from" })
  const until = addDays(today, longestAhead)
  if (day > until)
    throw new Refusal("date_too_far", {
      field: "valid_from",
      values: { until: { vi: formatDate(until, "vi"), en: formatDate(until, "en") } },
    })
}

/** @returns null when somebody else has just written a version of that number. */
const insert = async (
  transaction: Knex.Transaction,
  act: ReportAct,
  version: Omit<Template, "id" | "alliance_id" | "changed_by" | "changed_at">,
): Promise<string | null> => {
  const id = generateEntityId("", "rtpl")
  const isWritten = await reportsOf(act).insertTemplate(transaction, {
    ...version,
    id,
    alliance_id: act.caller.organization.id,
    changed_by: act.caller.member.name,
    changed_at: act.at,
  })
  return isWritten ? id : null
}
