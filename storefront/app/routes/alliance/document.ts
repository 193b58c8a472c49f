import { getAllianceDocument } from "@lienket/contracts"

import { passFile } from "../member/pass-file.server"
import { verify } from "../member/verify.server"
import type { Route } from "./+types/document"

/** The file of a document of a cooperative of the province. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return passFile(await member.pass(getAllianceDocument, { params: { id: args.params.id } }))
}
