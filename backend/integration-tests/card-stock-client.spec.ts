import type { OrderGroupView } from "@lienket/contracts"
import Medusa from "@medusajs/js-sdk"
import { Modules, PaymentActions } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterAll, beforeAll, expect, test } from "vitest"
import { settleOverdueCardPayments } from "../src/workflows/card-payment/settle-overdue"
import { send } from "./support/basket"
import { closeFakeStripe, honeyVnd, openCardShop, openFakeStripe, teaVnd } from "./support/card-shop"
import { eventually } from "./support/eventually"
import type { FakeStripe } from "./support/fake-stripe"
import { act, openTestMarket, orderOf, type Market } from "./support/market"
import { signInCustomer } from "./support/people"

let stripe: FakeStripe

// Before the runner reads the configuration.
beforeAll(async () => {
  stripe = await openFakeStripe()
})

afterAll(() => closeFakeStripe(stripe))

const anHourLater = () => new Date(Date.now() + 3_600_000)

interface Completed {
  readonly type: "order" | "cart"
  readonly order_group: { readonly code: string; readonly order_ids: readonly string[] }
  readonly cart: { readonly id: string; readonly total: number }
  readonly error: { readonly type: string; readonly message: string }
}

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

    const open = () => new Medusa({ baseUrl: api.defaults.baseURL ?? "", publishableKey: market.publishableKey })

    /** Two honeys and a tea in a cart of Medusa's, with a payment session for a card. */
    const fillCart = async (data: Record<string, unknown> = {}, sdk = open()) => {
      const { regions } = await sdk.store.region.list({ fields: "+payment_providers.id" })
      const { cart } = await sdk.store.cart.create({
        region_id: regions[0]?.id ?? "",
        email: "khach@lienket.example",
        shipping_address: {
          first_name: "Thị Thử",
          last_name: "Nguyễn",
          address_1: "Số 2, phố Minh Họa",
          city: "Lương Văn Tri",
          province: "Lạng Sơn",
          country_code: "vn",
          phone: "0912345678",
        },
      })
      await sdk.store.cart.createLineItem(cart.id, { variant_id: market.honey.variant_id, quantity: 2 })
      await sdk.store.cart.createLineItem(cart.id, { variant_id: market.tea.variant_id, quantity: 1 })
      for (const { optionId } of [market.quangLac, market.binhGia]) {
        await sdk.store.cart.addShippingMethod(cart.id, { option_id: optionId })
      }
      const { cart: filled } = await sdk.store.cart.retrieve(cart.id)
      const provider_id = "pp_stripe_stripe"
      const { payment_collection } = await sdk.store.payment.initiatePaymentSession(filled, { provider_id, data })
      const session = payment_collection.payment_sessions?.[0]
      return { cartId: cart.id, sessionId: session?.id ?? "", intentId: String(session?.data.id) }
    }

    const complete = (cartId: string, headers = {}) =>
      send<Completed>(api, market, "post", `/store/carts/${cartId}/complete`, {}, headers)

    test("a stock Medusa client sees cards offered, pays its cart with one, and the money is allocated all the same", async () => {
      const { payment_providers } = await open().store.payment.listPaymentProviders({
        region_id: (await open().store.region.list()).regions[0]?.id ?? "",
      })
      expect(payment_providers.map(({ id }) => id)).toContain("pp_stripe_stripe")

      const { cartId, intentId } = await fillCart()
      expect(stripe.intents.get(intentId)).toMatchObject({ amount: honeyVnd + teaVnd, capture_method: "manual" })
      stripe.confirm(intentId)
      const { data } = await complete(cartId)
      expect(data.type).toBe("order")
      expect(stripe.intents.get(intentId)).toMatchObject({ status: "succeeded", amount_received: honeyVnd + teaVnd })

      const group: OrderGroupView = await shop.read(data.order_group)
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["placed", "received"]))
      const tea = orderOf(group, market.binhGia)
      const share = { payment_intent: intentId, order_id: tea, allocated_vnd: teaVnd }
      expect((await shop.paymentOf(tea)).data).toEqual(share)
      expect(await shop.adminStatusOf(tea)).toBe("captured")

      const again = await complete(cartId)
      expect([again.data.type, again.data.order_group]).toEqual(["order", data.order_group])
      await act(api, market.binhGia.manager, tea, "refuse")
      expect(shop.refundsOf(intentId)).toEqual([teaVnd])
    })

    test("a cart that is not paid is given back as Medusa does, and nothing is placed", async () => {
      const { cartId, intentId } = await fillCart()
      const untouched = await complete(cartId, { "accept-language": "en" })
      expect([untouched.status, untouched.data.type, untouched.data.cart.id, untouched.data.cart.total]).toEqual([
        200,
        "cart",
        cartId,
        honeyVnd + teaVnd,
      ])
      expect(untouched.data.error).toMatchObject({
        type: "payment_authorization_error",
        message: "The payment did not succeed. Please try again or choose another way.",
      })
      stripe.confirm(intentId, "requires_action")
      expect((await complete(cartId)).data.error.type).toBe("payment_requires_more_error")
      expect([await shop.db()("order_group"), await shop.reserved()]).toEqual([[], [0, 0]])
    })

    test("only the cart's own payment, of exactly its total, counts", async () => {
      const other = await fillCart()
      const paid = await fillCart()
      stripe.confirm(paid.intentId)
      const spoil = (change: object) =>
        shop
          .db()("payment_session")
          .where({ id: other.sessionId })
          .update({ data: JSON.stringify(change) })
      for (const id of [paid.intentId, "pi_khong_co"]) {
        await spoil({ id })
        expect((await complete(other.cartId)).data.type).toBe("cart")
      }
      await spoil({ id: other.intentId })
      stripe.confirm(other.intentId)
      Object.assign(stripe.intents.get(other.intentId) ?? {}, { amount_capturable: honeyVnd + teaVnd - 1 })
      expect((await complete(other.cartId)).data.type).toBe("cart")
      expect(await shop.db()("order_group")).toEqual([])
    })

    test("what a client writes into its payment session neither holds nor charges anything by itself", async () => {
      const forged = { id: "pi_gia", payment_intent: "pi_gia", order_id: "order_gia", allocated_vnd: honeyVnd + teaVnd }
      const { cartId, sessionId, intentId } = await fillCart({
        ...forged,
        allocation: forged,
        capture_method: "automatic",
        status: "authorized",
        metadata: { session_id: "payses_gia", order_group_id: "ordgrp_gia" },
      })
      expect(stripe.intents.get(intentId)).toMatchObject({
        amount: honeyVnd + teaVnd,
        capture_method: "manual",
        metadata: { session_id: sessionId },
      })
      expect((await complete(cartId)).data.type).toBe("cart")
    })

    test("a cart that cannot be placed is not charged", async () => {
      const { cartId, intentId } = await fillCart()
      stripe.confirm(intentId)
      await shop
        .db()("inventory_level")
        .where({ inventory_item_id: market.tea.inventory_item_id })
        .update({
          stocked_quantity: 0,
          raw_stocked_quantity: JSON.stringify({ value: "0", precision: 20 }),
        })
      const { status, data } = await complete(cartId)
      expect([status, data.code]).toEqual([409, "insufficient_stock"])
      expect(stripe.intents.get(intentId)).toMatchObject({ status: "requires_capture", amount_received: 0 })
    })

    test("when Stripe is lost between placing and charging, the orders wait and are charged once", async () => {
      const { cartId, intentId } = await fillCart()
      stripe.confirm(intentId)
      stripe.be("losing")
      const lost = await complete(cartId)
      expect([lost.status, lost.data.code]).toEqual([402, "payment_failed"])
      const code: unknown = (await shop.db()("order_group").first("code")).code
      const group = { code: String(code) }
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["awaiting_payment", "awaiting"]))
      stripe.be("up")
      await settleOverdueCardPayments(getContainer(), anHourLater())
      expect(await shop.statesOf(group)).toEqual(Array(2).fill(["placed", "received"]))
      expect((await complete(cartId)).data).toMatchObject({ type: "order", order_group: group })
      expect(await shop.db()("capture")).toHaveLength(2)
    })

    test("a hold that lapsed before it was charged calls the orders off", async () => {
      const { cartId, intentId } = await fillCart()
      stripe.confirm(intentId)
      stripe.be("losing")
      await complete(cartId)
      stripe.be("up")
      Object.assign(stripe.intents.get(intentId) ?? {}, { status: "canceled", amount_received: 0 })
      const { status, data } = await complete(cartId)
      expect([status, data.code]).toEqual([402, "payment_failed"])
      expect(await shop.db()("order_part").pluck("state")).toEqual(["cancelled", "cancelled"])
      expect(await shop.reserved()).toEqual([0, 0])
    })

    test("a changed cart lets go of what was held for the old one", async () => {
      const { cartId, intentId } = await fillCart()
      stripe.confirm(intentId)
      await open().store.cart.createLineItem(cartId, { variant_id: market.honey.variant_id, quantity: 1 })
      await eventually(async () => stripe.intents.get(intentId)?.status === "canceled")
      const { status, data } = await complete(cartId)
      expect([status, data.field ?? data.type]).toEqual([400, "payment_collection"])
    })

    test("Medusa's own webhook of the provider completes no cart behind our back", async () => {
      const { intentId } = await fillCart()
      stripe.confirm(intentId)
      const { payload, signature } = stripe.sign("payment_intent.succeeded", stripe.intents.get(intentId) ?? {})
      const answer = await getContainer()
        .resolve(Modules.PAYMENT)
        .getWebhookActionAndData({
          provider: "stripe_stripe",
          payload: { data: {}, rawData: payload, headers: { "stripe-signature": signature } },
        })
      expect(answer).toEqual({ action: PaymentActions.NOT_SUPPORTED })
    })

    test("a customer with an account pays a stock cart as well", async () => {
      const sdk = open()
      const headers = await signInCustomer(api, market.publishableKey)
      await sdk.client.setToken(headers.authorization.replace("Bearer ", ""))
      const { cartId, intentId } = await fillCart({}, sdk)
      stripe.confirm(intentId)
      expect((await complete(cartId, headers)).data.type).toBe("order")
      expect(stripe.intents.get(intentId)?.status).toBe("succeeded")
    })
  },
})
