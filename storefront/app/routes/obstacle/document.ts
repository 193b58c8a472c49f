import { passFile } from "../member/pass-file.server"
import type { Route } from "./+types/document"
import { open, readingRoutesOf } from "./open.server"

/** A document of a case, for whoever may see the case. */
export async function loader(args: Route.LoaderArgs) {
  const { member, portal } = await open(args)
  const { id, document } = args.params
  return passFile(await member.pass(readingRoutesOf(portal).document, { params: { id, document } }))
}
