import { localeRedirect } from "~/i18n/navigation"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { obstaclesPath } from "../../obstacle/portal"

/** An agency comes for its cases: they are its home. */
export async function loader(args: Route.LoaderArgs) {
  await verify(args, "agency")
  throw localeRedirect(args.request, obstaclesPath("agency"))
}
