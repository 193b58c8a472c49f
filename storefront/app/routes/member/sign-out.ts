import { redirectDocument } from "react-router"

import { requestFactsContext } from "~/context"
import { localePath } from "~/i18n/locale"

import type { Route } from "./+types/sign-out"
import { memberSessionOf } from "./member-session.server"

/** Only a form signs out; whoever merely follows the address is led to the door. */
export function loader({ context }: Route.LoaderArgs) {
  return toTheDoor(context)
}

export function action({ context }: Route.ActionArgs) {
  const session = memberSessionOf(context)
  session.unset("token")
  session.unset("organizationId")
  return toTheDoor(context)
}

function toTheDoor(context: Route.LoaderArgs["context"]) {
  return redirectDocument(localePath(context.get(requestFactsContext).locale, "/dang-nhap-don-vi"))
}
