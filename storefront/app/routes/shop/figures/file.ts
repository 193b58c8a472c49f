import { publicFigures } from "@lienket/contracts"

import { passToBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"

import { passFile } from "../../member/pass-file.server"
import type { Route } from "./+types/file"

/** The figures of a year for other programs, as a file to keep: CSV or JSON. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { locale, reference } = context.get(requestFactsContext)
  const year = new URL(request.url).searchParams.get("year") ?? undefined
  const format = params.format === "csv" ? "csv" : "json"
  if (params.format !== format) throw new Response(null, { status: 404 })
  const answer = await passFile(await passToBackend(publicFigures, { query: { year, format } }, { locale, reference }))
  if (answer.ok && format === "json")
    answer.headers.set(
      "content-disposition",
      `attachment; filename="lienket${year === undefined ? "" : `-${year}`}.json"`,
    )
  return answer
}
