import {
  evaluationBands,
  salesChannels,
  type allianceEvaluations,
  type Evaluation,
  type EvaluationBand,
  type EvaluationCard,
  type EvaluationEvidence,
  type EvaluationScheme,
  type RouteResponse,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { EvaluationRow } from "../../modules/evaluation/evaluations"
import type { Scheme } from "../../modules/evaluation/scheme"
import { schemeFor } from "../../modules/evaluation/schemes"
import { bandOf, differenceOf, reasonNotGraded, totalOf } from "../../modules/evaluation/scoring"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { KnownUnit, RegisterUnitRow } from "../../modules/registry/units"
import { SALES_MODULE } from "../../modules/sales"
import type { SalesModuleService } from "../../modules/sales/service"
import { subjectOf } from "../../workflows/evaluations/evaluation-act"
import { evaluationsOf } from "../../workflows/evaluations/score"
import { registryOf } from "../../workflows/registry/registry-act"
import { cardsOf as reportCardsOf } from "../reports/list-reports"
import type { Asking } from "../reports/view-report"

type List = RouteResponse<typeof allianceEvaluations.list>

/** The year that is evaluated unless another is asked for: the one that runs. */
export const yearOf = ({ now }: Pick<Asking, "now">, wanted: number | undefined): number =>
  wanted ?? Number(businessDate(now).slice(0, 4))

/** Cooperatives and unions of a register that were there in a year, by name. */
export const listEvaluations = async (
  asking: Asking,
  allianceId: string,
  wanted: number | undefined,
): Promise<List> => {
  const { db } = asking
  const year = yearOf(asking, wanted)
  const units = (await registryOf(asking).unitsWithFigures(db, allianceId, { until: `${year}-12-31`, year })).filter(
    ({ kind, closed_on, founded_on }) => {
      const isThere =
        (founded_on === null || founded_on <= `${year}-12-31`) && (closed_on === null || closed_on >= `${year}-01-01`)
      return kind !== "group" && isThere
    },
  )
  const kept = new Map(
    (await evaluationsOf(asking).evaluationsOf(db, allianceId, year)).map((row) => [row.unit_id, row]),
  )
  const scheme = schemeFor(await evaluationsOf(asking).schemesOf(db, allianceId), year)
  const items = units.map((unit) => cardOf(unit, year, kept.get(unit.id) ?? null, scheme))
  return {
    year,
    items,
    counts: Object.fromEntries(
      evaluationBands.map((band) => [band, items.filter((item) => item.band === band).length]),
    ) as Record<EvaluationBand, number>,
    not_graded: items.filter(({ not_graded }) => not_graded !== null).length,
    waiting: items.filter(({ state, not_graded }) => state === "self_scored" && not_graded === null).length,
  }
}

/**
 * @param isForSelf whether the cooperative itself looks: what it only keeps is its own, and so is what an officer has
 *   not decided.
 * @throws Refusal `not_found`, also for another alliance's and for a group.
 */
export const viewEvaluation = async (
  asking: Asking,
  allianceId: string,
  unitId: string,
  year: number,
  { isForSelf }: { readonly isForSelf: boolean },
): Promise<Evaluation> => {
  const { container, db } = asking
  const span = { from: `${year}-01-01`, until: `${year}-12-31`, year, id: unitId }
  const [unit] = await registryOf(asking).unitsWithFigures(db, allianceId, span)
  if (unit === undefined || unit.kind === "group") throw new Refusal("not_found")
  const row = await evaluationsOf(asking).findEvaluation(db, unitId, year)
  const inForce = schemeFor(await evaluationsOf(asking).schemesOf(db, allianceId), year)
  const isSent = row !== null && row.self_scored_at !== null
  const isSelfShown = isForSelf || isSent
  const { version, title, criteria, bands } = schemeBehind(row, inForce)
  const self_scores = isSelfShown ? { ...row?.self_scores } : {}
  const scores = { ...row?.scores }
  return {
    ...cardOf(unit, year, row, inForce),
    scheme: { version, title, criteria: [...criteria], bands },
    self_scores,
    self_remarks: isSelfShown ? { ...row?.self_remarks } : {},
    self_scored_by: row?.self_scored_by ?? null,
    self_scored_at: row?.self_scored_at?.toISOString() ?? null,
    scores,
    remarks: { ...row?.remarks },
    decided_by: row?.decided_by ?? null,
    decided_at: row?.decided_at?.toISOString() ?? null,
    differences: Object.fromEntries(
      criteria.flatMap(({ key }) => {
        const difference = differenceOf(scores[key], isSent ? self_scores[key] : undefined)
        return difference === null ? [] : [[key, difference]]
      }),
    ),
    evidence: await evidenceOf(asking, unit, year),
    history: historyOf(
      await container.resolve<AuditModuleService>(AUDIT_MODULE).historyOf(db, subjectOf(unitId, year)),
    ).filter(({ action }) => isForSelf || action !== "evaluation.kept"),
  }
}

const schemeBehind = (row: EvaluationRow | null, inForce: Scheme): EvaluationRow["scheme"] =>
  row !== null && row.decided_at !== null ? row.scheme : inForce

const cardOf = (
  unit: Pick<RegisterUnitRow, "id" | "name" | "founded_on" | "closed_on" | "stopped_on" | "resumed_on">,
  year: number,
  row: EvaluationRow | null,
  inForce: Scheme,
): EvaluationCard => {
  const { criteria, bands } = schemeBehind(row, inForce)
  const isDecided = row !== null && row.decided_at !== null
  const isSent = row !== null && row.self_scored_at !== null
  const self_total = row !== null && isSent ? totalOf(criteria, row.self_scores) : null
  const reviewed_total = row !== null && isDecided ? totalOf(criteria, row.scores) : null
  const not_graded = reasonNotGraded(unit, year)
  return {
    id: unit.id,
    name: unit.name,
    year,
    state: row === null ? "none" : isDecided ? "decided" : isSent ? "self_scored" : "draft",
    version: row?.version ?? 0,
    not_graded,
    is_age_unknown: unit.founded_on === null,
    self_total,
    reviewed_total,
    difference: differenceOf(reviewed_total, self_total),
    // Its dates may have been corrected since.
    band: reviewed_total === null || not_graded !== null ? null : bandOf(bands, reviewed_total),
  }
}

/** What is recorded of a unit in a year, whoever scores it. */
const evidenceOf = async (asking: Asking, unit: KnownUnit, year: number): Promise<EvaluationEvidence> => {
  const { db } = asking
  const [meeting] = (await registryOf(asking).meetingsOf(db, unit.id)).filter((each) => each.year === year)
  const { figures } = unit
  return {
    ...(await platformEvidence(asking, unit.organization_id, year)),
    certificates: await certificatesIn(db, unit.organization_id, year),
    meeting: meeting === undefined ? null : { held_on: meeting.held_on, document_id: meeting.document_id },
    figures: {
      as_of: unit.figures_as_of,
      members_total: figures.members_total ?? null,
      workers_regular: figures.workers_regular ?? null,
      capital_charter: figures.capital_charter ?? null,
      capital_total: figures.capital_total ?? null,
      revenue: figures.revenue ?? null,
    },
  }
}

const platformEvidence = async (
  asking: Asking,
  organizationId: string | null,
  year: number,
): Promise<Pick<EvaluationEvidence, "sales" | "reports">> => {
  const { container, db } = asking
  const organization =
    organizationId === null
      ? null
      : await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findById(db, organizationId)
  if (organization === null)
    return { sales: { total_vnd: 0, previous_vnd: 0, entry_count: 0, by_channel: [] }, reports: [] }
  const sales = container.resolve<SalesModuleService>(SALES_MODULE)
  const salesOf = (of: number) =>
    sales.salesFigures(db, { organizationId: organization.id, range: { from: `${of}-01`, until: `${of}-12` } })
  const [now, before] = [await salesOf(year), await salesOf(year - 1)]
  const reports = await reportCardsOf(asking, organization)
  return {
    sales: {
      total_vnd: now.total.value_vnd,
      previous_vnd: before.total.value_vnd,
      entry_count: now.total.entry_count,
      by_channel: salesChannels.flatMap((channel) => {
        const value_vnd = now.byChannel.get(channel)?.value_vnd
        return value_vnd === undefined ? [] : [{ channel, value_vnd }]
      }),
    },
    reports: reports
      .filter(({ period, standing }) => period.code.startsWith(String(year)) && standing !== "open")
      .map(({ title, period, standing, days_late }) => ({ title, period: period.name, standing, days_late })),
  }
}

/** Certificates and quality marks that were verified and held on some day of the year. */
const certificatesIn = async (db: Database, organizationId: string | null, year: number): Promise<number> => {
  if (organizationId === null) return 0
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from trust_record
      where organization_id = :id and review_state = 'verified' and valid_from <= make_date(:year::int, 12, 31)
        and (valid_until is null or valid_until >= make_date(:year::int, 1, 1))
        and (revoked_on is null or revoked_on > make_date(:year::int, 1, 1))`,
    { id: organizationId, year },
  )
  return rows[0]?.count ?? 0
}

/** Every version of the scheme, newest first. */
export const viewSchemes = async (
  asking: Pick<Asking, "container" | "db">,
  allianceId: string,
): Promise<{ items: EvaluationScheme[] }> => ({
  items: (await evaluationsOf(asking).schemesOf(asking.db, allianceId)).map(({ criteria, changed_at, ...scheme }) => ({
    ...scheme,
    criteria: [...criteria],
    changed_at: changed_at?.toISOString() ?? null,
  })),
})
