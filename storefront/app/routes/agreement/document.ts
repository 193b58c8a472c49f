import { passFile } from "../member/pass-file.server"
import type { Route } from "./+types/document"
import { open } from "./open.server"

/** The scan of a version or of a delivery, whichever side handed it in. */
export async function loader(args: Route.LoaderArgs) {
  const { calls } = await open(args)
  return passFile(await calls.document(args.params.id, args.params.document))
}
