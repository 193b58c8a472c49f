import type { CartView, OrderGroupView } from "@lienket/contracts"
import { parseVietQr } from "@lienket/vietnam"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { updateCatalog } from "../src/workflows/catalog/update-catalog"
import { fillBasket, place, purchaseOf, send } from "./support/basket"
import { createTestProduct } from "./support/catalog-fixtures"
import { buy, openTestMarket, orderOf } from "./support/market"
import { signInCustomer } from "./support/people"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const levelOf = async (inventoryItemId: string) => {
      const row = await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: inventoryItemId })
        .first()
      return { stocked: Number(row.stocked_quantity), reserved: Number(row.reserved_quantity) }
    }

    test("a purchase from two cooperatives is one order for each, under one code", async () => {
      const market = await openTestMarket(api, getContainer())
      const cartId = await fillBasket(api, market, [
        { product: market.honey, quantity: 2 },
        { product: market.tea, quantity: 3 },
      ])
      const { data: group, status } = await place(api, market, {
        ...purchaseOf(market, cartId),
        payment: { default: "cod", per_cooperative: [{ cooperative: market.binhGia.seller.handle, method: "vietqr" }] },
        expected_total_vnd: 2 * 220_000 + 3 * 90_000 + 2 * 25_000,
      })

      expect(status).toBe(200)
      expect(group.code).toMatch(/^LK-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      expect(group).toMatchObject({ subtotal_vnd: 710_000, delivery_vnd: 50_000, total_vnd: 760_000 })
      expect(group.parts.map(({ total_vnd }) => total_vnd)).toEqual([465_000, 295_000])
      expect(group.parts.map(({ state, payment }) => [state, payment.method, payment.state])).toEqual([
        ["placed", "cod", "awaiting"],
        ["placed", "vietqr", "awaiting"],
      ])
      expect(await levelOf(market.honey.inventory_item_id)).toEqual({ stocked: 10, reserved: 2 })
      expect(await levelOf(market.tea.inventory_item_id)).toEqual({ stocked: 10, reserved: 3 })

      const db = databaseOf(getContainer())
      const collections = await db("order_payment_collection")
        .join("payment_collection", "payment_collection.id", "order_payment_collection.payment_collection_id")
        .whereIn(
          "order_id",
          group.parts.map(({ order_id }) => order_id),
        )
        .select("amount")
      expect(collections.map(({ amount }) => Number(amount)).toSorted((one, other) => other - one)).toEqual([
        465_000, 295_000,
      ])
    })

    test("a basket and its purchase keep the order in which goods were put in, and after a change", async () => {
      const market = await openTestMarket(api, getContainer())
      const orders = [
        [market.honey, market.tea],
        [market.tea, market.honey],
      ]
      // Ids within one instant are random: one basket could be right by chance, twelve cannot.
      for (const [round, products] of Array.from({ length: 12 }, (_, index) => orders[index % 2] ?? []).entries()) {
        const cartId = await fillBasket(
          api,
          market,
          products.map((product) => ({ product, quantity: 1 })),
        )
        if (round % 3 === 0) {
          const lines = [{ variant_id: products[0]?.variant_id, quantity: 2 }]
          await send(api, market, "post", "/store/baskets", { cart_id: cartId, mode: "set", lines })
        }
        const { data: basket } = await send<CartView>(api, market, "get", `/store/baskets/${cartId}`)
        expect(basket.parts.map(({ lines: [line] }) => line?.variant_id)).toEqual(
          products.map(({ variant_id }) => variant_id),
        )
      }
    })

    test("a transfer goes to the cooperative's own account, with amount and reference", async () => {
      const market = await openTestMarket(api, getContainer())
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "vietqr" })
      const transfer = group.parts[0]?.payment.transfer
      expect(parseVietQr(transfer?.payload ?? "")).toMatchObject({
        bankBin: "970405",
        accountNumber: "8400205001234",
        amountVnd: 245_000,
        purpose: `${group.code.replaceAll("-", "")} 1`,
      })
    })

    test("what was sold stays as it was when the product changes later", async () => {
      const market = await openTestMarket(api, getContainer())
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const db = databaseOf(getContainer())
      await db("catalog_product").where({ product_id: market.honey.id }).update({ title_vi: "Tên khác", price_vnd: 1 })
      const { data } = await send<OrderGroupView>(
        api,
        market,
        "get",
        `/store/order-groups/${group.code}?phone=0912345678`,
      )
      expect(data.parts[0]?.lines[0]).toMatchObject({ title: "Mật ong ngũ gia bì", unit_price_vnd: 220_000 })
    })

    test("of 50 buyers at once, 10 units sell to 10 and 40 are refused clearly", async () => {
      const market = await openTestMarket(api, getContainer())
      const carts = await Promise.all(
        Array.from({ length: 50 }, () => fillBasket(api, market, [{ product: market.honey, quantity: 1 }])),
      )
      const answers = await Promise.all(carts.map((id) => place(api, market, purchaseOf(market, id))))

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
      const refused = answers.filter(({ status }) => status === 409)
      expect(refused).toHaveLength(40)
      expect(new Set(refused.map(({ data }) => data.code))).toEqual(new Set(["insufficient_stock"]))
      expect(await levelOf(market.honey.inventory_item_id)).toEqual({ stocked: 10, reserved: 10 })
      const orders = await databaseOf(getContainer())("order").count("id as count").first()
      expect(Number(orders?.count)).toBe(10)
    })

    test("two lines of one inventory item in one cart cannot take more than there is", async () => {
      const market = await openTestMarket(api, getContainer())
      const twelve = [
        { product: market.tour, quantity: 12, booking_date: "2027-01-10" },
        { product: market.tour, quantity: 12, booking_date: "2027-01-11" },
      ]
      const cartId = await fillBasket(api, market, twelve)
      const { status, data } = await place(api, market, {
        ...purchaseOf(market, cartId),
        payment: { default: "vietqr" },
      })
      expect([status, data.code]).toEqual([409, "insufficient_stock"])
      expect(await levelOf(market.tour.inventory_item_id)).toEqual({ stocked: 20, reserved: 0 })
    })

    test("each size has its price and its stock, and the order says which was bought and when it leaves", async () => {
      const market = await openTestMarket(api, getContainer())
      const custardApple = await createTestProduct(getContainer(), market.quangLac.seller, {
        ...{ handle: "na", title: "Na", unit_vi: "kg", net_weight_grams: 1_000, price_vnd: 65_000, stock: 4 },
        preorder_ships_on: "2099-08-15",
        variants: [{ unit_vi: "hộp 5 kg", net_weight_grams: 5_000, price_vnd: 310_000, stock: 2 }],
      })
      const [loose = custardApple, box = custardApple] = custardApple.variants
      const both = [
        { product: box, quantity: 2 },
        { product: loose, quantity: 1 },
        { product: market.honey, quantity: 1 },
      ]
      const short = await send(api, market, "post", "/store/baskets", {
        ...{ mode: "add", lines: [{ variant_id: box.variant_id, quantity: 3 }] },
      })
      expect([short.status, short.data.code]).toEqual([409, "insufficient_stock"])
      const cartId = await fillBasket(api, market, both)
      const { data: basket } = await send<CartView>(api, market, "get", `/store/baskets/${cartId}`)
      const bought = [
        { unit: "hộp 5 kg", quantity: 2, subtotal_vnd: 620_000, ships_on: "2099-08-15" },
        { unit: "kg", quantity: 1, subtotal_vnd: 65_000, ships_on: "2099-08-15" },
        { unit: "chai", quantity: 1, subtotal_vnd: 220_000, ships_on: null },
      ]
      expect(basket.parts[0]?.lines).toMatchObject(bought)
      const group = await buy(api, market, { lines: both, payment: "cod" })
      expect(group.parts[0]).toMatchObject({ lines: bought, subtotal_vnd: 905_000 })
      expect(await levelOf(box.inventory_item_id)).toEqual({ stocked: 2, reserved: 2 })
      expect(await levelOf(loose.inventory_item_id)).toEqual({ stocked: 4, reserved: 1 })
      const late = await place(api, market, purchaseOf(market, cartId))
      expect([late.status, late.data.code]).toEqual([409, "insufficient_stock"])

      await databaseOf(getContainer())("product_profile")
        .where({ product_id: custardApple.id })
        .update({ preorder_ships_on: null })
      await updateCatalog(getContainer(), [custardApple.id])
      const { manager: headers } = market.quangLac
      const { data: orders } = await api.get("/cooperative/orders", { headers })
      expect(orders.items).toMatchObject([{ ships_on: "2099-08-15" }])
      const { data: order } = await api.get(`/cooperative/orders/${orders.items[0].id}`, { headers })
      expect(order.lines).toMatchObject(bought)
    })

    test("the same cart placed twice at once is one group, and placed again answers with it", async () => {
      const market = await openTestMarket(api, getContainer())
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const purchase = purchaseOf(market, cartId)
      const answers = await Promise.all(Array.from({ length: 5 }, () => place(api, market, purchase)))
      const again = await place(api, market, purchase)
      expect(new Set([...answers, again].map(({ data }) => data.code)).size).toBe(1)
      expect(await levelOf(market.honey.inventory_item_id)).toEqual({ stocked: 10, reserved: 1 })
    })

    test("a purchase is shown to whoever knows its code and phone, and to nobody else", async () => {
      const market = await openTestMarket(api, getContainer())
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const path = `/store/order-groups/${group.code}`
      expect((await send(api, market, "get", `${path}?phone=%2B84912345678`)).status).toBe(200)
      expect((await send(api, market, "get", `${path.toLowerCase()}?phone=0912345678`)).status).toBe(200)
      expect((await send(api, market, "get", `${path}?phone=0912345679`)).data.code).toBe("not_found")
      expect((await send(api, market, "get", path)).status).toBe(404)
    })

    test("a customer's cart is nobody else's", async () => {
      const market = await openTestMarket(api, getContainer())
      const owner = await signInCustomer(api, market.publishableKey, "mot@lienket.example")
      const other = await signInCustomer(api, market.publishableKey, "hai@lienket.example")
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }], owner)
      for (const headers of [other, {}]) {
        const seen = await send(api, market, "get", `/store/baskets/${cartId}`, undefined, headers)
        const placed = await place(api, market, purchaseOf(market, cartId), headers)
        const changed = await send(
          api,
          market,
          "post",
          "/store/baskets",
          { cart_id: cartId, mode: "add", lines: [{ variant_id: market.tea.variant_id, quantity: 1 }] },
          headers,
        )
        expect([seen, placed, changed].map(({ status, data }) => [status, data.code])).toEqual(
          Array.from({ length: 3 }, () => [404, "cart_not_found"]),
        )
      }
      expect((await place(api, market, purchaseOf(market, cartId), owner)).status).toBe(200)
      const mine = await send<{ count: number }>(api, market, "get", "/store/order-groups", undefined, owner)
      expect(mine.data.count).toBe(1)
    })

    test("an expired cart is refused, and so is one whose cooperative was suspended meanwhile", async () => {
      const market = await openTestMarket(api, getContainer())
      const db = databaseOf(getContainer())
      const old = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const longAgo = new Date(Date.now() - 31 * 86_400_000)
      await db("cart").where({ id: old }).update({ updated_at: longAgo })
      await db("cart_line_item").where({ cart_id: old }).update({ updated_at: longAgo })
      expect((await place(api, market, purchaseOf(market, old))).data).toMatchObject({
        code: "cart_expired",
        field: "cart_id",
      })

      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      await db("organization").where({ id: market.quangLac.seller.id }).update({ state: "suspended" })
      expect((await place(api, market, purchaseOf(market, cartId))).data).toMatchObject({
        code: "seller_suspended",
        field: "lines.0",
      })
      const { data } = await send<{ parts: { lines: { problem: { code: string } }[] }[] }>(
        api,
        market,
        "get",
        `/store/baskets/${cartId}`,
      )
      expect(data.parts[0]?.lines[0]?.problem.code).toBe("seller_suspended")
    })

    test("spirits ask for the age and take no cash at the door", async () => {
      const market = await openTestMarket(api, getContainer())
      const spirit = await createTestProduct(getContainer(), market.quangLac.seller, {
        handle: "ruou",
        title: "Rượu Mẫu Sơn",
        ocop_group: "drink",
        product_class: "spirits",
      })
      const cartId = await fillBasket(api, market, [{ product: spirit, quantity: 1 }])
      const purchase = purchaseOf(market, cartId)
      expect((await place(api, market, purchase)).data).toMatchObject({
        code: "age_confirmation_required",
        field: "age_confirmed",
      })
      const adult = { ...purchase, age_confirmed: true }
      expect((await place(api, market, adult)).data).toMatchObject({
        code: "payment_method_not_allowed",
        field: "payment.default",
      })
      expect((await place(api, market, { ...adult, payment: { default: "vietqr" } })).status).toBe(200)
    })

    test("a tour needs a day to come and no delivery", async () => {
      const market = await openTestMarket(api, getContainer())
      const dateless = await fillBasket(api, market, [{ product: market.tour, quantity: 2 }])
      const purchase = {
        ...purchaseOf(market, dateless),
        address: undefined,
        deliveries: [],
        payment: { default: "vietqr" },
      }
      expect((await place(api, market, purchase)).data).toMatchObject({
        code: "booking_date_required",
        field: "lines.0.booking_date",
      })
      const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
      const dated = await fillBasket(api, market, [{ product: market.tour, quantity: 2, booking_date: nextWeek }])
      const { data } = await place(api, market, { ...purchase, cart_id: dated })
      expect(data.parts[0]).toMatchObject({ delivery: null, total_vnd: 900_000, lines: [{ booking_date: nextWeek }] })
    })

    test("bad input is refused with a code and a field in the caller's language, and nothing is written", async () => {
      const market = await openTestMarket(api, getContainer())
      const cartId = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      const good = purchaseOf(market, cartId)
      const contact = (change: object) => ({ ...good, contact: { ...good.contact, ...change } })
      const address = (change: object) => ({ ...good, address: { ...good.address, ...change } })
      const spoiled: [purchase: object, code: string, field: string][] = [
        [contact({ phone: "12345" }), "invalid_phone", "contact.phone"],
        [contact({ phone: "0212345678" }), "invalid_phone", "contact.phone"],
        [contact({ phone: 912345678 }), "required", "contact.phone"],
        [contact({ name: "A".repeat(10_000) }), "too_long", "contact.name"],
        [contact({ name: "Nguyễn 🍯" }), "invalid_characters", "contact.name"],
        [contact({ name: "<script>alert(1)</script>" }), "invalid_characters", "contact.name"],
        [contact({ name: "   " }), "required", "contact.name"],
        [contact({ email: "không phải thư" }), "invalid_email", "contact.email"],
        [contact({ admin: true }), "unknown_field", "contact.admin"],
        [address({ line: "<img src=x onerror=alert(1)>" }), "invalid_characters", "address.line"],
        [address({ commune_code: "00070" }), "commune_not_in_province", "address.commune_code"],
        [address({ commune_code: "99999" }), "invalid_code", "address.commune_code"],
        [address({ province_code: "99" }), "invalid_code", "address.province_code"],
        [{ ...good, address: undefined }, "address_required", "address"],
        [{ ...good, deliveries: [] }, "delivery_option_required", "deliveries"],
        [
          { ...good, deliveries: [{ cooperative: market.quangLac.seller.handle, option_id: market.binhGia.optionId }] },
          "delivery_option_invalid",
          "deliveries.0.option_id",
        ],
        [{ ...good, payment: { default: "bitcoin" } }, "invalid_choice", "payment.default"],
        [{ ...good, payment: { default: "card" } }, "payment_method_unavailable", "payment.default"],
        [{ ...good, note: "<script>" }, "invalid_characters", "note"],
        [{ ...good, expected_total_vnd: 1 }, "price_changed", "expected_total_vnd"],
        [{ ...good, cart_id: "cart_khong_co" }, "cart_not_found", "cart_id"],
        [{ ...good, cart_id: "'; drop table cart; --" }, "invalid_code", "cart_id"],
      ]
      const answers = await Promise.all(spoiled.map(([purchase]) => place(api, market, purchase)))
      expect(answers.map(({ status, data }) => [status >= 400 && status < 500, data.code, data.field])).toEqual(
        spoiled.map(([, code, field]) => [true, code, field]),
      )
      const vietnamese = await place(api, market, contact({ phone: "1" }), { "accept-language": "vi-VN" })
      const english = await place(api, market, contact({ phone: "1" }), {
        "accept-language": "en-GB,en;q=0.9,vi;q=0.1",
      })
      expect([vietnamese.data.message, english.data.message]).toEqual([
        "Số điện thoại chưa đúng. Ví dụ: 0912 345 678.",
        "This is not a mobile number. Example: 0912 345 678.",
      ])
      const orders = await databaseOf(getContainer())("order").count("id as count").first()
      expect(Number(orders?.count)).toBe(0)
      const decomposed = await place(api, market, contact({ name: "Nguyễn Thị Thử".normalize("NFD") }))
      expect(decomposed.data.contact.name).toBe("Nguyễn Thị Thử".normalize("NFC"))
    })

    test("a cart takes whole pieces that exist and are there", async () => {
      const market = await openTestMarket(api, getContainer())
      const add = (line: object) => send(api, market, "post", "/store/baskets", { mode: "add", lines: [line] })
      const variant_id = market.honey.variant_id
      const spoiled: [line: object, status: number, code: string, field: string][] = [
        [{ variant_id, quantity: 0 }, 400, "too_small", "lines.0.quantity"],
        [{ variant_id, quantity: -1 }, 400, "too_small", "lines.0.quantity"],
        [{ variant_id, quantity: 1.5 }, 400, "not_a_whole_number", "lines.0.quantity"],
        [{ variant_id, quantity: 1e9 }, 400, "too_large", "lines.0.quantity"],
        [{ variant_id, quantity: "1" }, 400, "invalid_type", "lines.0.quantity"],
        [{ variant_id, quantity: 11 }, 409, "insufficient_stock", "lines.0.quantity"],
        [{ variant_id: "variant_khong_co", quantity: 1 }, 404, "product_not_found", "lines.0.variant_id"],
      ]
      const answers = await Promise.all(spoiled.map(([line]) => add(line)))
      expect(answers.map(({ status, data }) => [status, data.code, data.field])).toEqual(
        spoiled.map(([, status, code, field]) => [status, code, field]),
      )
      const carts = await databaseOf(getContainer())("cart").count("id as count").first()
      expect(Number(carts?.count)).toBe(0)
    })

    test("stock that was refused to a buyer goes to the next when an order is refused", async () => {
      const market = await openTestMarket(api, getContainer())
      const all = await buy(api, market, { lines: [{ product: market.honey, quantity: 10 }], payment: "cod" })
      const path = `/cooperative/orders/${orderOf(all, market.quangLac)}/refuse`
      await send(api, market, "post", path, { reason: "Hết hàng" }, market.quangLac.manager)
      expect(
        (await buy(api, market, { lines: [{ product: market.honey, quantity: 10 }], payment: "cod" })).code,
      ).toBeTruthy()
    })
  },
})
