import { getOrderGroup, type OrderGroupView } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { shopper } from "~/backend/caller.server"
import { sessionOf } from "~/session/session.server"

import { endSpentCustomerSession } from "../account/customer-session.server"
import { rememberedPhone } from "./remembered-purchases.server"

type Context = Readonly<RouterContextProvider>

/**
 * A purchase for whoever may see it in this browser: its signed-in buyer, or one who knows its phone number.
 * Null for anybody else, and for a code that does not exist: the two are not told apart.
 */
export async function openOrder(context: Context, code: string, typedPhone?: string): Promise<OrderGroupView | null> {
  endSpentCustomerSession(context)
  const phone = typedPhone ?? rememberedPhone(context, code)
  if (phone === undefined && !sessionOf(context).has("customerToken")) return null
  try {
    return await callBackend(getOrderGroup, { params: { code }, query: { phone } }, shopper(context))
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return null
    throw error
  }
}
