import { getConference } from "@lienket/contracts"

import { orNotFound } from "~/backend/not-found.server"

import type { Route } from "./+types/figures"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { shownOnScreen } from "../wall/slides"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

/** The conference as JSON, for the screen that refreshes itself. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const conference = await orNotFound(
    member.call(getConference, { params: { id: args.params.id }, query: { limit: String(shownOnScreen) } }),
  )
  return Response.json(conference, { headers: { "cache-control": "no-store" } })
}
