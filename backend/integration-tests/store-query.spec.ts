import Medusa from "@medusajs/js-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { signInCustomer } from "./support/people"

const reaches = [
  ["/store/products?fields=*variants.inventory_items", "variants.inventory_items"],
  ["/store/products?fields=variants.prices.amount", "variants.prices.amount"],
  ["/store/products?fields=id,organization.bank_account_number", "organization.bank_account_number"],
  ["/store/products?fields[]=variants.prices", "fields"],
  ["/store/products?order=variants.prices.amount", "order"],
  ["/store/products?with_deleted=true", "with_deleted"],
  ["/store/products?variants.prices.amount=1", "variants.prices.amount"],
  ["/store/products?created_at[$re]=(a%2B)%2B$", "created_at.$re"],
  ["/STORE/Products?fields=variants.prices", "variants.prices"],
  ["/store/regions?fields=orders.email", "orders.email"],
  ["/store/collections?fields=products.variants.prices", "products.variants.prices"],
  ["/store/carts/cart_x?fields=customer.orders", "customer.orders"],
  ["/store/orders/order_x?fields=fulfillments.created_by", "fulfillments.created_by"],
] as const

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      api.get(path, {
        headers: { "x-publishable-api-key": market.publishableKey, ...headers },
        validateStatus: () => true,
      })
    const stockClient = () =>
      new Medusa({ baseUrl: String(api.defaults.baseURL), publishableKey: market.publishableKey }).store

    test("a stock client is answered what Medusa's own starter shop asks for", async () => {
      const store = stockClient()
      const { regions } = await store.region.list()
      const { products, count } = await store.product.list({
        fields: "*variants.calculated_price,+variants.inventory_quantity,*variants.images,+metadata,+tags,",
        region_id: regions[0]?.id,
        limit: 12,
        offset: 0,
        order: "-created_at",
      })
      expect(count).toBe(3)
      const honey = products.find(({ handle }) => handle === "mat-ong")
      expect(honey?.variants?.[0]?.calculated_price?.calculated_amount).toBe(220_000)
      expect(honey?.variants?.[0]?.inventory_quantity).toBe(10)

      const { cart } = await store.cart.create({ region_id: regions[0]?.id })
      const fields =
        "*items, *region, *items.product, *items.variant, *items.thumbnail, *items.metadata, +items.total, *promotions, +shipping_methods.name"
      await store.cart.createLineItem(cart.id, { variant_id: market.honey.variant_id, quantity: 2 }, { fields })
      const filled = await store.cart.retrieve(cart.id, { fields })
      expect(filled.cart.items?.[0]).toMatchObject({ quantity: 2, total: 440_000, product: { handle: "mat-ong" } })
      expect(filled.cart.promotions).toEqual([])

      const options = await store.fulfillment.listCartOptions({
        cart_id: cart.id,
        fields: "+service_zone.fulfllment_set.type,*service_zone.fulfillment_set.location.address",
      })
      expect(options.shipping_options.map(({ id }) => id)).toEqual([market.quangLac.optionId])
      await store.category.list({
        fields: "*category_children, *products, *parent_category, *parent_category.parent_category",
        limit: 100,
      })
      await store.collection.list({ fields: "*products" })
    })

    test("a buyer's own orders are answered with their payments, and without what the provider said", async () => {
      const customer = await signInCustomer(api, market.publishableKey)
      const group = await buy(api, market, {
        lines: [{ product: market.honey, quantity: 1 }],
        payment: "vietqr",
        headers: customer,
      })
      const id = orderOf(group, market.quangLac)
      await act(api, market.quangLac.manager, id, "record-payment")
      const fields = "*payment_collections.payments,*items,*items.metadata,*items.variant,*items.product"
      const { data, status } = await get(`/store/orders/${id}?fields=${encodeURIComponent(fields)}`, customer)
      expect(status).toBe(200)
      const [payment] = data.order.payment_collections[0].payments
      expect(payment).toMatchObject({ amount: 245_000, currency_code: "vnd", provider_id: "pp_system_default" })
      expect(payment.captured_at).toEqual(expect.any(String))
      expect(payment).not.toHaveProperty("data")
      expect(data.order.items[0].product.handle).toBe("mat-ong")

      const list = await get(
        `/store/orders?fields=${encodeURIComponent("*items,+items.metadata,*items.variant,*items.product")}&order=-created_at`,
        customer,
      )
      expect([list.status, list.data.count]).toEqual([200, 1])
      expect((await get("/store/customers/me?fields=*orders", customer)).data.customer.orders).toHaveLength(1)
    })

    test("what is private is refused by name in the caller's language, before anything is read", async () => {
      for (const [path, field] of reaches) {
        const vietnamese = await get(path)
        expect([path, vietnamese.status, vietnamese.data.code, vietnamese.data.field]).toEqual([
          path,
          400,
          "field_not_allowed",
          field,
        ])
        const english = await get(path, { "accept-language": "en" })
        expect(english.data.message).not.toBe(vietnamese.data.message)
      }
    })
  },
})
