import { reportFaults, type ReportForm, type ReportRevision } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { Refusal, type Fault } from "../../http/refusal"
import type { Report } from "../../modules/report/reports"
import { sealOf } from "../../modules/report/seal"
import type { Submission } from "../../modules/report/submissions"
import { isSealed, mayBeDone } from "../../modules/report/transitions"
import { formOf, neededReasons, previousValues, readTyped, refusalOf, type Form } from "./form"
import { filledFrom, periodLedger, salesOf, type PeriodLedger } from "./period-ledger"
import { recordAct, reportsOf, type ReportAct } from "./report-act"
import { tellAllianceOfRevision } from "./tell"

/**
 * Keeps what was typed into a report, as far as it can be read; it need not be complete.
 * @throws Refusal as `formOf`; `report_sealed`; `state_changed` when it was changed since the caller looked;
 *   `report_has_faults` with everything that cannot be read; `not_found` for a document that is not its own.
 */
export const saveReport = async (act: ReportAct, form: ReportForm): Promise<void> => {
  await databaseOf(act.container).transaction(async (transaction) => {
    await keep(transaction, act, form)
  })
}

/**
 * Sends a report: what was typed, what the ledger says at this moment and the entries that it says it by are sealed.
 * @throws Refusal as `saveReport`; `period_not_over`; `report_has_faults` with everything that hinders it.
 */
export const submitReport = async (act: ReportAct, form: ReportForm): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { report, asked } = await keep(transaction, act, form)
    const { period } = asked
    if (businessDate(act.at) <= period.until)
      throw new Refusal("period_not_over", { field: "period", values: { until: { date: period.until } } })
    const current = await periodLedger(act.container, transaction, report.organization_id, period)
    const values = { ...report.values, ...filledFrom(current.ledger, asked.fields) }
    const previous = await previousValues(act.container, transaction, report.organization_id, asked)
    const faults = faultsOf(asked, values, previous, report.reasons)
    if (faults.length > 0) throw refusalOf(faults)
    const reasons = neededReasons(asked.fields, values, previous, report.reasons)
    const number = await seal(transaction, act, report, asked, current, { ...report, values, reasons, note: null })
    await recordAct(transaction, act, report, { kind: "submitted", number, text: "" })
  })

/**
 * Sends the figures of the ledger again, where they are not what was sealed; what was typed stays. The alliance, which
 * may have accepted the report, looks at it anew.
 * @throws Refusal as `formOf`; `not_found` before it was ever sent; `invalid_transition` for one that is to be mended
 *   and sent whole; `state_changed`; `nothing_to_revise`.
 */
export const reviseReport = async (act: ReportAct, { version, note, ...which }: ReportRevision): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { container, caller, at } = act
    const asked = await formOf(container, transaction, caller.organization, which, at)
    const report = await reportsOf(act).lockReportOf(transaction, { organization_id: caller.organization.id, ...which })
    if (report === null) throw new Refusal("not_found")
    if (!mayBeDone("revise", report.state)) throw new Refusal("invalid_transition")
    if (report.version !== version) throw new Refusal("state_changed", { field: "version" })
    const sealed = (await reportsOf(act).submissionsOf(transaction, report.id)).at(-1)
    if (sealed === undefined) throw new Error(`${report.id} is sealed and was never sent`)
    const { from, until } = asked.period
    const known = await reportsOf(act).entryIdsOf(transaction, report.id, sealed.number)
    const stretch = { organizationId: report.organization_id, from, until }
    const { count } = await salesOf(container).entriesBeyond(transaction, stretch, known, { limit: 0, offset: 0 })
    if (count === 0) throw new Refusal("nothing_to_revise")
    const current = await periodLedger(container, transaction, report.organization_id, asked.period)
    const values = { ...sealed.values, ...filledFrom(current.ledger, asked.fields) }
    const number = await seal(transaction, act, report, asked, current, { ...sealed, values, note })
    await recordAct(transaction, act, report, { kind: "revised", number, text: note })
    await tellAllianceOfRevision(transaction, act, report, asked, note)
  })

/** Everything that hinders sending these values; a field is called by its label. */
export const faultsOf = (
  { fields, rules }: Pick<Form, "fields" | "rules">,
  values: Readonly<Record<string, string>>,
  previous: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>>,
): Fault[] =>
  reportFaults(fields, rules, values, previous, reasons).map(({ field, code, values: named }) => ({
    field,
    code,
    ...(named === undefined ? {} : { values: { ...wholeIn(fields, named.whole), ...sumIn(named.sum) } }),
  }))

const wholeIn = (fields: Form["fields"], key: string | undefined): NonNullable<Fault["values"]> => {
  const whole = fields.find((field) => field.key === key)
  return whole === undefined ? {} : { whole: { vi: whole.label_vi, en: whole.label_en } }
}

const sumIn = (sum: string | undefined): NonNullable<Fault["values"]> =>
  sum === undefined ? {} : { sum: { decimal: sum } }

const keep = async (
  transaction: Knex.Transaction,
  act: ReportAct,
  { code, period, version, document_ids, ...typed }: ReportForm,
): Promise<{ readonly report: Report; readonly asked: Form }> => {
  const { container, caller, at } = act
  const module = reportsOf(act)
  const key = { organization_id: caller.organization.id, code, period }
  const asked = await formOf(container, transaction, caller.organization, key, at)
  const before = await module.lockReportOf(transaction, key)
  if (before !== null && isSealed(before.state)) throw new Refusal("report_sealed")
  if ((before?.version ?? 0) !== version) throw new Refusal("state_changed", { field: "version" })
  const kept = { ...readTyped(asked.fields, typed), document_ids: [...new Set(document_ids)] }
  await checkDocuments(transaction, act, kept.document_ids)
  if (before !== null) {
    const changes = { ...kept, version: version + 1 }
    await module.updateReport(transaction, before.id, changes)
    return { report: { ...before, ...changes }, asked }
  }
  const report: Report = {
    id: generateEntityId("", "rep"),
    ...key,
    alliance_id: asked.allianceId,
    state: "draft",
    ...kept,
    version: 1,
    submission_count: 0,
    first_submitted_at: null,
    submitted_at: null,
    decided_by: null,
    decided_at: null,
    remarks: null,
    created_at: at,
  }
  if (!(await module.insertReport(transaction, report))) throw new Refusal("state_changed", { field: "version" })
  return { report, asked }
}

const checkDocuments = async (
  transaction: Knex.Transaction,
  { caller }: ReportAct,
  ids: readonly string[],
): Promise<void> => {
  const known = await transaction("document")
    .whereIn("id", ids)
    .andWhere({ organization_id: caller.organization.id })
    .select("id")
  if (known.length < ids.length) throw new Refusal("not_found", { field: "document_ids" })
}

const seal = async (
  transaction: Knex.Transaction,
  act: ReportAct,
  report: Report,
  { template }: Form,
  { ledger, entryIds }: PeriodLedger,
  {
    values,
    comments,
    reasons,
    document_ids,
    note,
  }: Pick<Submission, "values" | "comments" | "reasons" | "document_ids" | "note">,
): Promise<number> => {
  const module = reportsOf(act)
  const number = report.submission_count + 1
  const said = { values, comments, reasons, document_ids }
  await module.insertSubmission(
    transaction,
    {
      report_id: report.id,
      number,
      template_id: template.id,
      submitted_at: act.at,
      submitted_by_id: act.caller.member.id,
      submitted_by: act.caller.member.name,
      note,
      ...said,
      ledger,
      values_hash: sealOf(said),
    },
    entryIds,
  )
  await module.updateReport(transaction, report.id, {
    state: "submitted",
    version: report.version + 1,
    submission_count: number,
    first_submitted_at: report.first_submitted_at ?? act.at,
    submitted_at: act.at,
    remarks: null,
  })
  return number
}
