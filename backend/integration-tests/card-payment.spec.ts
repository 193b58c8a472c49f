import type { CartView } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterAll, beforeAll, expect, test } from "vitest"
import { settleOverdueCardPayments } from "../src/workflows/card-payment/settle-overdue"
import { fillBasket, place, purchaseOf, send } from "./support/basket"
import { closeFakeStripe, honeyVnd, openCardShop, openFakeStripe, teaVnd } from "./support/card-shop"
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

    test("one payment pays two cooperatives, each its own order, to the đồng", async () => {
      const group = await shop.buyByCard()
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
      const session = shop.sessionOf(group)
      expect(session).toMatchObject({ amount_total: honeyVnd + teaVnd, metadata: { code: group.code } })
      expect(
        session.asked.line_items.map(({ price_data }) => [price_data.product_data.name, price_data.unit_amount]),
      ).toEqual(group.parts.map(({ cooperative, number, total_vnd }) => [`${cooperative.name} (${number})`, total_vnd]))
      expect(session.asked.success_url).toMatch(new RegExp(`[^n]/don-hang/${group.code}$`))
      expect(await shop.reserved()).toEqual([2, 1])

      expect((await shop.receive(stripe.pay(session.id))).data).toEqual({ received: true })
      const paid = await shop.read(group)
      expect(paid.card_payment).toBeNull()
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["placed", "received"]))
      expect(paid.parts[0]?.steps.map(({ state }) => state)).toEqual(["awaiting_payment", "placed"])
      for (const [stall, amount] of [
        [market.quangLac, honeyVnd],
        [market.binhGia, teaVnd],
      ] as const) {
        const orderId = orderOf(group, stall)
        const payment = await shop.paymentOf(orderId)
        expect([payment.provider_id, Number(payment.amount)]).toEqual(["pp_stripe_stripe", amount])
        expect(payment.data).toEqual({
          payment_intent: session.payment_intent,
          order_id: orderId,
          allocated_vnd: amount,
        })
        expect(await shop.adminStatusOf(orderId)).toBe("captured")
        const entries = await shop.db()("order_transaction").where({ order_id: orderId }).select("amount", "reference")
        expect(entries.map((entry) => [Number(entry.amount), entry.reference])).toEqual([[amount, "capture"]])
      }
      expect(await act(api, market.quangLac.manager, orderOf(group, market.quangLac), "confirm")).toMatchObject({
        state: "confirmed",
      })
    })

    test("an order in cash beside one by card is placed at once, and the card pays only the other", async () => {
      const cartId = await fillBasket(api, market, [
        { product: market.honey, quantity: 2 },
        { product: market.tea, quantity: 1 },
      ])
      const payment = {
        default: "card",
        per_cooperative: [{ cooperative: market.binhGia.seller.handle, method: "cod" }],
      }
      const { data: group } = await place(api, market, { ...purchaseOf(market, cartId), payment })
      expect(await shop.statesOf(group)).toEqual([
        ["awaiting_payment", "awaiting"],
        ["placed", "awaiting"],
      ])
      expect(shop.sessionOf(group).amount_total).toBe(honeyVnd)
      await shop.receive(stripe.pay(shop.sessionOf(group).id))
      expect(await shop.statesOf(group)).toEqual([
        ["placed", "received"],
        ["placed", "awaiting"],
      ])
    })

    test("a buyer who reads English pays in English and comes back to the English page", async () => {
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 2 }])
      const purchase = { ...purchaseOf(market, cartId), payment: { default: "card" } }
      const withEmail = { ...purchase, contact: { ...purchase.contact, email: "khach@lienket.example" } }
      const { data: group } = await place(api, market, withEmail, { "accept-language": "en" })
      const { asked } = shop.sessionOf(group)
      expect([asked.locale, asked.customer_email]).toEqual(["en", "khach@lienket.example"])
      expect(asked.success_url).toContain(`/en/don-hang/${group.code}`)
    })

    test("what Stripe has not signed is refused, and nothing is written", async () => {
      const group = await shop.buyByCard()
      const session = shop.sessionOf(group)
      const { payload } = stripe.pay(session.id)
      const forged = stripe.sign("checkout.session.completed", session, "whsec_khac")
      const other = stripe.sign("checkout.session.completed", { ...session, amount_total: 1 })
      expect((await shop.receive({ payload })).data.code).toBe("invalid_signature")
      for (const signature of [forged.signature, other.signature, "t=1,v1=0", ""]) {
        const { status, data } = await shop.receive({ payload, signature })
        expect([status, data.code]).toEqual([400, "invalid_signature"])
      }
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
      expect(await shop.db()("payment")).toEqual([])
    })

    test("an event that comes five times at once, and once more, counts once", async () => {
      const group = await shop.buyByCard()
      const session = shop.sessionOf(group)
      const event = stripe.pay(session.id)
      const late = stripe.sign("checkout.session.async_payment_succeeded", session)
      const answers = await Promise.all([event, event, event, event, late].map(shop.receive))
      answers.push(await shop.receive(event))
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["placed", "received"]))
      const captures = await shop.db()("capture").select("amount")
      expect(captures.map(({ amount }) => Number(amount)).toSorted((one, next) => next - one)).toEqual([
        honeyVnd,
        teaVnd,
      ])
      expect(await shop.db()("order_step")).toHaveLength(4)
      expect(shop.refundsOf(session.payment_intent ?? "")).toEqual([])
    })

    test("a payment of another amount or currency marks nothing and is left for a human", async () => {
      for (const charge of [
        { amount: honeyVnd + teaVnd - 1 },
        { amount: (honeyVnd + teaVnd) * 100 },
        { currency: "usd" },
      ]) {
        const group = await shop.buyByCard()
        const session = shop.sessionOf(group)
        expect((await shop.receive(stripe.pay(session.id, charge))).status).toBe(200)
        expect(await shop.statesOf(group)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
        expect(shop.refundsOf(session.payment_intent ?? "")).toEqual([])
      }
      expect(await shop.db()("payment")).toEqual([])
    })

    test("an event about somebody else's payment changes nothing", async () => {
      const group = await shop.buyByCard()
      const strange = {
        ...shop.sessionOf(group),
        id: "cs_test_khac",
        metadata: {},
        payment_status: "paid",
        payment_intent: "pi_khac",
      }
      const events = ["checkout.session.completed", "checkout.session.expired", "customer.created"].map((type) =>
        stripe.sign(type, strange),
      )
      for (const event of events) expect((await shop.receive(event)).status).toBe(200)
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
    })

    test("nobody paid in time: the orders are called off and the goods are on sale again", async () => {
      const group = await shop.buyByCard()
      const event = stripe.expire(shop.sessionOf(group).id)
      expect((await Promise.all([event, event].map(shop.receive))).map(({ status }) => status)).toEqual([200, 200])
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["cancelled", "cancelled"]))
      expect(await shop.reserved()).toEqual([0, 0])
      expect(await shop.adminStatusOf(orderOf(group, market.quangLac))).toBe("canceled")
      const again = await shop.read(group)
      expect([again.card_payment, again.parts[0]?.steps.map(({ state }) => state)]).toEqual([
        null,
        ["awaiting_payment", "cancelled"],
      ])
    })

    test("a session that ends after it was paid calls nothing off", async () => {
      const { group } = await shop.buyAndPay()
      const session = [...stripe.sessions.values()].find(({ metadata }) => metadata.code === group.code)
      expect((await shop.receive(stripe.sign("checkout.session.expired", session ?? {}))).status).toBe(200)
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["placed", "received"]))
      expect(await shop.reserved()).toEqual([2, 1])
    })

    test("a payment that comes after the orders were called off goes back to the card, once", async () => {
      const group = await shop.buyByCard()
      const session = shop.sessionOf(group)
      await shop.receive(stripe.expire(session.id))
      const event = stripe.pay(session.id)
      for (const { status } of await Promise.all([event, event].map(shop.receive))) expect(status).toBe(200)
      await shop.receive(event)
      expect(shop.refundsOf(session.payment_intent ?? "")).toEqual([honeyVnd + teaVnd])
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["cancelled", "cancelled"]))
    })

    test("a second payment for orders that are paid goes back, and Stripe is told to ask again while it cannot", async () => {
      const { group, intent } = await shop.buyAndPay()
      const first = [...stripe.sessions.values()].find(({ metadata }) => metadata.code === group.code)
      stripe.pay(first?.id ?? "")
      const second = first?.payment_intent ?? ""
      const event = stripe.sign("checkout.session.completed", { ...first, id: "cs_test_hai" })
      stripe.be("down")
      expect((await shop.receive(event)).status).toBe(500)
      stripe.be("up")
      expect((await shop.receive(event)).status).toBe(200)
      expect([shop.refundsOf(second), shop.refundsOf(intent)]).toEqual([[honeyVnd + teaVnd], []])
    })

    test("what Stripe's events did not tell is asked for: paid orders go on, unpaid ones are called off", async () => {
      const [paid, unpaid] = [await shop.buyByCard(), await shop.buyByCard()]
      stripe.pay(shop.sessionOf(paid).id)
      const open = shop.sessionOf(unpaid)
      await settleOverdueCardPayments(getContainer(), new Date())
      expect(await shop.statesOf(paid)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
      await settleOverdueCardPayments(getContainer(), anHourLater())
      expect(await shop.statesOf(paid)).toEqual(Array(2).fill(["placed", "received"]))
      expect(await shop.statesOf(unpaid)).toEqual(Array(2).fill(["cancelled", "cancelled"]))
      expect([open.status, await shop.reserved()]).toEqual(["expired", [2, 1]])
    })

    test("when Stripe does not answer the purchase waits, and placing the cart again asks again", async () => {
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 2 }])
      const purchase = { ...purchaseOf(market, cartId), payment: { default: "card" } }
      const before = stripe.sessions.size
      stripe.be("down")
      const failed = await place(api, market, purchase)
      expect([failed.status, failed.data.code, failed.data.field]).toEqual([402, "payment_failed", "payment"])
      stripe.be("losing")
      expect((await place(api, market, purchase)).status).toBe(402)
      expect(await shop.reserved()).toEqual([2, 0])
      stripe.be("up")
      const answers = await Promise.all([purchase, purchase].map((body) => place(api, market, body)))
      const [first, second] = answers.map(({ data }) => [data.code, data.card_payment?.url, data.parts[0]?.state])
      expect(first).toEqual([expect.stringMatching(/^LK-/), expect.stringContaining("https://"), "awaiting_payment"])
      expect(second).toEqual(first)
      expect([stripe.sessions.size - before, await shop.reserved()]).toEqual([1, [2, 0]])
    })

    test("a purchase that Stripe never gave a page for is called off in the end", async () => {
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 2 }])
      stripe.be("down")
      await place(api, market, { ...purchaseOf(market, cartId), payment: { default: "card" } })
      stripe.be("up")
      await settleOverdueCardPayments(getContainer(), anHourLater())
      expect(await shop.reserved()).toEqual([0, 0])
      expect(await shop.db()("order_part").pluck("state")).toEqual(["cancelled"])
    })

    test("the shop offers cards, and a cart says so", async () => {
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const { data } = await send<CartView>(api, market, "get", `/store/baskets/${cartId}`)
      expect([data.payment_methods, data.parts[0]?.allowed_payments]).toEqual([
        ["cod", "vietqr", "card"],
        ["cod", "vietqr", "card"],
      ])
    })
  },
})
