import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { now } from "../clock"
import { noteCancellation } from "../workflows/order-actions/note-cancellation"

/** An order that an operator cancels in Medusa's admin is cancelled everywhere. */
export default async function orderCancellations({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteCancellation(container, event.data.id, now())
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "order-cancellations" },
}
