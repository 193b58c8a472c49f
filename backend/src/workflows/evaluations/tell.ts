import type { EvaluationDecision } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Scheme } from "../../modules/evaluation/scheme"
import { bandOf, totalOf } from "../../modules/evaluation/scoring"
import type { RegisterUnitRow } from "../../modules/registry/units"
import { notifyOrganization } from "../notify/notify"
import { subjectOf, type EvaluationAct } from "./evaluation-act"

/**
 * Tells a cooperative what its alliance decided of its year, also when that is decided again. A unit of the register
 * that has no organisation here is told nothing.
 * @param reason why it is decided again; null where it never was.
 * @throws Error when a criterion was not scored, which is refused before.
 */
export const tellOfEvaluation = async (
  transaction: Knex.Transaction,
  { container, at }: Pick<EvaluationAct, "container" | "at">,
  { id, organization_id }: Pick<RegisterUnitRow, "id" | "organization_id">,
  { criteria, bands }: Pick<Scheme, "criteria" | "bands">,
  { year, scores, remarks }: Pick<EvaluationDecision, "year" | "scores" | "remarks">,
  reason: string | null,
): Promise<void> => {
  if (organization_id === null) return
  const points = totalOf(criteria, scores)
  if (points === null) throw new Error(`${id} was decided for ${year} without all of its scores`)
  await notifyOrganization(container, transaction, {
    organizationId: organization_id,
    kind: "evaluation_decided",
    subject: subjectOf(id, year),
    path: `/kenh-htx/danh-gia?year=${year}`,
    data: { year, points, band: bandOf(bands, points), remark_count: Object.keys(remarks).length, reason },
    at,
  })
}
