import { localeRedirect } from "~/i18n/navigation"

import { verify } from "../../member/verify.server"
import type { Route } from "./+types/route"

/** A new product gets the id of its draft before the first letter is typed; nothing is kept until then. */
export async function loader(args: Route.LoaderArgs) {
  await verify(args, "cooperative")
  const id = `ldraft_${crypto.randomUUID().replaceAll("-", "").slice(0, 26)}`
  return localeRedirect(args.request, `/kenh-htx/san-pham/nhap/${id}`)
}
