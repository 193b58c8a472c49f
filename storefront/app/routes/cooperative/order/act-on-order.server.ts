import type { OrderAction } from "@lienket/contracts"
import { data } from "react-router"
import type { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { refuse } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"

import { memberSessionOf } from "../../member/member-session.server"
import { nextPath } from "../../member/portals"
import type { WorkingMember } from "../../member/verify.server"
import { actionRoutes, type orderActionForm } from "./order-routes.server"
import type { Route } from "./+types/route"

type Act = Readonly<{
  args: Pick<Route.ActionArgs, "context" | "request">
  member: WorkingMember
  orderId: string
  form: z.output<typeof orderActionForm>
  values: Record<string, string>
  body: { tracking_number?: string } | { reason: string }
}>

/**
 * Does one thing with an order and says so on the next page. A refusal of the backend comes back
 * beside the button; the page around it then shows the fresh state.
 */
export async function actOnOrder({ args, member, orderId, form, values, body }: Act) {
  const action: OrderAction = form.action
  try {
    const { number } = await member.call(
      actionRoutes[action],
      { params: { id: orderId }, body },
      { idempotencyKey: form.key ? `${form.key}-${orderId}-${action}` : undefined },
    )
    memberSessionOf(args.context).flash("done", { action, number })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return refuse({ values, code: error.code, message: error.message }, error.status)
  }
  const next = nextPath(form.return_to)
  return next === undefined ? data({ ok: true }) : localeRedirect(args.request, next)
}
