import type { ReportEventKind } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { REPORT_MODULE } from "../../modules/report"
import type { Report } from "../../modules/report/reports"
import type { ReportModuleService } from "../../modules/report/service"
import { mayBeDone, type ReportAct as Act } from "../../modules/report/transitions"
import type { MemberCaller } from "../../policy/caller"

/** Who does something with a report, and when. */
export interface ReportAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

export const reportsOf = ({ container }: Pick<ReportAct, "container">): ReportModuleService =>
  container.resolve(REPORT_MODULE)

/**
 * A report that was sent to the caller's alliance, held until the transaction ends.
 * @throws Refusal `not_found`, also for another alliance's and for one that was never sent; `state_changed` when
 *   somebody else acted on it since the caller looked; `invalid_transition`.
 */
export const holdAsOfficer = async (
  transaction: Knex.Transaction,
  act: ReportAct,
  id: string,
  version: number,
  doing: Act,
): Promise<Report> => {
  const report = await reportsOf(act).lockReport(transaction, id)
  if (report?.alliance_id !== act.caller.organization.id || report.submission_count === 0)
    throw new Refusal("not_found")
  if (report.version !== version) throw new Refusal("state_changed", { field: "version" })
  if (!mayBeDone(doing, report.state)) throw new Refusal("invalid_transition")
  return report
}

/** An act, in the history of the report and in the log of whoever did it. */
export const recordAct = async (
  transaction: Knex.Transaction,
  act: ReportAct,
  report: Pick<Report, "id" | "code" | "period">,
  { kind, number, text }: { readonly kind: ReportEventKind; readonly number: number; readonly text: string },
): Promise<void> => {
  const { member, organization } = act.caller
  await reportsOf(act).appendEvent(transaction, {
    report_id: report.id,
    kind,
    at: act.at,
    actor_id: member.id,
    actor_name: member.name,
    organization: organization.name,
    number,
    text,
  })
  await record(
    transaction,
    act,
    `report.${kind}`,
    { type: "report", id: report.id },
    {
      code: report.code,
      period: report.period,
      number,
      reason: text,
    },
  )
}

/** A line in the log of the caller's organisation. */
export const record = async (
  transaction: Knex.Transaction,
  { container, caller, at }: ReportAct,
  action: string,
  subject: { readonly type: string; readonly id: string },
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      data,
      at,
    },
  ])
