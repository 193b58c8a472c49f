import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterAll, beforeAll, expect, test } from "vitest"
import { settleOverdueCardPayments } from "../src/workflows/card-payment/settle-overdue"
import { closeFakeStripe, honeyVnd, openCardShop, openFakeStripe, teaVnd } from "./support/card-shop"
import { eventually } from "./support/eventually"
import type { FakeStripe } from "./support/fake-stripe"
import { act, openTestMarket, orderOf, type Market } from "./support/market"

let stripe: FakeStripe

// Before the runner reads the configuration.
beforeAll(async () => {
  stripe = await openFakeStripe()
})

afterAll(() => closeFakeStripe(stripe))

const anHourLater = () => new Date(Date.now() + 3_600_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market
    const shop = openCardShop(
      api,
      getContainer,
      () => market,
      () => stripe,
    )
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    test("a cooperative that refuses its order sends back what was paid for it, and nothing of the other's", async () => {
      const { group, intent } = await shop.buyAndPay()
      const orderId = orderOf(group, market.quangLac)
      await act(api, market.quangLac.manager, orderId, "refuse")
      expect(stripe.refunds.filter(({ payment_intent }) => payment_intent === intent)).toMatchObject([
        { amount: honeyVnd, metadata: { order_id: orderId, reason: "refused" } },
      ])
      expect(await shop.statesOf(group)).toEqual([
        ["refused", "refunded"],
        ["placed", "received"],
      ])
      expect(await shop.adminStatusOf(orderId)).toBe("refunded")
      expect(await shop.adminStatusOf(orderOf(group, market.binhGia))).toBe("captured")
      const entries = await shop
        .db()("order_transaction")
        .where({ order_id: orderId })
        .orderBy("created_at")
        .select("amount")
      expect(entries.map(({ amount }) => Number(amount))).toEqual([honeyVnd, -honeyVnd])

      await act(api, market.quangLac.manager, orderId, "refuse")
      await settleOverdueCardPayments(getContainer(), anHourLater())
      expect(shop.refundsOf(intent)).toHaveLength(1)
    })

    test("a parcel that was not taken and goods that came back are refunded to the card", async () => {
      const { group, intent } = await shop.buyAndPay()
      const tea = orderOf(group, market.binhGia)
      await act(
        api,
        market.quangLac.manager,
        orderOf(group, market.quangLac),
        "confirm",
        "pack",
        "ship",
        "report-parcel-refused",
      )
      await act(api, market.binhGia.manager, tea, "confirm", "pack", "ship", "deliver", "take-back")
      expect(await shop.statesOf(group)).toEqual([
        ["parcel_refused", "refunded"],
        ["returned", "refunded"],
      ])
      expect(shop.refundsOf(intent)).toEqual([honeyVnd, teaVnd])
    })

    test("an operator refunds part of an order, never more than was paid for it, and a refusal sends back the rest", async () => {
      const { group, intent } = await shop.buyAndPay()
      const orderId = orderOf(group, market.quangLac)
      const { id } = await shop.paymentOf(orderId)
      const refund = (amount: number) =>
        api.post(`/admin/payments/${id}/refund`, { amount }, { headers: market.operator, validateStatus: () => true })
      const isRefused = async (amount: number) => (await refund(amount)).status >= 400
      expect(await isRefused(honeyVnd + 1)).toBe(true)
      expect((await refund(100_000)).status).toBe(200)
      expect(await isRefused(honeyVnd - 99_999)).toBe(true)
      expect(shop.refundsOf(intent)).toEqual([100_000])
      expect(await shop.adminStatusOf(orderId)).toBe("partially_refunded")
      expect((await shop.statesOf(group))[0]).toEqual(["placed", "received"])

      await act(api, market.quangLac.manager, orderId, "refuse")
      expect(shop.refundsOf(intent)).toEqual([100_000, honeyVnd - 100_000])
      expect((await shop.statesOf(group))[0]).toEqual(["refused", "refunded"])
      expect(await shop.adminStatusOf(orderId)).toBe("refunded")
      expect(await isRefused(1)).toBe(true)
    })

    test("what an operator has refunded in full is said to be refunded to the buyer as well", async () => {
      const { group, intent } = await shop.buyAndPay()
      const { id } = await shop.paymentOf(orderOf(group, market.binhGia))
      await api.post(`/admin/payments/${id}/refund`, { amount: teaVnd }, { headers: market.operator })
      await eventually(async () => (await shop.statesOf(group))[1]?.[1] === "refunded")
      expect(shop.refundsOf(intent)).toHaveLength(1)
      expect((await shop.statesOf(group))[0]).toEqual(["placed", "received"])
    })

    test("while Stripe does not answer a refused order stays refused, and its money goes back later", async () => {
      const { group, intent } = await shop.buyAndPay()
      stripe.be("down")
      await act(api, market.quangLac.manager, orderOf(group, market.quangLac), "refuse")
      await settleOverdueCardPayments(getContainer(), new Date())
      stripe.be("up")
      expect((await shop.statesOf(group))[0]).toEqual(["refused", "received"])
      expect(await shop.adminStatusOf(orderOf(group, market.quangLac))).toBe("captured")
      await settleOverdueCardPayments(getContainer(), new Date())
      expect((await shop.statesOf(group))[0]).toEqual(["refused", "refunded"])
      expect(shop.refundsOf(intent)).toEqual([honeyVnd])
    })

    test("a refund whose answer was lost is not made again", async () => {
      const { group, intent } = await shop.buyAndPay()
      stripe.be("losing")
      await act(api, market.quangLac.manager, orderOf(group, market.quangLac), "refuse")
      expect((await shop.statesOf(group))[0]).toEqual(["refused", "received"])
      stripe.be("up")
      await settleOverdueCardPayments(getContainer(), new Date())
      expect((await shop.statesOf(group))[0]).toEqual(["refused", "refunded"])
      expect(shop.refundsOf(intent)).toEqual([honeyVnd])
      const rows = await shop.db()("refund").select("amount")
      expect(rows.map(({ amount }) => Number(amount))).toEqual([honeyVnd])
    })
  },
})
