import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { beforeAll, expect, test } from "vitest"
import { refundAllocation } from "../../src/modules/payment-stripe/refunds"
import { requireCardAccount } from "../../src/workflows/card-payment/card-account"
import { buy, openTestMarket, type Market } from "../support/market"

// A mock of Stripe's keeps nothing: it says whether what we send has the shape that Stripe takes.
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    test("Stripe takes the session that pays a purchase of two cooperatives", async () => {
      const group = await buy(api, market, {
        lines: [
          { product: market.honey, quantity: 2 },
          { product: market.tea, quantity: 1 },
        ],
        payment: "card",
      })
      expect(group.parts.map(({ state, payment }) => [state, payment.method])).toEqual([
        ["awaiting_payment", "card"],
        ["awaiting_payment", "card"],
      ])
      expect(group.card_payment).not.toBeNull()
    })

    test("Stripe takes the refund of an order's allocation", async () => {
      const share = { payment_intent: "pi_1", order_id: "order_1", allocated_vnd: 245_000 }
      const { object } = await refundAllocation(requireCardAccount().stripe, share, 45_000, { reason: "refused" })
      expect(object).toBe("refund")
    })
  },
})
