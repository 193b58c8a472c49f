import type { AgencyObstacle, agencyObstacles, LinkedObstacle, obstacleLinks, RouteResponse } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import { limitRate } from "../../http/limit-rate"
import { hashOfLinkToken } from "../../modules/obstacle/links"
import type { MemberCaller } from "../../policy/caller"
import { answerAtPortal, answerByLink } from "../../workflows/obstacles/answer-obstacle"
import { listObstacles } from "./list-obstacles"
import { linkedDocument, obstacleDocument } from "./obstacle-document"
import { viewByLink, viewForAgency } from "./view-obstacle"
import type { Viewer } from "./viewer"

type Routes = typeof agencyObstacles
type Links = typeof obstacleLinks

const viewerOf = ({ caller, now }: { readonly caller: MemberCaller; readonly now: Date }): Viewer => ({
  organizationId: caller.organization.id,
  as: "agency",
  day: businessDate(now),
})

/** What an agency sees and does at its portal. */
export const agencyHandlers = {
  list: async (call: Call<Routes["list"]>) => listObstacles(call.db, call.query, viewerOf(call)),

  get: async (call: Call<Routes["get"]>): Promise<AgencyObstacle> =>
    viewForAgency(call, call.params.id, viewerOf(call)),

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    obstacleDocument(call, call.params, viewerOf(call)),

  answer: async (call: Call<Routes["answer"]>): Promise<AgencyObstacle> => {
    const { container, caller, now } = call
    await answerAtPortal({ container, caller, at: now }, call.params.id, call.body)
    return await viewForAgency(call, call.params.id, viewerOf(call))
  },
}

/** Saying “we work on it” does not use a link up, so it is counted. */
const answersPerLink = { name: "obstacle-link", times: 20, seconds: 60 * 60 }

/** What whoever holds the link of a letter sees and does. */
export const linkHandlers = {
  get: async (call: Call<Links["get"]>): Promise<LinkedObstacle> => viewByLink(call, call.params.token),

  answer: async (call: Call<Links["answer"]>): Promise<RouteResponse<Links["answer"]>> => {
    const { container, now: at, params, body } = call
    await limitRate(call.db, answersPerLink, hashOfLinkToken(params.token))
    return { act: body.act, code: await answerByLink({ container, at }, params.token, body) }
  },

  document: async (call: Call<Links["document"]>): Promise<FileAnswer> => linkedDocument(call, call.params),
}
