import type { ObstacleEventKind } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditActor } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"
import { OBSTACLE_MODULE } from "../../modules/obstacle"
import type { Asked, Obstacle, ObstacleEvent } from "../../modules/obstacle/obstacles"
import type { ObstacleModuleService } from "../../modules/obstacle/service"
import { mayBeDone, type ObstacleAct as Act } from "../../modules/obstacle/transitions"
import type { MemberCaller } from "../../policy/caller"

/** Who does something to a case, and when. */
export interface ObstacleAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

/** Who says or does it, as events and the log name them: a member, or whoever signed at the link of a letter. */
export interface Actor {
  readonly id: string | null
  readonly name: string
  readonly organization: string
}

export const obstaclesOf = ({ container }: Pick<ObstacleAct, "container">): ObstacleModuleService =>
  container.resolve(OBSTACLE_MODULE)

export const actorOf = ({ caller }: Pick<ObstacleAct, "caller">): Actor => ({
  id: caller.member.id,
  name: caller.member.name,
  organization: caller.organization.name,
})

/**
 * A case of the caller's alliance, held until the transaction ends.
 * @throws Refusal `not_found`, also for another alliance's; `state_changed` when somebody else acted on it since the
 *   caller looked.
 */
export const holdAsOfficer = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  id: string,
  revision: number,
): Promise<Obstacle> => {
  const obstacle = await obstaclesOf(act).lockObstacle(transaction, id)
  if (obstacle?.alliance_id !== act.caller.organization.id) throw new Refusal("not_found")
  return unchanged(obstacle, revision)
}

/**
 * A case that the caller's organisation raised, held until the transaction ends.
 * @throws Refusal as above.
 */
export const holdAsRaiser = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  id: string,
  revision: number,
): Promise<Obstacle> => {
  const obstacle = await obstaclesOf(act).lockObstacle(transaction, id)
  if (obstacle?.raised_by_organization_id !== act.caller.organization.id) throw new Refusal("not_found")
  return unchanged(obstacle, revision)
}

const unchanged = (obstacle: Obstacle, revision: number): Obstacle => {
  if (obstacle.revision !== revision) throw new Refusal("state_changed", { field: "revision" })
  return obstacle
}

/** @throws Refusal `invalid_transition`. */
export const assertMayBeDone = (act: Act, { state }: Pick<Obstacle, "state">): void => {
  if (!mayBeDone(act, state)) throw new Refusal("invalid_transition")
}

interface Said {
  readonly kind: ObstacleEventKind
  readonly actor: Actor
  readonly text: string
  readonly paper_number?: string | undefined
  readonly due_on?: string | null
  readonly agencies?: readonly Asked[]
}

/**
 * One act on a case: how the case stands after it, its place in what was done and said, and its line in the log of
 * the alliance.
 */
export const settleAct = async (
  transaction: Knex.Transaction,
  { container, at }: Pick<ObstacleAct, "container" | "at">,
  obstacle: Obstacle,
  changes: Partial<Pick<Obstacle, "state" | "round" | "due_on" | "is_escalated" | "proposal" | "end_reason">>,
  said: Said,
): Promise<Obstacle> => {
  const module = obstaclesOf({ container })
  const isMoved = changes.state !== undefined && changes.state !== obstacle.state
  const facts = { ...changes, revision: obstacle.revision + 1, ...(isMoved ? { state_since: at } : {}) }
  await module.updateObstacle(transaction, obstacle.id, facts)
  await addEvent(transaction, { container, at }, obstacle, said)
  return { ...obstacle, ...facts }
}

/** The event and its line in the log, for a case that is written already. */
export const addEvent = async (
  transaction: Knex.Transaction,
  { container, at }: Pick<ObstacleAct, "container" | "at">,
  obstacle: Pick<Obstacle, "id" | "alliance_id">,
  { kind, actor, text, paper_number, due_on = null, agencies = [] }: Said,
): Promise<void> => {
  const asked: ObstacleEvent["agencies"] = agencies.map(({ agency_id, role, name, succeeds }) => ({
    agency_id,
    role,
    name,
    succeeds,
  }))
  await obstaclesOf({ container }).appendEvent(transaction, {
    obstacle_id: obstacle.id,
    kind,
    at,
    actor_id: actor.id,
    actor_name: actor.name,
    organization: actor.organization,
    text,
    paper_number: paper_number ?? null,
    due_on,
    agencies: asked,
  })
  await recordForAlliance(transaction, { container, at }, obstacle.alliance_id, actor, {
    action: `obstacle.${kind}`,
    subject: { type: "obstacle", id: obstacle.id },
    data: { reason: text, paper_number, due_on, agencies: asked },
  })
}

/** A line in the log of an alliance. */
export const recordForAlliance = async (
  transaction: Knex.Transaction,
  { container, at }: Pick<ObstacleAct, "container" | "at">,
  allianceId: string,
  { id, name, organization }: Actor,
  {
    action,
    subject,
    data,
  }: {
    readonly action: string
    readonly subject: { readonly type: string; readonly id: string }
    readonly data: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  const actor: AuditActor = { type: id === null ? "guest" : "member", id, name: `${name} (${organization})` }
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: allianceId,
      actor,
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      data,
      at,
    },
  ])
}
