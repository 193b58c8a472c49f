import type {
  allianceEvaluations,
  cooperativeEvaluation,
  Evaluation,
  EvaluationScheme,
  RouteResponse,
} from "@lienket/contracts"
import type { Call } from "../../http/handle"
import { changeScheme, decideEvaluation, scoreOneself, unitOfOrganization } from "../../workflows/evaluations/score"
import { listEvaluations, viewEvaluation, viewSchemes, yearOf } from "./view-evaluation"

type Routes = typeof allianceEvaluations
type OwnRoutes = typeof cooperativeEvaluation
type Asking = Pick<Call<Routes["get"]>, "container" | "db" | "caller" | "now" | "locale">

const actOf = ({ container, caller, now }: Asking) => ({ container, caller, at: now })

/** How an alliance evaluates the cooperatives of its register. */
export const allianceEvaluationHandlers = {
  list: async (call: Call<Routes["list"]>): Promise<RouteResponse<Routes["list"]>> =>
    listEvaluations(call, call.caller.organization.id, call.query.year),

  get: async (call: Call<Routes["get"]>): Promise<Evaluation> =>
    viewEvaluation(call, call.caller.organization.id, call.params.id, yearOf(call, call.query.year), {
      isForSelf: false,
    }),

  decide: async (call: Call<Routes["decide"]>): Promise<Evaluation> => {
    await decideEvaluation(actOf(call), call.params.id, call.body)
    return await viewEvaluation(call, call.caller.organization.id, call.params.id, call.body.year, { isForSelf: false })
  },

  scheme: async (call: Call<Routes["scheme"]>): Promise<{ items: EvaluationScheme[] }> =>
    viewSchemes(call, call.caller.organization.id),

  changeScheme: async (call: Call<Routes["changeScheme"]>): Promise<{ items: EvaluationScheme[] }> => {
    await changeScheme(actOf(call), call.body)
    return await viewSchemes(call, call.caller.organization.id)
  },
}

/** A cooperative's own scores, beside what its alliance decided. */
export const cooperativeEvaluationHandlers = {
  get: async (call: Call<OwnRoutes["get"]>): Promise<RouteResponse<OwnRoutes["get"]>> =>
    ownEvaluation(call, yearOf(call, call.query.year)),

  score: async (call: Call<OwnRoutes["score"]>): Promise<RouteResponse<OwnRoutes["score"]>> => {
    await scoreOneself(actOf(call), call.body)
    return await ownEvaluation(call, call.body.year)
  },
}

const ownEvaluation = async (asking: Asking, year: number): Promise<RouteResponse<OwnRoutes["get"]>> => {
  const unit = await unitOfOrganization(asking.container, asking.db, asking.caller.organization)
  if (unit === null) return { year, evaluation: null }
  return { year, evaluation: await viewEvaluation(asking, unit.alliance_id, unit.id, year, { isForSelf: true }) }
}
