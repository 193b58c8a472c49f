import { getCooperativeDocument } from "@lienket/contracts"

import { verify } from "../../member/verify.server"
import { passFile } from "../../member/pass-file.server"
import type { Route } from "./+types/document"

/** The file of a document of the organisation. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  return passFile(await member.pass(getCooperativeDocument, { params: { id: args.params.id } }))
}
