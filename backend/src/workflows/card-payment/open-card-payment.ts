import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { databaseOf, integer } from "../../database/database"
import { environment } from "../../environment"
import { Refusal } from "../../http/refusal"
import { requireCardAccount } from "./card-account"
import { lockGroup, paymentWindowMs, type CardGroup } from "./card-group"

interface CardPart {
  readonly position: number
  readonly total_vnd: string
  readonly cooperative: string
}

interface Attempt {
  readonly group: CardGroup
  readonly parts: readonly CardPart[]
  readonly expiresAt: Date
}

// Stripe takes no session that ends sooner than in 30 minutes.
const shortestWindowMs = 31 * 60_000

/**
 * Opens the one page on which all parts of a purchase that wait for a card are paid: a Stripe Checkout
 * Session, kept on the purchase. Without such parts, or when it is open already, nothing happens.
 * @throws Refusal `payment_failed` when Stripe does not answer or declines; the purchase goes on waiting.
 */
export const openCardPayment = async (container: MedusaContainer, code: string, at: Date): Promise<void> => {
  const db = databaseOf(container)
  const attempt = await db.transaction((transaction) => prepareAttempt(transaction, code, at))
  if (attempt === null) return
  const session = await createSession(container, attempt)
  await db("order_group")
    .where({ id: attempt.group.id, card_session_id: null })
    .update({ card_session_id: session.id, card_url: session.url })
}

/** The end of the session is written down before Stripe hears of it: it is what tells one attempt from the next. */
const prepareAttempt = async (transaction: Knex.Transaction, code: string, at: Date): Promise<Attempt | null> => {
  const group = await lockGroup(transaction, { code })
  if (group === undefined || group.card_session_id !== null || group.card_payment_intent_id !== null) return null
  const parts = await transaction("order_part")
    .join("organization", "organization.id", "order_part.organization_id")
    .where({ order_group_id: group.id, payment_method: "card", "order_part.state": "awaiting_payment" })
    .orderBy("position")
    .select<CardPart[]>("position", "total_vnd", { cooperative: "organization.name" })
  if (parts.length === 0) return null
  const known = group.card_expires_at
  if (known !== null && known.getTime() - at.getTime() >= shortestWindowMs) return { group, parts, expiresAt: known }
  const expiresAt = new Date(at.getTime() + paymentWindowMs)
  await transaction("order_group").where({ id: group.id }).update({ card_expires_at: expiresAt })
  return { group, parts, expiresAt }
}

const createSession = async (container: MedusaContainer, attempt: Attempt): Promise<Stripe.Checkout.Session> => {
  const { id } = attempt.group
  const ends = secondsOf(attempt.expiresAt)
  try {
    // The same attempt again, after a lost answer or by a second click, is the same session.
    return await requireCardAccount().stripe.checkout.sessions.create(sessionOf(attempt), {
      idempotencyKey: `${id}_${ends}`,
    })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`no card payment could be opened for ${id}`, asError(error))
    throw new Refusal("payment_failed", { field: "payment", cause: error })
  }
}

const sessionOf = ({ group, parts, expiresAt }: Attempt): Stripe.Checkout.SessionCreateParams => {
  const { id, code, locale, contact_email: email } = group
  const metadata = { order_group_id: id, code }
  const orderPage = `${environment().LIENKET_PUBLIC_SHOP_URL.replace(/\/$/, "")}${locale === "en" ? "/en" : ""}/don-hang/${code}`
  return {
    mode: "payment",
    // Other methods of Stripe's confirm days later, which stock on hold cannot wait for.
    payment_method_types: ["card"],
    locale,
    line_items: parts.map(({ cooperative, position, total_vnd }) => ({
      quantity: 1,
      price_data: {
        // Stripe counts VND in whole đồng.
        currency: "vnd",
        unit_amount: integer(total_vnd),
        product_data: { name: `${cooperative} (${code}-${position})` },
      },
    })),
    metadata,
    payment_intent_data: { metadata, description: code },
    client_reference_id: id,
    success_url: orderPage,
    cancel_url: orderPage,
    expires_at: secondsOf(expiresAt),
    ...(email === null ? {} : { customer_email: email }),
  }
}

const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000)

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
