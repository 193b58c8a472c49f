import { exportConferenceTable } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/table"

/** The agreements of a conference as an Excel file. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return passFile(await member.pass(exportConferenceTable, { params: { id: args.params.id } }))
}
