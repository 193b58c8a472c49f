import { agencyAct, newObstacleSettings, obstacleCategory } from "@lienket/contracts"
import type { DemoAgency, DemoObstacle, DemoObstacleStep } from "@lienket/demo"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { Obstacle } from "../../modules/obstacle/obstacles"
import { draftProposal } from "../../modules/obstacle/proposal"
import type { Organization } from "../../modules/organization/organization"
import { answerOnPaper } from "../../workflows/obstacles/answer-obstacle"
import { escalateObstacle, routeObstacle } from "../../workflows/obstacles/ask-agencies"
import { closeObstacle, replyToAnswer } from "../../workflows/obstacles/end-obstacle"
import { addAgency } from "../../workflows/obstacles/keep-agency"
import { changeSettings } from "../../workflows/obstacles/keep-settings"
import { obstaclesOf, type ObstacleAct } from "../../workflows/obstacles/obstacle-act"
import { raiseObstacle } from "../../workflows/obstacles/raise-obstacle"
import type { Demo } from "./demo"
import { callerOf, noonOf } from "./demo-acts"

interface Planted {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly demo: Pick<Demo, "agencies" | "routingRules" | "obstacles">
}

type Stage = Planted & { readonly container: MedusaContainer; readonly alliance: Organization; readonly today: string }

const allianceHandle = "lien-minh-htx-lang-son"

/**
 * Lives the demo's cases through by the same acts as people would, each on its day. One that was cut short goes on
 * from where it stands, since each step adds one event.
 */
export const ensureObstacles = async (
  container: MedusaContainer,
  { count, ...planted }: Planted & { readonly count?: (done: number, of: number) => void },
): Promise<void> => {
  const alliance = planted.organizations.get(allianceHandle)
  if (alliance === undefined || planted.demo.agencies.length === 0) return
  const stage = { ...planted, container, alliance, today: businessDate(now()) }
  for (const agency of agenciesInOrder(planted.demo.agencies)) await plantAgency(stage, agency)
  await plantSettings(stage)
  for (const [index, obstacle] of planted.demo.obstacles.entries()) {
    await live(stage, obstacle)
    count?.(index + 1, planted.demo.obstacles.length)
  }
}

/** Successors before those whom they succeed. */
const agenciesInOrder = (agencies: readonly DemoAgency[]): DemoAgency[] =>
  agencies.toSorted((one, other) => one.successor_keys.length - other.successor_keys.length)

const agencyId = ({ alliance }: Pick<Stage, "alliance">, key: string): string =>
  entityId("agy", alliance.id, `demo ${key}`)

const plantAgency = async (stage: Stage, demo: DemoAgency): Promise<void> => {
  const { key, organization_handle, successor_keys, commune_code, valid_until, ...facts } = demo
  const organization_id = organization_handle === null ? undefined : stage.organizations.get(organization_handle)?.id
  const act = actOf(stage, stage.alliance, 0)
  const wish = {
    ...facts,
    email: `${key}@lienket.example`,
    organization_id,
    commune_code: commune_code ?? undefined,
    valid_until: valid_until ?? undefined,
    successor_ids: successor_keys.map((successor) => agencyId(stage, successor)),
  }
  const id = await addAgency(act, wish, `demo ${key}`)
  await databaseOf(stage.container)("agency").where({ id }).update({ is_demo: true })
}

const plantSettings = async (stage: Stage): Promise<void> => {
  const { container, alliance, demo } = stage
  const known = await obstaclesOf({ container }).settingsOf(databaseOf(container), alliance.id)
  if (known.length > 0) return
  const wish = newObstacleSettings.parse({
    answer_days: 15,
    remind_before_days: 3,
    remind_every_days: 5,
    rules: demo.routingRules.map(({ category, lead_key, co_keys }) => ({
      category: obstacleCategory.parse(category),
      lead_id: agencyId(stage, lead_key),
      co_ids: co_keys.map((key) => agencyId(stage, key)),
    })),
    reason: "Quy tắc ban đầu (minh họa)",
  })
  await changeSettings(actOf(stage, alliance, 120), wish)
}

const live = async (stage: Stage, demo: DemoObstacle): Promise<void> => {
  const { container } = stage
  const raiser = stage.organizations.get(demo.raised_by_handle)
  if (raiser === undefined) throw new Error(`${demo.raised_by_handle} is not planted`)
  const db = databaseOf(container)
  const module = obstaclesOf({ container })
  const known = await module.findObstacle(db, entityId("obs", raiser.id, `demo ${demo.key}`))
  if (known?.is_demo) return
  const { title, story, request, kind } = demo
  const id =
    known?.id ??
    (await raiseObstacle(
      actOf(stage, raiser, demo.days_ago),
      {
        kind,
        category: obstacleCategory.parse(demo.category),
        title,
        story,
        request,
        agreement_id: demo.is_about_agreement ? await agreementOf(stage, raiser) : undefined,
        document_ids: [],
      },
      `demo ${demo.key}`,
    ))
  const done = (await module.eventsOf(db, id)).length - 1
  for (const step of demo.steps.slice(done)) {
    const obstacle = await module.findObstacle(db, id)
    if (obstacle === null) throw new Error(`${title} is gone`)
    await take(stage, raiser, obstacle, step)
  }
  await db("obstacle").where({ id }).update({ is_demo: true })
}

const agreementOf = async ({ container }: Stage, { id }: Organization): Promise<string | undefined> => {
  const first = await databaseOf(container)("agreement_party")
    .join("agreement", "agreement.id", "agreement_party.agreement_id")
    .where({ organization_id: id })
    .orderBy("agreement.number")
    .first<{ id: string } | undefined>("agreement.id")
  return first?.id
}

const take = async (stage: Stage, raiser: Organization, obstacle: Obstacle, step: DemoObstacleStep): Promise<void> => {
  const { id, revision } = obstacle
  const officer = actOf(stage, stage.alliance, step.days_ago)
  switch (step.act) {
    case "route": {
      const co_ids = step.co_keys.map((key) => agencyId(stage, key))
      const wish = { lead_id: agencyId(stage, step.lead_key), co_ids, note: step.note, revision }
      return await routeObstacle(officer, id, wish)
    }
    case "escalate":
      return await escalateObstacle(officer, id, { proposal: await proposalOn(stage, obstacle), revision })
    case "agree":
    case "disagree": {
      const act = actOf(stage, raiser, step.days_ago)
      const reply = step.act === "agree" ? { act: step.act } : { act: step.act, reason: step.reason }
      return await replyToAnswer(act, id, { ...reply, revision })
    }
    case "close":
      return await closeObstacle(officer, id, { reason: step.reason, revision })
    default: {
      const agency_id = agencyId(stage, step.agency_key)
      return await answerOnPaper(officer, id, { act: agencyAct.parse(step.act), text: step.text, agency_id, revision })
    }
  }
}

const proposalOn = async ({ container, alliance }: Stage, obstacle: Obstacle): Promise<string> => {
  const events = await obstaclesOf({ container }).eventsOf(databaseOf(container), obstacle.id)
  return draftProposal({
    ...obstacle,
    raisedBy: obstacle.raised_by_organization,
    raisedOn: businessDate(obstacle.raised_at),
    agreement: null,
    alliance: alliance.name,
    answers: events
      .filter(({ kind }) => kind === "beyond_authority" || kind === "answered")
      .map(({ organization, at, text }) => ({ agency: organization, on: businessDate(at), text })),
  })
}

const actOf = (
  stage: Pick<Stage, "container" | "today">,
  organization: Organization,
  daysAgo: number,
): ObstacleAct => ({
  container: stage.container,
  caller: callerOf(organization),
  at: noonOf(addDays(stage.today, -daysAgo)),
})
