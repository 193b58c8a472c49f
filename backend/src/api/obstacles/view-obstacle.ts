import type {
  AgencyObstacle,
  AskedAgency,
  LinkedObstacle,
  ObstacleDetail,
  ObstacleEvent,
  OfficerObstacle,
} from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { deadlineOf } from "../../modules/obstacle/deadline"
import type { Asked, Obstacle, ObstacleEvent as Event } from "../../modules/obstacle/obstacles"
import { draftProposal } from "../../modules/obstacle/proposal"
import { ruleFor } from "../../modules/obstacle/settings"
import { succeed } from "../../modules/obstacle/succession"
import { mayBeDone } from "../../modules/obstacle/transitions"
import { openLink } from "../../workflows/obstacles/answer-obstacle"
import { obstaclesOf } from "../../workflows/obstacles/obstacle-act"
import { cardsOf } from "./list-obstacles"
import { obstacleFor, type Viewer } from "./viewer"

export interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/**
 * A case as whoever raised it sees it.
 * @throws Refusal `not_found`, also for somebody else's.
 */
export const viewObstacle = async (asking: Asking, id: string, viewer: Viewer): Promise<ObstacleDetail> =>
  await detailOf(asking, await found(asking, id, viewer), viewer)

/**
 * A case as the alliance sees it, with what its rules suggest.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const viewForOfficer = async (asking: Asking, id: string, viewer: Viewer): Promise<OfficerObstacle> => {
  const { container, db } = asking
  const obstacle = await found(asking, id, viewer)
  const detail = await detailOf(asking, obstacle, viewer)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  return {
    ...detail,
    suggestion: await suggestionFor(asking, obstacle, detail),
    history: historyOf(await audit.historyOf(db, { type: "obstacle", id })),
  }
}

/**
 * A case as an agency sees it that is or was asked.
 * @throws Refusal `not_found`, also for one that the agency was never asked about.
 */
export const viewForAgency = async (asking: Asking, id: string, viewer: Viewer): Promise<AgencyObstacle> => {
  const { container, db } = asking
  const obstacle = await found(asking, id, viewer)
  const own = await db("agency").where({ organization_id: viewer.organizationId }).select<{ id: string }[]>("id")
  const ids = new Set(own.map((agency) => agency.id))
  const asked = (await obstaclesOf({ container }).askedOf(db, [id])).find(({ agency_id }) => ids.has(agency_id))
  return { ...(await detailOf(asking, obstacle, viewer)), ...partOf(obstacle, asked) }
}

/**
 * A case as the link in a letter shows it.
 * @throws Refusal `not_found`, `link_expired`, `link_used`, `link_closed`.
 */
export const viewByLink = async (asking: Asking, token: string): Promise<LinkedObstacle> => {
  const { container, db, now } = asking
  const { link, obstacle, asked } = await openLink(container, db, token, now)
  const alliance = await db("organization")
    .where({ id: obstacle.alliance_id })
    .first<{ name: string } | undefined>("name")
  const nobody: Viewer = { organizationId: "", as: "agency", day: businessDate(now) }
  return {
    agency: asked.name,
    alliance: alliance?.name ?? "",
    expires_at: link.expires_at.toISOString(),
    obstacle: { ...(await detailOf(asking, obstacle, nobody)), ...partOf(obstacle, asked) },
  }
}

/** What is expected of an agency: an answer while it is asked. One that was asked before co-operated, at the least. */
const partOf = ({ state }: Obstacle, asked: Asked | undefined): Pick<AgencyObstacle, "own_role" | "awaits_answer"> => ({
  own_role: asked?.role ?? "co",
  awaits_answer: asked !== undefined && mayBeDone("answer", state),
})

const found = async ({ db }: Asking, id: string, viewer: Viewer): Promise<Obstacle> => {
  const obstacle = await obstacleFor(db, viewer, id)
  if (obstacle === null) throw new Refusal("not_found")
  return obstacle
}

const detailOf = async (
  { container, db, now }: Asking,
  obstacle: Obstacle,
  viewer: Viewer,
): Promise<ObstacleDetail> => {
  const module = obstaclesOf({ container })
  const [card] = await cardsOf(db, [obstacle], viewer.day)
  if (card === undefined) throw new Error(`${obstacle.id} has no card`)
  return {
    ...card,
    revision: obstacle.revision,
    story: obstacle.story,
    request: obstacle.request,
    documents: await documentNames(db, obstacle.document_ids),
    agencies: (await module.askedOf(db, [obstacle.id])).map(agencyView),
    proposal: obstacle.proposal,
    end_reason: obstacle.end_reason,
    events: (await module.eventsOf(db, obstacle.id)).map(eventView),
    awaits_you: obstacle.state === "answered" && obstacle.raised_by_organization_id === viewer.organizationId,
    as_of: now.toISOString(),
  }
}

const agencyView = ({ agency_id, name, role, succeeds }: Event["agencies"][number]): AskedAgency => ({
  id: agency_id,
  name,
  role,
  succeeds,
})

const eventView = ({
  kind,
  at,
  actor_name,
  organization,
  text,
  paper_number,
  due_on,
  agencies,
}: Event): ObstacleEvent => ({
  kind,
  at: at.toISOString(),
  actor_name,
  organization,
  text,
  paper_number,
  due_on,
  agencies: agencies.map(agencyView),
})

const documentNames = async (db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  await db("document")
    .whereIn("id", [...ids])
    .orderBy("name")
    .select<{ id: string; name: string }[]>("id", "name")

const suggestionFor = async (
  { container, db }: Asking,
  obstacle: Obstacle,
  detail: ObstacleDetail,
): Promise<OfficerObstacle["suggestion"]> => {
  const module = obstaclesOf({ container })
  const settings = await module.settingsInForce(db, obstacle.alliance_id)
  const agencies = await module.agenciesOf(db, obstacle.alliance_id)
  const day = businessDate(new Date(detail.as_of))
  const rule = ruleFor(settings.rules, obstacle.category)
  const successionOf = (id: string) => succeed(agencies, id, { day, communeCode: obstacle.commune_code })
  const asked = (id: string): string[] => {
    const succession = successionOf(id)
    return succession?.ok === true ? [succession.agency.id] : []
  }
  const lead_id = rule.lead_id === null ? null : (asked(rule.lead_id)[0] ?? null)
  const meant = [...(rule.lead_id === null ? [] : [rule.lead_id]), ...rule.co_ids]
  const deadline = deadlineOf(day, settings.answer_days, undefined)
  const alliance = await db("organization").where({ id: obstacle.alliance_id }).first<{ name: string }>("name")
  return {
    lead_id,
    co_ids: [...new Set(rule.co_ids.flatMap(asked))].filter((id) => id !== lead_id),
    due_on: deadline.ok ? deadline.due_on : null,
    succeeded: meant.flatMap((id) => {
      const succession = successionOf(id)
      return succession?.ok === true && succession.succeeds !== null
        ? [{ ended: succession.succeeds.name, successor: succession.agency.name }]
        : []
    }),
    proposal: draftProposal({
      ...obstacle,
      raisedBy: obstacle.raised_by_organization,
      raisedOn: businessDate(obstacle.raised_at),
      agreement: detail.agreement?.code ?? null,
      alliance: alliance.name,
      answers: detail.events
        .filter(({ kind }) => ["answered", "opinion", "beyond_authority"].includes(kind))
        .map(({ organization, at, text }) => ({ agency: organization, on: businessDate(new Date(at)), text })),
    }),
  }
}
