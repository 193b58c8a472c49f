import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { now } from "../../../clock"
import { readEvent, receiveEvent } from "../../../workflows/card-payment/receive-event"

/** Stripe sends an event again until it is answered with 200, and sometimes after. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const signature = req.headers["stripe-signature"]
  const event = readEvent(req.rawBody, typeof signature === "string" ? signature : undefined)
  await receiveEvent(req.scope, event, now())
  res.status(200).json({ received: true })
}
