import type { AgencyRole, ObstacleEscalation, ObstacleRouting } from "@lienket/contracts"
import { businessDate, holidayYears } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Agency } from "../../modules/obstacle/agencies"
import { deadlineOf } from "../../modules/obstacle/deadline"
import type { Asked, Obstacle } from "../../modules/obstacle/obstacles"
import { isInForce, succeed } from "../../modules/obstacle/succession"
import { actorOf, assertMayBeDone, holdAsOfficer, obstaclesOf, settleAct, type ObstacleAct } from "./obstacle-act"
import { tellAgencies, tellRaiser } from "./tell"

/**
 * An officer asks a lead agency and those that co-operate. An agency that has ended is not asked, but whoever
 * succeeds it, which the case then says. Asking others takes it from those that were asked before.
 * @throws Refusal `not_found` (case, agency), `state_changed`, `invalid_transition`, `agency_ended` where no
 *   successor is clear, `date_in_past`, `calendar_unknown`.
 */
export const routeObstacle = async (act: ObstacleAct, id: string, wish: ObstacleRouting): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await holdAsOfficer(transaction, act, id, wish.revision)
    assertMayBeDone("route", obstacle)
    const agencies = await obstaclesOf(act).agenciesOf(transaction, obstacle.alliance_id)
    const lead = agencyToAsk(agencies, act, obstacle, wish.lead_id, "lead", "lead_id")
    const co = wish.co_ids.map((agencyId, index) =>
      agencyToAsk(agencies, act, obstacle, agencyId, "co", `co_ids.${index}`),
    )
    const asked = [lead, ...co].filter(
      ({ agency_id }, index, all) => all.findIndex((each) => each.agency_id === agency_id) === index,
    )
    const due_on = await dueOn(transaction, act, obstacle, wish.due_on)
    await ask(transaction, act, obstacle, asked, {
      state: "routed",
      due_on,
      text: wish.note ?? "",
      is_escalated: obstacle.is_escalated && agencies.some((one) => one.id === lead.agency_id && one.is_committee),
    })
  })

/**
 * An officer puts a case to the provincial committee, with the proposal as the officer left it.
 * @throws Refusal as above, `agency_required` when the alliance knows no committee in force.
 */
export const escalateObstacle = async (act: ObstacleAct, id: string, wish: ObstacleEscalation): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await holdAsOfficer(transaction, act, id, wish.revision)
    assertMayBeDone("escalate", obstacle)
    const agencies = await obstaclesOf(act).agenciesOf(transaction, obstacle.alliance_id)
    const today = businessDate(act.at)
    const committee = agencies.find((agency) => agency.is_committee && isInForce(agency, today))
    if (committee === undefined) throw new Refusal("agency_required")
    const lead = agencyToAsk(agencies, act, obstacle, committee.id, "lead", "lead_id")
    const due_on = await dueOn(transaction, act, obstacle, wish.due_on)
    await ask(transaction, act, obstacle, [lead], {
      state: "escalated",
      due_on,
      text: wish.proposal,
      is_escalated: true,
      proposal: wish.proposal,
    })
  })

const ask = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  obstacle: Obstacle,
  asked: readonly Asked[],
  {
    text,
    state,
    ...facts
  }: {
    readonly state: "routed" | "escalated"
    readonly due_on: string
    readonly text: string
    readonly is_escalated: boolean
    readonly proposal?: string
  },
): Promise<void> => {
  await obstaclesOf(act).insertAsked(transaction, asked)
  const settled = await settleAct(
    transaction,
    act,
    obstacle,
    { ...facts, state, round: obstacle.round + 1 },
    { kind: state, actor: actorOf(act), text, due_on: facts.due_on, agencies: asked },
  )
  await tellAgencies(transaction, act, settled, asked, text)
  await tellRaiser(transaction, act, settled, {
    event: state,
    by: asked.map(({ name }) => name).join(", "),
    text: state === "routed" ? text : "",
  })
}

const agencyToAsk = (
  agencies: readonly Agency[],
  { at }: ObstacleAct,
  obstacle: Obstacle,
  id: string,
  role: AgencyRole,
  field: string,
): Asked => {
  const found = succeed(agencies, id, { day: businessDate(at), communeCode: obstacle.commune_code })
  if (found === null) throw new Refusal("not_found", { field })
  if (!found.ok) throw new Refusal("agency_ended", { field, values: { agency: found.ended.name } })
  return {
    obstacle_id: obstacle.id,
    round: obstacle.round + 1,
    agency_id: found.agency.id,
    role,
    name: found.agency.name,
    succeeds: found.succeeds?.name ?? null,
  }
}

const dueOn = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  { alliance_id }: Obstacle,
  wish: string | undefined,
): Promise<string> => {
  const { answer_days } = await obstaclesOf(act).settingsInForce(transaction, alliance_id)
  const deadline = deadlineOf(businessDate(act.at), answer_days, wish)
  if (!deadline.ok) throw new Refusal(deadline.code, { field: "due_on", values: { ...holidayYears } })
  return deadline.due_on
}
