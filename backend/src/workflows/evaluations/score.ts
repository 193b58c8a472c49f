import type { EvaluationDecision, EvaluationScheme, NewEvaluationScheme, SelfEvaluation } from "@lienket/contracts"
import { businessDate, formatDateTime } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { EVALUATION_MODULE } from "../../modules/evaluation"
import type { EvaluationRow } from "../../modules/evaluation/evaluations"
import type { Scheme } from "../../modules/evaluation/scheme"
import { schemeFor } from "../../modules/evaluation/schemes"
import { areBandsInOrder, isAbove, mostPoints, reasonNotGraded } from "../../modules/evaluation/scoring"
import type { EvaluationModuleService } from "../../modules/evaluation/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { RegisterUnitRow } from "../../modules/registry/units"
import type { MemberCaller } from "../../policy/caller"
import { registryOf } from "../registry/registry-act"
import { record } from "../reports/report-act"
import { subjectOf, type EvaluationAct } from "./evaluation-act"
import { tellOfEvaluation } from "./tell"

export const evaluationsOf = ({ container }: Pick<EvaluationAct, "container">): EvaluationModuleService =>
  container.resolve(EVALUATION_MODULE)

/** The unit of the register that an organisation is, in that of the alliance of its province; null where it is none. */
export const unitOfOrganization = async (
  container: MedusaContainer,
  db: Database,
  organization: MemberCaller["organization"],
): Promise<RegisterUnitRow | null> => {
  const alliance = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .allianceOf(db, organization.province_code)
  const unit = alliance && (await registryOf({ container }).findUnitOf(db, alliance.id, organization.id))
  return unit === null || unit.kind === "group" ? null : unit
}

/**
 * A cooperative keeps or sends its own scores.
 * @throws Refusal `not_in_register`, `not_graded`, `period_not_begun`, `state_changed`, `evaluation_decided`, and what a
 *   score is refused for.
 */
export const scoreOneself = async (act: EvaluationAct, given: SelfEvaluation): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const unit = await unitOfOrganization(act.container, transaction, act.caller.organization)
    if (unit === null) throw new Refusal("not_in_register")
    refuseYear(unit, given.year, act.at)
    const held = await evaluationsOf(act).holdEvaluation(transaction, unit.id, given.year)
    if (held !== null && held.decided_at !== null) throw new Refusal("evaluation_decided")
    if ((held?.version ?? 0) !== given.version) throw new Refusal("state_changed", { field: "version" })
    const scheme = await schemeOf(act, transaction, unit.alliance_id, given.year)
    refuseScores(scheme, given.scores, given.is_final)
    await evaluationsOf(act).keepEvaluation(transaction, {
      ...(held ?? begun(unit, given.year)),
      version: given.version + 1,
      scheme: keptOf(scheme),
      self_scores: given.scores,
      self_remarks: spoken(given.remarks),
      // Until it is sent again, what was sent is not what stands.
      self_scored_by: given.is_final ? act.caller.member.name : null,
      self_scored_at: given.is_final ? act.at : null,
    })
    const action = given.is_final ? "evaluation.self_scored" : "evaluation.kept"
    await record(transaction, act, action, subjectOf(unit.id, given.year), { year: given.year, scores: given.scores })
  })

/**
 * An officer decides what a unit is worth in a year; once decided, it is changed with a reason only. The cooperative is
 * told each time.
 * @throws Refusal `not_found`, `not_graded`, `period_not_begun`; `decided_meanwhile` for the second of two who decide at
 *   once; `state_changed` when the cooperative has scored itself anew; `required` for a reason.
 */
export const decideEvaluation = async (act: EvaluationAct, unitId: string, given: EvaluationDecision): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const unit = await registryOf(act).findUnit(transaction, unitId)
    if (unit?.alliance_id !== act.caller.organization.id || unit.kind === "group") throw new Refusal("not_found")
    refuseYear(unit, given.year, act.at)
    const held = await evaluationsOf(act).holdEvaluation(transaction, unit.id, given.year)
    if ((held?.version ?? 0) !== given.version) throw changedMeanwhile(held)
    if (held !== null && held.decided_at !== null && given.reason === undefined)
      throw new Refusal("required", { field: "reason" })
    const scheme = await schemeOf(act, transaction, unit.alliance_id, given.year)
    refuseScores(scheme, given.scores, true)
    const remarks = spoken(given.remarks)
    await evaluationsOf(act).keepEvaluation(transaction, {
      ...(held ?? begun(unit, given.year)),
      version: given.version + 1,
      scheme: keptOf(scheme),
      scores: given.scores,
      remarks,
      decided_by: act.caller.member.name,
      decided_at: act.at,
    })
    const data = { year: given.year, scores: given.scores, before: held?.scores ?? {}, reason: given.reason ?? "" }
    await record(transaction, act, "evaluation.decided", subjectOf(unit.id, given.year), data)
    const isAgain = held !== null && held.decided_at !== null
    await tellOfEvaluation(transaction, act, unit, scheme, { ...given, remarks }, isAgain ? (given.reason ?? "") : null)
  })

/**
 * Changes the scheme from a year on: another version.
 * @throws Refusal `points_do_not_sum` unless to a hundred, `bands_out_of_order`, `duplicate`, `state_changed`.
 */
export const changeScheme = async (act: EvaluationAct, { version, ...given }: NewEvaluationScheme): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const alliance = act.caller.organization.id
    const [newest] = await evaluationsOf(act).schemesOf(transaction, alliance)
    if ((newest?.version ?? 0) !== version) throw new Refusal("state_changed", { field: "version" })
    const keys = given.criteria.map(({ key }) => key)
    const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
    if (twice >= 0) throw new Refusal("duplicate", { field: `criteria.${twice}.key` })
    const sum = mostPoints(given.criteria)
    if (sum !== "100") throw new Refusal("points_do_not_sum", { field: "criteria", values: { sum: { decimal: sum } } })
    if (!areBandsInOrder(given.bands)) throw new Refusal("bands_out_of_order", { field: "bands.good" })
    const { member } = act.caller
    const isWritten = await evaluationsOf(act).insertScheme(transaction, alliance, {
      ...given,
      version: version + 1,
      changed_by_id: member.id,
      changed_by: member.name,
      changed_at: act.at,
    })
    if (!isWritten) throw new Refusal("state_changed", { field: "version" })
    await record(
      transaction,
      act,
      "evaluation_scheme.changed",
      { type: "evaluation_scheme", id: alliance },
      { ...given },
    )
  })

const changedMeanwhile = (held: EvaluationRow | null): Refusal => {
  if (held === null || held.decided_by === null || held.decided_at === null)
    return new Refusal("state_changed", { field: "version" })
  const at = held.decided_at.toISOString()
  const time = { vi: formatDateTime(at, "vi"), en: formatDateTime(at, "en") }
  return new Refusal("decided_meanwhile", { field: "version", values: { name: held.decided_by, time } })
}

const refuseYear = (unit: RegisterUnitRow, year: number, at: Date): void => {
  if (year > Number(businessDate(at).slice(0, 4))) throw new Refusal("period_not_begun", { field: "year" })
  if (reasonNotGraded(unit, year) !== null) throw new Refusal("not_graded", { field: "year", values: { year } })
}

const refuseScores = (
  { criteria }: Pick<Scheme, "criteria">,
  scores: Readonly<Record<string, string>>,
  isWhole: boolean,
): void => {
  const known = new Set(criteria.map(({ key }) => key))
  for (const key of Object.keys(scores))
    if (!known.has(key)) throw new Refusal("unknown_field", { field: `scores.${key}` })
  for (const { key, max } of criteria) {
    const score = scores[key]
    if (score === undefined && isWhole) throw new Refusal("required", { field: `scores.${key}` })
    if (score !== undefined && isAbove(score, max))
      throw new Refusal("points_above_most", { field: `scores.${key}`, values: { max: { decimal: max } } })
  }
}

const schemeOf = async (act: EvaluationAct, db: Database, allianceId: string, year: number): Promise<Scheme> =>
  schemeFor(await evaluationsOf(act).schemesOf(db, allianceId), year)

const keptOf = ({
  version,
  title,
  criteria,
  bands,
}: Pick<EvaluationScheme, "version" | "title"> & Pick<Scheme, "criteria" | "bands">) => ({
  version,
  title,
  criteria,
  bands,
})

const begun = (unit: RegisterUnitRow, year: number): Omit<EvaluationRow, "version" | "scheme"> => ({
  unit_id: unit.id,
  year,
  alliance_id: unit.alliance_id,
  self_scores: {},
  self_remarks: {},
  self_scored_by: null,
  self_scored_at: null,
  scores: {},
  remarks: {},
  decided_by: null,
  decided_at: null,
})

const spoken = (remarks: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(remarks).filter(([, text]) => text.trim() !== ""))
