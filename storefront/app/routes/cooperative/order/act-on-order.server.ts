import type { OrderAction } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"

import { memberSessionOf } from "../../member/member-session.server"
import type { WorkingMember } from "../../member/verify.server"
import { actionRoutes } from "./order-routes.server"

type Act = Readonly<{
  context: Readonly<RouterContextProvider>
  member: WorkingMember
  orderId: string
  action: OrderAction
  /** Made with the page the form stands on. */
  key?: string
  body: { tracking_number?: string } | { reason: string }
}>

/** Does one thing with an order and says so on the next page; gives back the backend's refusal, if it refuses. */
export async function actOnOrder({
  context,
  member,
  orderId,
  action,
  key,
  body,
}: Act): Promise<BackendError | undefined> {
  try {
    const { number } = await member.call(
      actionRoutes[action],
      { params: { id: orderId }, body },
      { idempotencyKey: key ? `${key}-${orderId}-${action}` : undefined },
    )
    memberSessionOf(context).flash("done", { action, number })
    return undefined
  } catch (error) {
    if (error instanceof BackendError) return error
    throw error
  }
}
