import { passUpload } from "../cooperative/media/pass-upload.server"
import type { Route } from "./+types/add-document"
import { agreementPortalOf } from "./portal"
import { documentRouteOf } from "./send-document.server"

/** Takes one scan from a page of the portal it stands in. */
export async function action(args: Route.ActionArgs) {
  const portal = agreementPortalOf(args.url.pathname)
  return passUpload(args, documentRouteOf(portal), portal)
}
