import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a purchase knows of its card payment. */
export interface CardGroup {
  readonly id: string
  readonly code: string
  readonly contact_email: string | null
  readonly locale: "vi" | "en"
  readonly card_session_id: string | null
  /** Of a stock client's cart from the start; of a hosted payment once it is paid. */
  readonly card_payment_intent_id: string | null
  readonly card_expires_at: Date | null
}

/** How long a purchase waits for its card payment. Stripe wants at least half an hour. */
export const paymentWindowMs = 45 * 60_000

/** Locked for as long as the transaction lasts: one payment of a purchase is dealt with at a time. */
export const lockGroup = (
  transaction: Knex.Transaction,
  which: Readonly<Partial<Record<"id" | "code", string>>>,
): Promise<CardGroup | undefined> =>
  transaction("order_group")
    .where(which)
    .forUpdate()
    .first<
      CardGroup | undefined
    >("id", "code", "contact_email", "locale", "card_session_id", "card_payment_intent_id", "card_expires_at")
