import Stripe from "stripe"

export interface StripeOptions {
  readonly apiKey: string
  readonly webhookSecret: string
  /** Where the API answers when it is not Stripe's own: tests, stripe-mock. */
  readonly apiBase?: string | undefined
}

// A buyer waits for the answer; the SDK sends again with the same idempotency key.
const patience = { timeout: 15_000, maxNetworkRetries: 2, telemetry: false } as const

/** The SDK, talking to Stripe or to whatever stands in for it. */
export const createStripe = ({ apiKey, apiBase }: StripeOptions): Stripe =>
  new Stripe(apiKey, { ...patience, ...(apiBase === undefined ? {} : addressOf(new URL(apiBase))) })

const addressOf = ({ protocol, hostname, port }: URL) => {
  const scheme = protocol === "http:" ? "http" : "https"
  return { protocol: scheme, host: hostname, port: port || (scheme === "http" ? 80 : 443) } as const
}
