import { cooperativeReports } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/document"

/** A document of a report of the cooperative's own. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { id, document } = args.params
  return passFile(await member.pass(cooperativeReports.document, { params: { id, document } }))
}
