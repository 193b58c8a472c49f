import { cooperativeAgreements, shipOrder } from "@lienket/contracts"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { readForm } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import type { Locale } from "~/i18n/locale"
import { fingerprintOf } from "~/offline/fingerprint.server"

import type { Route } from "./+types/route"
import { readDelivery } from "../../agreement/delivery/read-delivery.server"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify, type WorkingMember } from "../../member/verify.server"
import { orderActionForm, sendOrderAction } from "../order/order-routes.server"
import { recordPostedSale } from "../record-sale/sale-form.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

const facts = z.object({ kind: z.enum(["sale", "order", "delivery"]), owner: z.string() })

/**
 * Where a device sends what was done offline. The answer is for the outbox, not for a page: 200, or
 * why it was refused.
 */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = await args.request.formData()
  const entry = facts.safeParse(Object.fromEntries(posted))
  if (!entry.success) return Response.json({ reason: "" }, { status: 400 })
  // Somebody else has signed in meanwhile: it waits until its owner is back.
  if (entry.data.owner !== fingerprintOf(member.email, member.membership.organization.id))
    return Response.json({ reason: "" }, { status: 401 })
  const refused = await refusedBy[entry.data.kind](member, posted, locale)
  return refused === undefined
    ? Response.json({ ok: true })
    : Response.json({ reason: refused.reason }, { status: refused.status })
}

type Refused = { reason: string; status: number } | undefined

async function refusedSale(member: WorkingMember, posted: FormData, locale: Locale): Promise<Refused> {
  const recorded = await recordPostedSale(member, posted, locale)
  if (recorded.ok) return undefined
  const { data, init } = recorded.answer
  return { reason: reasonOf(data), status: init?.status ?? 400 }
}

const orderForm = orderActionForm.extend({
  order_id: z.string("required").max(64, "too_long"),
  tracking_number: shipOrder.body.shape.tracking_number,
})

async function refusedOrderAction(member: WorkingMember, posted: FormData, locale: Locale): Promise<Refused> {
  const reading = readForm(posted, orderForm, locale)
  if (!reading.ok) return { reason: Object.values(reading.fields)[0] ?? "", status: 400 }
  const { action: asked, key, order_id: orderId, tracking_number } = reading.value
  const body = asked === "ship" && tracking_number ? { tracking_number } : {}
  try {
    await sendOrderAction(member, { orderId, action: asked, key, body })
    return undefined
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return { reason: error.message, status: error.status }
  }
}

const deliveryForm = z.object({ agreement_id: z.string().max(64), key: z.string() })

async function refusedDelivery(member: WorkingMember, posted: FormData, locale: Locale): Promise<Refused> {
  const values = textsOf(posted)
  const about = deliveryForm.safeParse(values)
  if (!about.success) return { reason: "", status: 400 }
  const reading = readDelivery(values, locale, undefined)
  if (!reading.ok) return { reason: Object.values(reading.fields)[0] ?? "", status: 400 }
  const { agreement_id: id, key } = about.data
  try {
    const asked = { params: { id }, body: reading.delivery }
    await member.call(cooperativeAgreements.deliver, asked, { idempotencyKey: key })
    return undefined
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return { reason: error.message, status: error.status }
  }
}

const refusedBy = { sale: refusedSale, order: refusedOrderAction, delivery: refusedDelivery } as const

function reasonOf(answer: unknown): string {
  const refusal = refusalOf(answer)
  return refusal?.message ?? Object.values(refusal?.fields ?? {})[0] ?? ""
}
