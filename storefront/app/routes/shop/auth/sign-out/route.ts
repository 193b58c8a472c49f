import { localeRedirect } from "~/i18n/navigation"
import { sessionOf } from "~/session/session.server"

import { leaveCustomerSession } from "../../account/customer-session.server"
import { forgetCart } from "../../cart/read-cart.server"
import { dropDraft } from "../../checkout/checkout.server"
import type { Route } from "./+types/route"

export function loader({ request }: Route.LoaderArgs) {
  return localeRedirect(request, "/tai-khoan")
}

/** Leaves nothing of the consumer in this browser: the next one to use it may be somebody else. */
export function action({ request, context }: Route.ActionArgs) {
  leaveCustomerSession(context)
  forgetCart(context)
  sessionOf(context).unset("purchases")
  const headers = new Headers(dropDraft().map((value): [string, string] => ["set-cookie", value]))
  return localeRedirect(request, "/", { status: 303, headers })
}
