import type { AgencyAnswer, LinkAnswer, PaperAnswer } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { hashOfLinkToken, linkFault, type ObstacleLink } from "../../modules/obstacle/links"
import type { Asked, Obstacle } from "../../modules/obstacle/obstacles"
import { isOver, outcomeOf } from "../../modules/obstacle/transitions"
import {
  actorOf,
  assertMayBeDone,
  holdAsOfficer,
  obstaclesOf,
  settleAct,
  type Actor,
  type ObstacleAct,
} from "./obstacle-act"
import { tellAlliance, tellRaiser } from "./tell"

/**
 * An officer of an agency answers at the portal.
 * @throws Refusal `not_found` for a case that the agency was not asked about, `invalid_transition`, also where others
 *   are asked by now.
 */
export const answerAtPortal = async (act: ObstacleAct, id: string, answer: AgencyAnswer): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await obstaclesOf(act).lockObstacle(transaction, id)
    const own = await agencyIdsOf(transaction, act.caller.organization.id)
    const ever = await transaction("obstacle_agency").where({ obstacle_id: id }).whereIn("agency_id", own).first("role")
    if (obstacle === null || ever === undefined) throw new Refusal("not_found")
    const asked = (await obstaclesOf(act).askedOf(transaction, [id])).find(({ agency_id }) => own.includes(agency_id))
    if (asked === undefined) throw new Refusal("invalid_transition")
    await settleAnswer(transaction, act, obstacle, asked, actorOf(act), answer)
  })

/**
 * An officer of the alliance types in what an agency answered on paper.
 * @throws Refusal `not_found` (case; on `agency_id` one that is not asked), `state_changed`, `invalid_transition`.
 */
export const answerOnPaper = async (
  act: ObstacleAct,
  id: string,
  { agency_id, revision, ...answer }: PaperAnswer,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await holdAsOfficer(transaction, act, id, revision)
    const asked = (await obstaclesOf(act).askedOf(transaction, [id])).find((each) => each.agency_id === agency_id)
    if (asked === undefined) throw new Refusal("not_found", { field: "agency_id" })
    await settleAnswer(transaction, act, obstacle, asked, { ...actorOf(act), organization: asked.name }, answer)
  })

/**
 * Whoever holds the link of a letter answers without an account, with a name.
 * @returns the code of the case.
 * @throws Refusal `not_found`, `link_expired`, `link_used`, `link_closed`, `invalid_transition`.
 */
export const answerByLink = async (
  { container, at }: Pick<ObstacleAct, "container" | "at">,
  token: string,
  { name, ...answer }: LinkAnswer,
): Promise<string> =>
  await databaseOf(container).transaction(async (transaction) => {
    const link = await obstaclesOf({ container }).findLink(transaction, hashOfLinkToken(token))
    if (link === null) throw new Refusal("not_found")
    const obstacle = await obstaclesOf({ container }).lockObstacle(transaction, link.obstacle_id)
    if (obstacle === null) throw new Refusal("not_found")
    // Read again: whoever answered by the same link a moment ago has let go of the case by now.
    const { asked } = await openLink(container, transaction, token, at)
    await settleAnswer(
      transaction,
      { container, at },
      obstacle,
      asked,
      { id: null, name, organization: asked.name },
      answer,
    )
    return obstacle.code
  })

export interface OpenedLink {
  readonly link: ObstacleLink
  readonly obstacle: Obstacle
  readonly asked: Asked
}

/** @throws Refusal `not_found`, `link_expired`, `link_used`, `link_closed`. */
export const openLink = async (
  container: MedusaContainer,
  db: Database,
  token: string,
  at: Date,
): Promise<OpenedLink> => {
  const module = obstaclesOf({ container })
  const link = await module.findLink(db, hashOfLinkToken(token))
  const obstacle = link === null ? null : await module.findObstacle(db, link.obstacle_id)
  if (link === null || obstacle === null) throw new Refusal("not_found")
  const fault = linkFault(link, { isOver: isOver(obstacle.state), round: obstacle.round }, at)
  if (fault !== null) throw new Refusal(fault)
  const asked = (await module.askedOf(db, [obstacle.id])).find(({ agency_id }) => agency_id === link.agency_id)
  if (asked === undefined) throw new Error(`the agency of a link to ${obstacle.id} is not asked`)
  return { link, obstacle, asked }
}

const settleAnswer = async (
  transaction: Knex.Transaction,
  act: Pick<ObstacleAct, "container" | "at">,
  obstacle: Obstacle,
  asked: Asked,
  actor: Actor,
  { act: wish, text, paper_number }: AgencyAnswer,
): Promise<void> => {
  assertMayBeDone(wish, obstacle)
  const { state, event } = outcomeOf(wish, asked.role, obstacle.state)
  const said = { kind: event, actor, text, paper_number }
  const settled = await settleAct(transaction, act, obstacle, { state }, said)
  if (wish !== "working") await obstaclesOf(act).useLinks(transaction, asked, act.at)
  const news = { event, by: asked.name, text }
  await tellAlliance(transaction, act, settled, news)
  await tellRaiser(transaction, act, settled, news)
}

const agencyIdsOf = async (transaction: Knex.Transaction, organizationId: string): Promise<string[]> => {
  const rows = await transaction("agency").where({ organization_id: organizationId }).select<{ id: string }[]>("id")
  return rows.map(({ id }) => id)
}
