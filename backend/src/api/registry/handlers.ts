import type { allianceRegistry, RegisterCounts, RegisterUnit, RouteResponse } from "@lienket/contracts"
import type { Call } from "../../http/handle"
import { messageOf } from "../../http/message"
import { enterRows } from "../../workflows/registry/enter-rows"
import { addFigures, addMeeting, addUnit, changeUnit } from "../../workflows/registry/keep-unit"
import { viewCounts } from "./view-counts"
import { listUnits, registryChoices, viewUnit } from "./view-units"

type Routes = typeof allianceRegistry

const actOf = ({ container, caller, now }: Pick<Call<Routes["get"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** The register of an alliance, for its officers. */
export const registryHandlers = {
  list: async (call: Call<Routes["list"]>): Promise<RouteResponse<Routes["list"]>> => listUnits(call, call.query),

  counts: async (call: Call<Routes["counts"]>): Promise<RegisterCounts> => viewCounts(call, call.query.year),

  choices: async (call: Call<Routes["choices"]>): Promise<RouteResponse<Routes["choices"]>> => registryChoices(call),

  get: async (call: Call<Routes["get"]>): Promise<RegisterUnit> => viewUnit(call, call.params.id),

  add: async (call: Call<Routes["add"]>): Promise<RegisterUnit> =>
    viewUnit(call, await addUnit(actOf(call), call.body, call.idempotencyKey)),

  change: async (call: Call<Routes["change"]>): Promise<RegisterUnit> => {
    await changeUnit(actOf(call), call.params.id, call.body)
    return await viewUnit(call, call.params.id)
  },

  addFigures: async (call: Call<Routes["addFigures"]>): Promise<RegisterUnit> => {
    await addFigures(actOf(call), call.params.id, call.body)
    return await viewUnit(call, call.params.id)
  },

  addMeeting: async (call: Call<Routes["addMeeting"]>): Promise<RegisterUnit> => {
    await addMeeting(actOf(call), call.params.id, call.body)
    return await viewUnit(call, call.params.id)
  },

  rows: async (call: Call<Routes["rows"]>): Promise<RouteResponse<Routes["rows"]>> => {
    const { rows, added } = await enterRows(actOf(call), call.body)
    return {
      rows: rows.map(({ faults, ...row }) => ({
        ...row,
        faults: faults.map(({ field, code, values }) => ({
          field,
          code,
          message: messageOf(code, call.locale, values),
        })),
      })),
      faulty: rows.filter(({ faults }) => faults.length > 0).length,
      added,
    }
  },
}
