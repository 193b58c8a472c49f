import type { OrderGroupView } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { databaseOf } from "../../src/database/database"
import { send } from "./basket"
import { startFakeStripe, type FakeStripe, type Webhook } from "./fake-stripe"
import type { FakeSession } from "./fake-stripe-shapes"
import { buy, type Market } from "./market"

export const honeyVnd = 2 * 220_000 + 25_000
export const teaVnd = 90_000 + 25_000

/** A Stripe account for a file of tests; the configuration must not have been read yet. */
export const openFakeStripe = async (): Promise<FakeStripe> => {
  const stripe = await startFakeStripe()
  process.env.STRIPE_API_KEY = stripe.apiKey
  process.env.STRIPE_WEBHOOK_SECRET = stripe.webhookSecret
  process.env.STRIPE_API_BASE = stripe.apiBase
  return stripe
}

export const closeFakeStripe = async (stripe: FakeStripe): Promise<void> => {
  delete process.env.STRIPE_API_KEY
  delete process.env.STRIPE_WEBHOOK_SECRET
  delete process.env.STRIPE_API_BASE
  await stripe.stop()
}

interface Payment {
  readonly id: string
  readonly amount: string
  readonly provider_id: string
  readonly data: unknown
}

/** The market with a till for cards. */
export interface CardShop {
  db(): Knex
  /** Two honeys of Quảng Lạc and one tea of Bình Gia, to be paid by card. */
  buyByCard(headers?: Readonly<Record<string, string>>): Promise<OrderGroupView>
  buyAndPay(): Promise<{ group: OrderGroupView; session: FakeSession; intent: string }>
  sessionOf(group: OrderGroupView): FakeSession
  receive(
    event: Pick<Webhook, "payload"> & Partial<Webhook>,
  ): Promise<{ status: number; data: { code?: string; received?: boolean } }>
  read(group: Pick<OrderGroupView, "code">): Promise<OrderGroupView>
  /** State and payment of Quảng Lạc's order first, of Bình Gia's second. */
  statesOf(group: Pick<OrderGroupView, "code">): Promise<string[][]>
  /** Honey and tea that is promised to buyers. */
  reserved(): Promise<number[]>
  /** Of one order, as Medusa keeps it. */
  paymentOf(orderId: string): Promise<Payment>
  adminStatusOf(orderId: string): Promise<string>
  /** What went back to the card of one payment, in VND. */
  refundsOf(intent: string): number[]
}

export const openCardShop = (
  api: AxiosInstance,
  container: () => MedusaContainer,
  market: () => Market,
  stripe: () => FakeStripe,
): CardShop => {
  const shop: CardShop = {
    db: () => databaseOf(container()),
    buyByCard: (headers = {}) =>
      buy(api, market(), {
        lines: [
          { product: market().honey, quantity: 2 },
          { product: market().tea, quantity: 1 },
        ],
        payment: "card",
        headers,
      }),
    buyAndPay: async () => {
      const group = await shop.buyByCard()
      const session = shop.sessionOf(group)
      await shop.receive(stripe().pay(session.id))
      return { group, session, intent: session.payment_intent ?? "" }
    },
    sessionOf: (group) => {
      const session = [...stripe().sessions.values()].find(({ url }) => url !== null && url === group.card_payment?.url)
      if (session === undefined) throw new Error(`${group.code} has no page to pay on`)
      return session
    },
    receive: ({ payload, signature }) =>
      api.post("/hooks/stripe", payload, {
        headers: {
          "content-type": "application/json",
          ...(signature === undefined ? {} : { "stripe-signature": signature }),
        },
        validateStatus: () => true,
      }),
    read: async ({ code }) =>
      (await send<OrderGroupView>(api, market(), "get", `/store/order-groups/${code}?phone=0912345678`)).data,
    statesOf: async (group) => {
      const { parts } = await shop.read(group)
      return [market().quangLac, market().binhGia].flatMap(({ seller }) =>
        parts
          .filter(({ cooperative }) => cooperative.handle === seller.handle)
          .map(({ state, payment }) => [state, payment.state]),
      )
    },
    reserved: async () => {
      const levels = [market().honey, market().tea].map(({ inventory_item_id }) =>
        shop.db()("inventory_level").where({ inventory_item_id }).first<{ reserved_quantity: string }>(),
      )
      return (await Promise.all(levels)).map(({ reserved_quantity }) => Number(reserved_quantity))
    },
    paymentOf: (orderId) =>
      shop
        .db()("payment as p")
        .join("order_payment_collection as l", "l.payment_collection_id", "p.payment_collection_id")
        .where({ "l.order_id": orderId })
        .first<Payment>("p.*"),
    adminStatusOf: async (orderId) =>
      (await api.get(`/admin/orders/${orderId}`, { headers: market().operator })).data.order.payment_status,
    refundsOf: (intent) =>
      stripe()
        .refunds.filter(({ payment_intent }) => payment_intent === intent)
        .map(({ amount }) => amount),
  }
  return shop
}
