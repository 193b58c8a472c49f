/** The steps of a purchase in their order; each has its own address. */
export const checkoutSteps = ["contact", "address", "delivery", "payment", "review"] as const
export type CheckoutStep = (typeof checkoutSteps)[number]
