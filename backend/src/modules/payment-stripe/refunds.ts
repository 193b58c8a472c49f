import { MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { now } from "../../clock"
import type { Allocation } from "./allocation"

/** Every refund of an order that Stripe has made or is making, whoever asked for it through us. */
export const refundsOf = async (stripe: Stripe, { payment_intent, order_id }: Allocation): Promise<Stripe.Refund[]> => {
  const all = await stripe.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 10_000 })
  return all.filter(
    ({ metadata, status }) => metadata?.order_id === order_id && status !== "failed" && status !== "canceled",
  )
}

export const sumOfRefunds = (refunds: readonly Stripe.Refund[]): number =>
  refunds.reduce((sum, { amount }) => sum + amount, 0)

/**
 * Sends part of an order's allocation back to the card.
 * @param metadata says who asked, so that a refund of Medusa's is known by its id.
 * @throws MedusaError `not_allowed` for more than what is left of the allocation, and whatever Stripe throws.
 */
export const refundAllocation = async (
  stripe: Stripe,
  share: Allocation,
  amountVnd: number,
  metadata: Readonly<Record<string, string>>,
): Promise<Stripe.Refund> => {
  const refundedVnd = sumOfRefunds(await refundsOf(stripe, share))
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0 || refundedVnd + amountVnd > share.allocated_vnd) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${amountVnd} VND cannot be refunded: ${share.allocated_vnd} VND were paid for the order, ${refundedVnd} VND of it are refunded`,
    )
  }
  return await stripe.refunds.create(
    { payment_intent: share.payment_intent, amount: amountVnd, metadata: { ...metadata, order_id: share.order_id } },
    { idempotencyKey: keyOf(share, refundedVnd) },
  )
}

// There is one next refund after what is refunded so far: of two at once, Stripe makes one. It answers
// a repeated key for a day with its first answer, also a failure: a new hour is a new attempt.
const keyOf = ({ order_id }: Allocation, refundedVnd: number): string =>
  `refund_${order_id}_${refundedVnd}_${now().toISOString().slice(0, 13)}`
