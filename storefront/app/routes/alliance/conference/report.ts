import { exportConferenceReport } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/report"

/** The report on the results of a conference as a Word file. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return passFile(await member.pass(exportConferenceReport, { params: { id: args.params.id } }))
}
