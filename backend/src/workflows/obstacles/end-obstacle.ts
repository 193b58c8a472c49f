import type { ObstacleClosing, ObstacleReply } from "@lienket/contracts"
import { databaseOf } from "../../database/database"
import {
  actorOf,
  assertMayBeDone,
  holdAsOfficer,
  holdAsRaiser,
  obstaclesOf,
  settleAct,
  type ObstacleAct,
} from "./obstacle-act"
import { tellAgencies, tellAlliance, tellRaiser } from "./tell"

/**
 * Whoever raised a case says whether the answer solved it. If it did not, the lead agency is asked again, and by a
 * new link where it has no account.
 * @throws Refusal `not_found`, `state_changed`, `invalid_transition`.
 */
export const replyToAnswer = async (act: ObstacleAct, id: string, reply: ObstacleReply): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await holdAsRaiser(transaction, act, id, reply.revision)
    assertMayBeDone(reply.act, obstacle)
    const text = reply.reason ?? ""
    const event = reply.act === "agree" ? ("agreed" as const) : ("disagreed" as const)
    const settled = await settleAct(
      transaction,
      act,
      obstacle,
      reply.act === "agree" ? { state: "solved", end_reason: text } : { state: "in_progress" },
      { kind: event, actor: actorOf(act), text },
    )
    await tellAlliance(transaction, act, settled, { event, by: act.caller.organization.name, text })
    if (reply.act === "agree") return
    const asked = await obstaclesOf(act).askedOf(transaction, [id])
    await tellAgencies(
      transaction,
      act,
      settled,
      asked.filter(({ role }) => role === "lead"),
      text,
    )
  })

/**
 * An officer closes a case with a reason, whether it was answered or not; the links in letters open nothing any more.
 * @throws Refusal `not_found`, `state_changed`, `invalid_transition`.
 */
export const closeObstacle = async (
  act: ObstacleAct,
  id: string,
  { reason, revision }: ObstacleClosing,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const obstacle = await holdAsOfficer(transaction, act, id, revision)
    assertMayBeDone("close", obstacle)
    const said = { kind: "closed" as const, actor: actorOf(act), text: reason }
    const settled = await settleAct(transaction, act, obstacle, { state: "closed", end_reason: reason }, said)
    await tellRaiser(transaction, act, settled, { event: "closed", by: act.caller.organization.name, text: reason })
  })
