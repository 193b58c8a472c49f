import type { cooperativeObstacles, ObstacleDetail } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import type { MemberCaller } from "../../policy/caller"
import { replyToAnswer } from "../../workflows/obstacles/end-obstacle"
import { raiseObstacle } from "../../workflows/obstacles/raise-obstacle"
import { listObstacles } from "./list-obstacles"
import { obstacleDocument } from "./obstacle-document"
import { viewObstacle } from "./view-obstacle"
import type { Viewer } from "./viewer"

type Routes = typeof cooperativeObstacles
type Detail = Promise<ObstacleDetail>

const viewerOf = ({ caller, now }: { readonly caller: MemberCaller; readonly now: Date }): Viewer => ({
  organizationId: caller.organization.id,
  as: "raiser",
  day: businessDate(now),
})

const actOf = ({ container, caller, now }: Pick<Call<Routes["get"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** What whoever raises cases does with them: the same for a cooperative and for an enterprise. */
export const raiserHandlers = {
  list: async (call: Call<Routes["list"]>) => listObstacles(call.db, call.query, viewerOf(call)),

  raise: async (call: Call<Routes["raise"]>): Detail => {
    const id = await raiseObstacle(actOf(call), call.body, call.idempotencyKey)
    return await viewObstacle(call, id, viewerOf(call))
  },

  get: async (call: Call<Routes["get"]>): Detail => viewObstacle(call, call.params.id, viewerOf(call)),

  reply: async (call: Call<Routes["reply"]>): Detail => {
    await replyToAnswer(actOf(call), call.params.id, call.body)
    return await viewObstacle(call, call.params.id, viewerOf(call))
  },

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    obstacleDocument(call, call.params, viewerOf(call)),
}
