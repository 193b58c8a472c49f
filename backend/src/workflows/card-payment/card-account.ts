import type Stripe from "stripe"
import { environment } from "../../environment"
import { createStripe } from "../../modules/payment-stripe/stripe-client"

/** The provider's id in Medusa: `pp_`, its identifier, its id in the configuration. */
export const cardProviderId = "pp_stripe_stripe"

export interface CardAccount {
  readonly stripe: Stripe
  readonly webhookSecret: string
}

let account: CardAccount | null | undefined

/** Where card payments go, or null where the keys are not set and no cards are taken. */
export const cardAccount = (): CardAccount | null => (account ??= openAccount())

const openAccount = (): CardAccount | null => {
  const { STRIPE_API_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: apiBase } = environment()
  if (apiKey === undefined || webhookSecret === undefined) return null
  return { stripe: createStripe({ apiKey, webhookSecret, apiBase }), webhookSecret }
}

/** @throws Error where cards are not taken, though an order waits for one. */
export const requireCardAccount = (): CardAccount => {
  const opened = cardAccount()
  if (opened === null) throw new Error("STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET are not set")
  return opened
}
