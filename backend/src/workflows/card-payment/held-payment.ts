import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { databaseOf, type Database } from "../../database/database"
import { messageOf } from "../../http/message"
import { Refusal } from "../../http/refusal"
import type { Checkout } from "../place-order/purchase"
import { callOffUnpaid } from "./call-off-unpaid"
import { cardAccount, cardProviderId, requireCardAccount } from "./card-account"
import { concludeCardPayment, type CardPayment } from "./conclude-card-payment"

/**
 * The PaymentIntent with which a stock client's cart is paid: held or charged for exactly what the cart costs.
 * @throws MedusaError `payment_requires_more_error` or `payment_authorization_error`, which Medusa
 *   answers with the cart; Refusal `payment_method_unavailable`, `payment_failed` when Stripe does not answer.
 */
export const heldPaymentOf = async (
  container: MedusaContainer,
  { cartId, locale, expectedTotalVnd }: Checkout,
): Promise<string> => {
  const account = cardAccount()
  if (account === null) throw new Refusal("payment_method_unavailable", { field: "payment_collection" })
  const session = await sessionOf(databaseOf(container), cartId)
  const intent =
    session === undefined ? undefined : await answered(container, retrieve(account.stripe, session.intent_id))
  // Medusa lets a client write into the session, so the intent must name the session it was made for.
  const isOfSession = intent !== undefined && intent.metadata.session_id === session?.id
  if (isOfSession && intent.currency === "vnd" && availableVnd(intent) === expectedTotalVnd) return intent.id
  const type =
    intent?.status === "requires_action"
      ? MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR
      : MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR
  throw new MedusaError(type, messageOf("payment_failed", locale))
}

/**
 * Charges what was held for a stock client's cart, now that its orders stand, and allocates it to them.
 * @throws Refusal `payment_failed`: the orders are called off where the card will never pay, and go on
 *   waiting where Stripe does not answer.
 */
export const chargeHeldPayment = async (container: MedusaContainer, code: string, at: Date): Promise<void> => {
  const group = await databaseOf(container)("order_group")
    .where({ code })
    .first<{ id: string; card_payment_intent_id: string | null } | undefined>("id", "card_payment_intent_id")
  if (!group?.card_payment_intent_id) return
  const isCharged = await answered(container, chargeOrCallOff(container, group.id, group.card_payment_intent_id, at))
  if (!isCharged) throw new Refusal("payment_failed", { field: "payment_collection" })
}

/** @returns false where the card will never pay, and the orders are called off. */
export const chargeOrCallOff = async (
  container: MedusaContainer,
  orderGroupId: string,
  paymentIntentId: string,
  at: Date,
): Promise<boolean> => {
  const payment = await charge(requireCardAccount().stripe, paymentIntentId)
  if (payment === null) await callOffUnpaid(container, orderGroupId, at)
  else await concludeCardPayment(container, orderGroupId, payment, at)
  return payment !== null
}

const charge = async (stripe: Stripe, id: string): Promise<CardPayment | null> => {
  const held = await stripe.paymentIntents.retrieve(id)
  const intent =
    held.status === "requires_capture"
      ? await stripe.paymentIntents.capture(id, {}, { idempotencyKey: `capture_${id}` })
      : held
  if (intent.status !== "succeeded") return null
  return { paymentIntentId: id, amountVnd: intent.amount_received, currency: intent.currency }
}

const availableVnd = ({ status, amount_capturable, amount_received }: Stripe.PaymentIntent): number => {
  if (status === "requires_capture") return amount_capturable
  return status === "succeeded" ? amount_received : 0
}

const sessionOf = (db: Database, cartId: string): Promise<{ id: string; intent_id: string } | undefined> =>
  db("cart_payment_collection as l")
    .join("payment_session as s", "s.payment_collection_id", "l.payment_collection_id")
    .where({ "l.cart_id": cartId, "l.deleted_at": null, "s.deleted_at": null, "s.provider_id": cardProviderId })
    .whereRaw("s.data ->> 'id' is not null")
    .orderBy("s.created_at", "desc")
    .first("s.id", db.raw("s.data ->> 'id' as intent_id"))

/** No intent of that id is no payment; anything else that goes wrong is Stripe not answering. */
const retrieve = async (stripe: Stripe, id: string): Promise<Stripe.PaymentIntent | undefined> => {
  try {
    return await stripe.paymentIntents.retrieve(id)
  } catch (error) {
    if (error instanceof stripe.errors.StripeInvalidRequestError && error.code === "resource_missing") return undefined
    throw error
  }
}

const answered = async <T>(container: MedusaContainer, answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (error) {
    const { stripe } = requireCardAccount()
    if (!(error instanceof stripe.errors.StripeError)) throw error
    container.resolve(ContainerRegistrationKeys.LOGGER).error("Stripe has not answered", error)
    throw new Refusal("payment_failed", { field: "payment_collection", cause: error })
  }
}
