import type { Agency, allianceObstacles, ObstacleSettings, OfficerObstacle, RouteResponse } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import type { MemberCaller } from "../../policy/caller"
import { answerOnPaper } from "../../workflows/obstacles/answer-obstacle"
import { escalateObstacle, routeObstacle } from "../../workflows/obstacles/ask-agencies"
import { closeObstacle, replyToAnswer } from "../../workflows/obstacles/end-obstacle"
import { addAgency, changeAgency } from "../../workflows/obstacles/keep-agency"
import { changeSettings } from "../../workflows/obstacles/keep-settings"
import { raiseObstacle } from "../../workflows/obstacles/raise-obstacle"
import { listObstacles } from "./list-obstacles"
import { obstacleDocument } from "./obstacle-document"
import { viewForOfficer } from "./view-obstacle"
import { agencyOrganizations, viewAgencies, viewAgency, viewSettings } from "./view-settings"
import type { Viewer } from "./viewer"

type Routes = typeof allianceObstacles
type Detail = Promise<OfficerObstacle>

const viewerOf = ({ caller, now }: { readonly caller: MemberCaller; readonly now: Date }): Viewer => ({
  organizationId: caller.organization.id,
  as: "alliance",
  day: businessDate(now),
})

const actOf = ({ container, caller, now }: Pick<Call<Routes["get"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** What the alliance sees of the cases that it handles, and what its officers do with them. */
export const officerHandlers = {
  list: async (call: Call<Routes["list"]>) => listObstacles(call.db, call.query, viewerOf(call)),

  raise: async (call: Call<Routes["raise"]>): Detail => {
    const id = await raiseObstacle(actOf(call), call.body, call.idempotencyKey)
    return await viewForOfficer(call, id, viewerOf(call))
  },

  get: async (call: Call<Routes["get"]>): Detail => viewForOfficer(call, call.params.id, viewerOf(call)),

  route: async (call: Call<Routes["route"]>): Detail => {
    await routeObstacle(actOf(call), call.params.id, call.body)
    return await viewForOfficer(call, call.params.id, viewerOf(call))
  },

  answer: async (call: Call<Routes["answer"]>): Detail => {
    await answerOnPaper(actOf(call), call.params.id, call.body)
    return await viewForOfficer(call, call.params.id, viewerOf(call))
  },

  escalate: async (call: Call<Routes["escalate"]>): Detail => {
    await escalateObstacle(actOf(call), call.params.id, call.body)
    return await viewForOfficer(call, call.params.id, viewerOf(call))
  },

  reply: async (call: Call<Routes["reply"]>): Detail => {
    await replyToAnswer(actOf(call), call.params.id, call.body)
    return await viewForOfficer(call, call.params.id, viewerOf(call))
  },

  close: async (call: Call<Routes["close"]>): Detail => {
    await closeObstacle(actOf(call), call.params.id, call.body)
    return await viewForOfficer(call, call.params.id, viewerOf(call))
  },

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    obstacleDocument(call, call.params, viewerOf(call)),

  agencies: async (call: Call<Routes["agencies"]>): Promise<RouteResponse<Routes["agencies"]>> => ({
    items: await viewAgencies(call.container, call.db, viewerOf(call)),
    organizations: await agencyOrganizations(call.db, call.caller.organization.province_code),
  }),

  addAgency: async (call: Call<Routes["addAgency"]>): Promise<Agency> => {
    const id = await addAgency(actOf(call), call.body, call.idempotencyKey)
    return await viewAgency(call.container, call.db, id, viewerOf(call))
  },

  changeAgency: async (call: Call<Routes["changeAgency"]>): Promise<Agency> => {
    await changeAgency(actOf(call), call.params.id, call.body)
    return await viewAgency(call.container, call.db, call.params.id, viewerOf(call))
  },

  settings: async (call: Call<Routes["settings"]>): Promise<ObstacleSettings> =>
    viewSettings(call.container, call.db, viewerOf(call)),

  changeSettings: async (call: Call<Routes["changeSettings"]>): Promise<ObstacleSettings> => {
    await changeSettings(actOf(call), call.body)
    return await viewSettings(call.container, call.db, viewerOf(call))
  },
}
