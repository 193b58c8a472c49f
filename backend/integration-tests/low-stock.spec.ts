import type {
  getCooperativeSummary,
  ListingDetail,
  listListings,
  listNotifications,
  RouteResponse,
} from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { lockAndWatchStock } from "../src/workflows/listing/low-stock"
import { fillBasket, place, purchaseOf } from "./support/basket"
import type { TestProduct } from "./support/catalog-fixtures"
import { jelly, publish } from "./support/listings"
import { sellAtMarket } from "./support/manual-sales"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"

type Headers = Readonly<Record<string, string>>

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let manager: Headers
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      manager = market.quangLac.manager
    })

    /** What the portal says of little stock, newest first. */
    const warnings = async (headers: Headers = manager, language = "vi") => {
      const { data } = await api.get<RouteResponse<typeof listNotifications>>("/member/notifications?limit=100", {
        headers: { ...headers, "accept-language": language },
      })
      return data.items.filter(({ kind }) => kind === "stock_low")
    }

    const buyHoney = (quantity: number) =>
      buy(api, market, { lines: [{ product: market.honey, quantity }], payment: "cod" })

    const count = (stock: number, product: Pick<TestProduct, "id"> = market.honey) =>
      api.post<ListingDetail>(`/cooperative/products/${product.id}/stock`, { stock }, { headers: manager })

    const lowTab = async () =>
      (
        await api.get<RouteResponse<typeof listListings>>("/cooperative/products?tab=low", { headers: manager })
      ).data.items.map(({ id }) => id)

    const workOf = async () => {
      const { data } = await api.get<RouteResponse<typeof getCooperativeSummary>>("/cooperative/summary", {
        headers: manager,
      })
      return data.today.map(({ kind, count: waiting, path }) => ({ kind, waiting, path }))
    }

    test("the seller is told once when orders make stock little, and again only after there was more of it", async () => {
      await buyHoney(4)
      expect(await warnings()).toEqual([])
      expect(await lowTab()).toEqual([])
      expect((await workOf()).map(({ kind }) => kind)).toEqual(["orders_to_confirm"])

      const order = orderOf(await buyHoney(1), market.quangLac)
      expect(await warnings()).toMatchObject([
        {
          title: "Mật ong ngũ gia bì sắp hết hàng",
          text: "Chỉ còn bán được 5 × chai.",
          path: `/kenh-htx/san-pham/${market.honey.id}`,
        },
      ])
      expect(await lowTab()).toEqual([market.honey.id])
      expect(await workOf()).toMatchObject([
        { kind: "orders_to_confirm", waiting: 2 },
        { kind: "stock_low", waiting: 1, path: "/kenh-htx/san-pham?tab=low" },
      ])
      await buyHoney(1)
      // Packing takes off the shelf what was promised: there is no less to sell.
      await act(api, manager, order, "confirm", "pack")
      expect(await warnings()).toHaveLength(1)
      expect(await warnings(market.binhGia.manager)).toEqual([])

      await count(20)
      expect(await lowTab()).toEqual([])
      expect((await workOf()).map(({ kind }) => kind)).not.toContain("stock_low")
      await buyHoney(12)
      expect((await warnings(manager, "en")).map(({ text }) => text)).toEqual([
        "Only 3 × packet can still be sold.",
        "Only 5 × packet can still be sold.",
      ])
    })

    test("a sale at the market and a count make stock little too, goods that come back make it enough again", async () => {
      const sale = await sellAtMarket(api, manager, market.honey, { quantity: "6", take_stock: true })
      expect(await warnings()).toHaveLength(1)
      await api.post(`/cooperative/sales/${sale.id}/reverse`, { reason: "Ghi nhầm" }, { headers: manager })
      await count(2)
      expect((await warnings()).map(({ text }) => text)[0]).toBe("Chỉ còn bán được 2 × chai.")
      await count(8)
      const order = orderOf(await buyHoney(3), market.quangLac)
      expect(await warnings()).toHaveLength(3)
      await act(api, manager, order, "refuse")
      expect(await lowTab()).toEqual([])
      await buyHoney(8)
      expect((await warnings()).map(({ title, text }) => [title, text])[0]).toEqual([
        "Mật ong ngũ gia bì đã hết hàng",
        "Không còn chai nào để bán.",
      ])
    })

    test("of 50 buyers at once one makes the stock little, and the seller hears of it once", async () => {
      await count(60)
      const carts = await Promise.all(
        Array.from({ length: 50 }, () => fillBasket(api, market, [{ product: market.honey, quantity: 1 }])),
      )
      await databaseOf(getContainer())("variant_profile")
        .where({ variant_id: market.honey.variant_id })
        .update({ low_stock_pieces: 30 })
      const answers = await Promise.all(carts.map((id) => place(api, market, purchaseOf(market, id))))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await warnings()).map(({ text }) => text)).toEqual(["Chỉ còn bán được 30 × chai."])
    })

    test("a purchase that fails warns nobody", async () => {
      const cart = await fillBasket(api, market, [
        { product: market.honey, quantity: 9 },
        { product: market.tea, quantity: 9 },
      ])
      await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: market.tea.inventory_item_id })
        .update({ stocked_quantity: 1, raw_stocked_quantity: { value: "1", precision: 20 } })
      expect((await place(api, market, purchaseOf(market, cart))).status).toBe(409)
      expect(await warnings()).toEqual([])
      expect(await databaseOf(getContainer())("low_stock")).toEqual([])
    })

    test("the threshold is the seller's own: kept with the product, read by the list and by the warning", async () => {
      const [variant] = jelly.variants
      const product = await publish(api, manager, { ...jelly, variants: [{ ...variant, stock: 20, low_stock: 2 }] })
      expect(product).toMatchObject({ stock_level: "enough", content: { variants: [{ low_stock: "2" }] } })
      await count(3, product)
      expect(await warnings()).toEqual([])
      await count(2, product)
      expect(await warnings()).toHaveLength(1)
      expect(await lowTab()).toEqual([product.id])

      // Who says another number is looking at it: nothing has been sold.
      const edit = async (low_stock: unknown) =>
        await api.put<ListingDetail & { code?: string; field?: string }>(
          `/cooperative/products/${product.id}`,
          { ...jelly, variants: [{ ...variant, stock: undefined, id: product.variants[0]?.id, low_stock }] },
          { headers: manager, validateStatus: () => true },
        )
      expect((await edit(1)).data).toMatchObject({ stock_level: "enough", content: { variants: [{ low_stock: "1" }] } })
      const emptied = await edit("")
      expect(emptied.data.stock_level).toBe("low")
      expect(emptied.data.content.variants?.[0]).not.toHaveProperty("low_stock")
      expect(emptied.data.history.map(({ action }) => action)).toContain("product.edited")
      expect(await warnings()).toHaveLength(1)
      for (const [value, code] of [
        [-1, "too_small"],
        ["nhiều", "not_a_whole_number"],
        [1.5, "not_a_whole_number"],
        [10_000_000, "too_large"],
      ] as const) {
        const { status, data } = await edit(value)
        expect([status, data.code, data.field]).toEqual([400, code, "variants.0.low_stock"])
      }
    })

    test("goods that are new or not on sale warn nobody; recalled goods do", async () => {
      const [variant] = jelly.variants
      const product = await publish(api, manager, { ...jelly, variants: [{ ...variant, stock: 3 }] })
      await count(2, product)
      expect(await warnings()).toEqual([])
      await count(20, product)
      await api.post(`/cooperative/products/${product.id}/hide`, {}, { headers: manager })
      await count(1, product)
      expect(await warnings()).toEqual([])
      expect(await lowTab()).toEqual([])

      const lot = await api.post<{ id: string }>(
        "/cooperative/batches",
        {
          variant_id: market.honey.variant_id,
          lot_code: "L1",
          origin: "produced",
          produced_on: "2026-11-01",
          quantity: 10,
          add_to_stock: false,
        },
        { headers: manager },
      )
      await api.post(`/cooperative/batches/${lot.data.id}/recall`, { reason: "Nhãn in sai." }, { headers: manager })
      expect((await warnings()).map(({ title }) => title)).toEqual(["Mật ong ngũ gia bì đã hết hàng"])
    })

    test("what was counted down elsewhere is noted without being waited for", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      await db("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .update({ stocked_quantity: 4, raw_stocked_quantity: { value: "4", precision: 20 } })
      expect(await workOf()).toMatchObject([{ kind: "stock_low", waiting: 1 }])
      const watch = () =>
        db.transaction((transaction) =>
          lockAndWatchStock(container, transaction, { productIds: [market.honey.id] }, new Date()),
        )
      await Promise.all([watch(), watch(), watch()])
      expect(await warnings()).toHaveLength(1)
    })
  },
})
