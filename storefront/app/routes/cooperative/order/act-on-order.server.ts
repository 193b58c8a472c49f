import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"

import { memberSessionOf } from "../../member/member-session.server"
import type { WorkingMember } from "../../member/verify.server"
import { sendOrderAction, type AskedOfOrder } from "./order-routes.server"

type Act = AskedOfOrder & Readonly<{ context: Readonly<RouterContextProvider>; member: WorkingMember }>

/** Does one thing with an order and says so on the next page; gives back the backend's refusal, if it refuses. */
export async function actOnOrder({ context, member, ...asked }: Act): Promise<BackendError | undefined> {
  try {
    const { number } = await sendOrderAction(member, asked)
    memberSessionOf(context).flash("done", { action: asked.action, number })
    return undefined
  } catch (error) {
    if (error instanceof BackendError) return error
    throw error
  }
}
