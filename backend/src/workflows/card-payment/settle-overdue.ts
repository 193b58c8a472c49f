import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { databaseOf, type Database } from "../../database/database"
import { callOffUnpaid } from "./call-off-unpaid"
import { cardAccount } from "./card-account"
import { concludeCardPayment } from "./conclude-card-payment"
import { chargeOrCallOff } from "./held-payment"
import { paymentOfSession } from "./receive-event"
import { ordersToRefund, refundCardOrder } from "./refund-order"

/** One run of the job looks at no more than this, and the next one goes on. */
const atOnce = 100

/** Stripe's own word about the end of a session comes first, if it comes. */
const graceMs = 60_000

interface OverdueGroup {
  readonly id: string
  readonly card_session_id: string | null
  readonly card_payment_intent_id: string | null
}

/**
 * Catches up with what Stripe's events have not told: purchases that wait for a card longer than they
 * may are paid or called off, and refunds that did not succeed are tried again. What fails is logged
 * and left for the next run.
 */
export const settleOverdueCardPayments = async (container: MedusaContainer, at: Date): Promise<void> => {
  const account = cardAccount()
  if (account === null) return
  const db = databaseOf(container)
  for (const group of await overdueGroups(db, at)) {
    try {
      await settle(container, account.stripe, group, at)
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error))
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`the card payment of ${group.id} is not settled yet`, cause)
    }
  }
  for (const orderId of await ordersToRefund(db, atOnce)) await refundCardOrder(container, orderId)
}

const overdueGroups = (db: Database, at: Date): Promise<OverdueGroup[]> =>
  db("order_group as g")
    .where("g.card_expires_at", "<", new Date(at.getTime() - graceMs))
    .whereExists(
      db("order_part as p")
        .select(db.raw("1"))
        .whereRaw("p.order_group_id = g.id")
        .where({ "p.state": "awaiting_payment" }),
    )
    .orderBy("g.card_expires_at")
    .limit(atOnce)
    .select<OverdueGroup[]>("g.id", "g.card_session_id", "g.card_payment_intent_id")

const settle = async (
  container: MedusaContainer,
  stripe: Stripe,
  { id, card_session_id: sessionId, card_payment_intent_id: intentId }: OverdueGroup,
  at: Date,
): Promise<void> => {
  if (intentId !== null) {
    await chargeOrCallOff(container, id, intentId, at)
    return
  }
  // Nobody was ever shown a page to pay on.
  if (sessionId === null) return await callOffUnpaid(container, id, at)
  const known = await stripe.checkout.sessions.retrieve(sessionId)
  const session = known.status === "open" ? await stripe.checkout.sessions.expire(sessionId) : known
  const payment = paymentOfSession(session)
  if (payment !== null) await concludeCardPayment(container, id, payment, at)
  else if (session.status === "expired") await callOffUnpaid(container, id, at)
}
