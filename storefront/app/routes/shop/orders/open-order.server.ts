import { getOrderGroup, type OrderGroupView } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { shopper } from "~/backend/caller.server"
import { refuse } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { sessionOf } from "~/session/session.server"

import { endSpentCustomerSession } from "../account/customer-session.server"
import { rememberedPhone } from "./remembered-purchases.server"

type Context = Readonly<RouterContextProvider>

/** `tooMany` says how long to wait, where wrong numbers were tried so often that none is looked at for a while. */
export type OpenedOrder = { group: OrderGroupView; tooMany?: never } | { group: null; tooMany?: string }

/**
 * A purchase for whoever may see it in this browser: its signed-in buyer, or one who knows its phone number.
 * None for anybody else, and for a code that does not exist: the two are not told apart.
 */
export async function openOrder(context: Context, code: string, typedPhone?: string): Promise<OpenedOrder> {
  endSpentCustomerSession(context)
  const phone = typedPhone ?? rememberedPhone(context, code)
  if (phone === undefined && !sessionOf(context).has("customerToken")) return { group: null }
  try {
    return { group: await callBackend(getOrderGroup, { params: { code }, query: { phone } }, shopper(context)) }
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return { group: null }
    if (error instanceof BackendError && error.status === 429) return { group: null, tooMany: error.message }
    throw error
  }
}

/** Answer of a form whose code and phone number opened nothing. */
export function refuseToOpen({ tooMany }: OpenedOrder, values: Record<string, string>, locale: Locale) {
  if (tooMany !== undefined) return refuse({ values, message: tooMany, code: "too_many_requests" }, 429)
  // One sentence for a wrong code and a wrong number: strangers learn nothing from trying.
  return refuse({ values, message: translator(locale, "shop")("orders.tracking.noMatch") }, 404)
}
