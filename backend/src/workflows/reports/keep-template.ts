import type { NewReportTemplate } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { templateFaults } from "../../modules/report/template-faults"
import { record, reportsOf, type ReportAct } from "./report-act"

/**
 * Changes a template for the caller's alliance: another version, which holds for periods that end on its first day or
 * later. Those before it are kept, and what was reported by them stays.
 * @returns the id of the version.
 * @throws Refusal `not_found` for a code that nothing has; `date_in_past` for a first day that would change what is
 *   over; `template_has_faults` with everything that keeps it from being reported by; `state_changed` when somebody
 *   else has just done it.
 */
export const addTemplate = async (act: ReportAct, { reason, ...wish }: NewReportTemplate): Promise<string> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const alliance = act.caller.organization.id
    const versions = (await reportsOf(act).templatesFor(transaction, alliance)).filter(({ code }) => code === wish.code)
    const [newest] = versions
    if (newest === undefined) throw new Refusal("not_found", { field: "code" })
    if (wish.valid_from < businessDate(act.at)) throw new Refusal("date_in_past", { field: "valid_from" })
    const faults = templateFaults(wish)
    if (faults.length > 0) throw new Refusal("template_has_faults", { faults, values: { count: faults.length } })
    const id = generateEntityId("", "rtpl")
    const isWritten = await reportsOf(act).insertTemplate(transaction, {
      id,
      alliance_id: alliance,
      ...wish,
      version: Math.max(...versions.map(({ version }) => version)) + 1,
      period_kind: newest.period_kind,
      is_first_half_only: newest.is_first_half_only,
      changed_by: act.caller.member.name,
      changed_at: act.at,
      reason,
    })
    if (!isWritten) throw new Refusal("state_changed")
    await record(transaction, act, "report_template.changed", { type: "report_template", id }, { ...wish, reason })
    return id
  })
