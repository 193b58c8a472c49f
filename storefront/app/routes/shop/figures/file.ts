import { publicFigures } from "@lienket/contracts"

import { passToBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"

import { passFile } from "../../member/pass-file.server"
import type { Route } from "./+types/file"

/** The figures of a year for other programs: as CSV, or as JSON at an address that ends so. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { locale, reference } = context.get(requestFactsContext)
  const year = new URL(request.url).searchParams.get("year") ?? undefined
  const format = params.format === "csv" ? "csv" : "json"
  if (params.format !== format) throw new Response(null, { status: 404 })
  return passFile(await passToBackend(publicFigures, { query: { year, format } }, { locale, reference }))
}
