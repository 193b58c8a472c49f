import { getAllianceSummary } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"

import { orNotFound } from "~/backend/not-found.server"

import type { Route } from "./+types/figures"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { contractFilter, readSalesFilter } from "../read-sales-filter.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

/** The province as JSON, for the screen that refreshes itself. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const filter = readSalesFilter(args.url.searchParams, businessMonth(new Date()))
  const summary = await orNotFound(member.call(getAllianceSummary, { query: contractFilter(filter) }))
  return Response.json(summary, { headers: { "cache-control": "no-store" } })
}
