import { obstacleLinks } from "@lienket/contracts"

import { passToBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"

import { passFile } from "../../member/pass-file.server"
import type { Route } from "./+types/document"

/** A document of the case that the link of a letter opens. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale, reference } = context.get(requestFactsContext)
  return passFile(await passToBackend(obstacleLinks.document, { params }, { locale, reference }))
}
