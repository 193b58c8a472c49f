import type { OrderGroupView } from "@lienket/contracts"
import Medusa from "@medusajs/js-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { send } from "./support/basket"
import { createTestProduct } from "./support/catalog-fixtures"
import { openTestMarket } from "./support/market"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const open = async () => {
      const market = await openTestMarket(api, getContainer())
      const sdk = new Medusa({ baseUrl: api.defaults.baseURL ?? "", publishableKey: market.publishableKey })
      return { market, sdk }
    }
    const address = {
      first_name: "Thị Thử",
      last_name: "Nguyễn",
      address_1: "Số 2, phố Minh Họa",
      city: "Lương Văn Tri",
      province: "Lạng Sơn",
      country_code: "vn",
      phone: "0912345678",
    }

    test("a stock Medusa client browses, fills a cart from two cooperatives and completes it", async () => {
      const { market, sdk } = await open()
      const { regions } = await sdk.store.region.list()
      const region_id = regions[0]?.id ?? ""
      const { products } = await sdk.store.product.list({
        region_id,
        fields: "*variants.calculated_price,+variants.inventory_quantity",
      })
      const honey = products.find(({ handle }) => handle === "mat-ong")
      expect(honey?.variants?.[0]?.calculated_price?.calculated_amount).toBe(220_000)

      const { cart } = await sdk.store.cart.create({
        region_id,
        email: "khach@lienket.example",
        shipping_address: address,
      })
      await sdk.store.cart.createLineItem(cart.id, { variant_id: market.honey.variant_id, quantity: 2 })
      await sdk.store.cart.createLineItem(cart.id, { variant_id: market.tea.variant_id, quantity: 1 })
      const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cart.id })
      expect(shipping_options.map(({ amount }) => amount)).toEqual([25_000, 25_000])
      for (const { id } of shipping_options) await sdk.store.cart.addShippingMethod(cart.id, { option_id: id })
      const { cart: filled } = await sdk.store.cart.retrieve(cart.id)
      await sdk.store.payment.initiatePaymentSession(filled, { provider_id: "pp_system_default" })

      const answer = await sdk.store.cart.complete(cart.id)
      if (answer.type !== "order") throw new Error(answer.error.message)
      expect(answer.order.total).toBe(465_000)
      const { order_group } = answer as typeof answer & { order_group: { code: string; order_ids: string[] } }
      expect(order_group.order_ids).toHaveLength(2)
      const { data } = await send<OrderGroupView>(
        api,
        market,
        "get",
        `/store/order-groups/${order_group.code}?phone=0912345678`,
      )
      expect(data).toMatchObject({
        total_vnd: 580_000,
        contact: { name: "Thị Thử Nguyễn" },
        address: { province: { code: "20" }, commune: { code: "05983" } },
      })
      const again = await sdk.store.cart.complete(cart.id)
      expect(again.type === "order" && again.order.id).toBe(answer.order.id)
    })

    test("a stock Medusa client buys the second size of goods that are not ready yet", async () => {
      const { market, sdk } = await open()
      const rice = await createTestProduct(getContainer(), market.quangLac.seller, {
        ...{ handle: "gao", title: "Gạo nếp", unit_vi: "túi 2 kg", price_vnd: 110_000, stock: 0 },
        preorder_ships_on: "2099-08-15",
        variants: [{ unit_vi: "túi 5 kg", price_vnd: 265_000, stock: 3 }],
      })
      const { regions } = await sdk.store.region.list()
      const { cart } = await sdk.store.cart.create({
        ...{ region_id: regions[0]?.id ?? "", email: "khach@lienket.example", shipping_address: address },
      })
      await sdk.store.cart.createLineItem(cart.id, { variant_id: rice.variants[1]?.variant_id ?? "", quantity: 3 })
      await sdk.store.cart.addShippingMethod(cart.id, { option_id: market.quangLac.optionId })
      const { cart: filled } = await sdk.store.cart.retrieve(cart.id)
      await sdk.store.payment.initiatePaymentSession(filled, { provider_id: "pp_system_default" })
      const answer = await sdk.store.cart.complete(cart.id)
      if (answer.type !== "order") throw new Error(answer.error.message)
      expect(answer.order.total).toBe(820_000)
      const [line] = await databaseOf(getContainer())("order_part_line").where({ order_id: answer.order.id })
      expect(line).toMatchObject({ variant_id: rice.variants[1]?.variant_id, unit: "túi 5 kg", quantity: 3 })
    })

    test("two lines of one inventory item in a stock cart cannot oversell either (medusajs/medusa#16502)", async () => {
      const { market, sdk } = await open()
      const { regions } = await sdk.store.region.list()
      const { cart } = await sdk.store.cart.create({
        region_id: regions[0]?.id ?? "",
        email: "khach@lienket.example",
        shipping_address: address,
      })
      for (const gift of ["a", "b"]) {
        await sdk.store.cart.createLineItem(cart.id, {
          variant_id: market.honey.variant_id,
          quantity: 6,
          metadata: { gift },
        })
      }
      await sdk.store.cart.addShippingMethod(cart.id, { option_id: market.quangLac.optionId })
      const { cart: filled } = await sdk.store.cart.retrieve(cart.id)
      expect(filled.items?.map(({ quantity }) => quantity)).toEqual([6, 6])
      await sdk.store.payment.initiatePaymentSession(filled, { provider_id: "pp_system_default" })
      const refused = await send(api, market, "post", `/store/carts/${cart.id}/complete`, {})
      expect([refused.status, refused.data.code]).toEqual([409, "insufficient_stock"])
      const level = await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .first()
      expect(Number(level.reserved_quantity)).toBe(0)
    })
  },
})
