import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { settleOverdueCardPayments } from "../workflows/card-payment/settle-overdue"

/** Card payments whose end Stripe has not told us, and refunds that did not succeed. */
export default async function cardPayments(container: MedusaContainer): Promise<void> {
  await settleOverdueCardPayments(container, now())
}

export const config = { name: "card-payments", schedule: "*/5 * * * *" }
