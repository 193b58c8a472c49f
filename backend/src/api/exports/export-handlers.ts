import type { ProvinceExport, provinceExports, RouteResponse } from "@lienket/contracts"
import { addDays, businessDate } from "@lienket/vietnam"
import { integer } from "../../database/database"
import type { FileAnswer } from "../../http/answer-file"
import { sendGrowing, type Growth } from "../../http/growing-file"
import type { Call } from "../../http/handle"
import type { Export } from "../../modules/province-export/exports"
import { exportFile, keptDays } from "../../workflows/exports/export-file"
import { exportsOf, giveUpExport, ownExport, takeOut } from "../../workflows/exports/take-out"

type Routes = typeof provinceExports

const actOf = ({ container, caller, now }: Pick<Call<Routes["add"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
} as const

/** What officers take out of the data of their province. */
export const exportHandlers = {
  list: async (call: Call<Routes["list"]>): Promise<RouteResponse<Routes["list"]>> => {
    const { limit = 20, offset = 0 } = call.query
    const { exports, count } = await exportsOf(call).listExports(call.db, call.caller.organization.id, {
      limit,
      offset,
    })
    return { items: exports.map(view), count, limit, offset }
  },

  add: async (call: Call<Routes["add"]>): Promise<ProvinceExport> =>
    view(await ownExport(call, await takeOut(actOf(call), call.body, call.locale, call.idempotencyKey))),

  get: async (call: Call<Routes["get"]>): Promise<ProvinceExport> => view(await ownExport(call, call.params.id)),

  file: async (call: Call<Routes["file"]>): Promise<FileAnswer> => {
    const { id, data_set, format, requested_at } = await ownExport(call, call.params.id)
    return {
      name: `${data_set}-${businessDate(requested_at)}.${format}`,
      type: types[format],
      send: async (res, headers) =>
        await sendGrowing(res, headers, async () => growthOf(await exportsOf(call).findExport(call.db, id))),
    }
  },

  cancel: async (call: Call<Routes["cancel"]>): Promise<ProvinceExport> => {
    await giveUpExport(actOf(call), call.params.id)
    return view(await ownExport(call, call.params.id))
  },
}

const growthOf = (found: Export | null): Growth => {
  if (found === null) return { state: "gone", path: "", etag: "", bytes: null }
  const state = { waiting: "waiting", running: "growing", done: "complete", cancelled: "gone", failed: "gone" } as const
  return {
    state: state[found.state],
    path: exportFile(found),
    etag: `"${found.id}.${found.attempt}"`,
    bytes: found.byte_count === null ? null : integer(found.byte_count),
  }
}

const view = ({
  from_day,
  until_day,
  commune_code,
  byte_count,
  as_of,
  requested_at,
  ...found
}: Export): ProvinceExport => ({
  id: found.id,
  data_set: found.data_set,
  format: found.format,
  from: from_day,
  until: until_day,
  commune: commune_code,
  state: found.state,
  as_of: as_of?.toISOString() ?? null,
  row_count: found.row_count,
  rows_done: found.rows_done,
  byte_count: byte_count === null ? null : integer(byte_count),
  requested_by: found.requested_by,
  requested_at: requested_at.toISOString(),
  removed_on: addDays(businessDate(requested_at), keptDays),
})
