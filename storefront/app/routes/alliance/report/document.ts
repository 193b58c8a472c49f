import { allianceReports } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/document"

/** A document of a report that was sent to the alliance. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { id, document } = args.params
  return passFile(await member.pass(allianceReports.document, { params: { id, document } }))
}
