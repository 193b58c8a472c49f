import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { now } from "../clock"
import { databaseOf } from "../database/database"
import { noteRefund } from "../workflows/card-payment/refund-order"

/** What an operator refunds in Medusa's admin is known to the buyer and the cooperative as well. */
export default async function cardRefunds({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteRefund(databaseOf(container), event.data.id, now())
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "card-refunds" },
}
