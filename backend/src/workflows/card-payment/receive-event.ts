import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { databaseOf, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { callOffUnpaid } from "./call-off-unpaid"
import { cardAccount } from "./card-account"
import { concludeCardPayment, type CardPayment } from "./conclude-card-payment"

/**
 * Reads what Stripe has sent.
 * @throws Refusal `not_found` where cards are not taken, `invalid_signature` for whatever Stripe has not signed.
 */
export const readEvent = (rawBody: Buffer | undefined, signature: string | undefined): Stripe.Event => {
  const account = cardAccount()
  if (account === null) throw new Refusal("not_found")
  if (rawBody === undefined || signature === undefined) throw new Refusal("invalid_signature")
  const { stripe, webhookSecret } = account
  try {
    return stripe.webhooks.constructEvent(rawBody, signature, webhookSecret)
  } catch (error) {
    if (error instanceof stripe.errors.StripeSignatureVerificationError)
      throw new Refusal("invalid_signature", { cause: error })
    throw error
  }
}

/** Does what an event of Stripe's asks for; one that concerns no purchase of ours changes nothing. */
export const receiveEvent = async (container: MedusaContainer, event: Stripe.Event, at: Date): Promise<void> => {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
      return await receivePayment(container, event.data.object, at)
    case "checkout.session.expired":
    case "checkout.session.async_payment_failed":
      return await giveUpSession(container, event.data.object, at)
  }
}

/** What a session that is paid has brought, or null while it is not. */
export const paymentOfSession = (session: Stripe.Checkout.Session): CardPayment | null => {
  const { payment_status: status, payment_intent: intent, amount_total: amountVnd, currency } = session
  if (status !== "paid" || intent === null || amountVnd === null || currency === null) return null
  return { paymentIntentId: typeof intent === "string" ? intent : intent.id, amountVnd, currency }
}

const receivePayment = async (
  container: MedusaContainer,
  session: Stripe.Checkout.Session,
  at: Date,
): Promise<void> => {
  const payment = paymentOfSession(session)
  if (payment === null) return
  const orderGroupId = await purchaseOf(databaseOf(container), session)
  if (orderGroupId !== null) return await concludeCardPayment(container, orderGroupId, payment, at)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`checkout session ${session.id} is paid, but belongs to no purchase here`)
}

/**
 * A session carries the purchase it is for. It counts also when its id was never written down here,
 * because the process died before it could be.
 */
const purchaseOf = async (db: Database, { id, metadata }: Stripe.Checkout.Session): Promise<string | null> => {
  const group = await db("order_group")
    .where({ card_session_id: id })
    .orWhere({ id: metadata?.order_group_id ?? "" })
    .first<{ id: string } | undefined>("id")
  return group?.id ?? null
}

const giveUpSession = async (container: MedusaContainer, { id }: Stripe.Checkout.Session, at: Date): Promise<void> => {
  // Another session than the one on the purchase was never shown to anybody.
  const group = await databaseOf(container)("order_group")
    .where({ card_session_id: id })
    .first<{ id: string } | undefined>("id")
  if (group !== undefined) await callOffUnpaid(container, group.id, at)
}
