import type { CooperativeSale, listCooperativeSales, listSaleChoices, RouteResponse } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { SALES_MODULE } from "../src/modules/sales"
import type { SalesModuleService } from "../src/modules/sales/service"
import { recordManualSales } from "../src/workflows/manual-sales/record-manual-sales"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { marketSale, sellAtMarket } from "./support/manual-sales"

type Ledger = RouteResponse<typeof listCooperativeSales>
type Choices = RouteResponse<typeof listSaleChoices>

const any = { validateStatus: () => true }
const today = businessDate(new Date())
const daysAgo = (days: number) => businessDate(new Date(Date.now() - days * 86_400_000))

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const ledgerOf = async (query = "") =>
      (await api.get<Ledger>(`/cooperative/sales?${query}`, { headers: market.quangLac.manager })).data

    const stockOfHoney = async () => {
      const level = await databaseOf(getContainer())("inventory_level")
        .where({ inventory_item_id: market.honey.inventory_item_id })
        .first<{ stocked_quantity: string; reserved_quantity: string; raw_stocked_quantity: { value: string } }>()
      expect(Number(level.raw_stocked_quantity.value)).toBe(Number(level.stocked_quantity))
      return { stocked: Number(level.stocked_quantity), reserved: Number(level.reserved_quantity) }
    }

    const rollupDifferences = () =>
      getContainer().resolve<SalesModuleService>(SALES_MODULE).verifyRollups(databaseOf(getContainer()))

    test("a sale at the market is one entry of the ledger, remembered for the next time, and leaves stock alone", async () => {
      const { manager } = market.quangLac
      const sold = await sellAtMarket(api, manager, market.honey, { way: "trader", note: "Chị Hoa chợ Kỳ Lừa" })
      expect(sold).toMatchObject({
        product_title: "Mật ong ngũ gia bì",
        quantity: "4",
        unit: "chai",
        value_vnd: 200_000,
        unit_price_vnd: 50_000,
        net_weight_grams: 2_800,
        channel: "direct",
        way: "trader",
        note: "Chị Hoa chợ Kỳ Lừa",
        business_date: today,
        took_stock: false,
        reversed_by: null,
        recorded_by: "manager (thử)",
        can_reverse: true,
        source: { kind: "manual", order_id: null },
      })
      expect(await stockOfHoney()).toEqual({ stocked: 10, reserved: 0 })
      expect(await rollupDifferences()).toEqual([])
      const [entry] = await databaseOf(getContainer())("sale_entry").select("buyer_kind", "source_id")
      expect(entry?.buyer_kind).toBe("trader")
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      const [noted] = await audit.historyOf(databaseOf(getContainer()), { type: "sale", id: String(entry?.source_id) })
      expect(noted).toMatchObject({ action: "sale.recorded", data: { value_vnd: 200_000, stock_pieces: 0 } })

      const { data } = await api.get<Choices>("/cooperative/sales/choices", { headers: manager })
      expect(data.last_way).toBe("trader")
      expect(data.items).toMatchObject([
        {
          variant_id: market.honey.variant_id,
          unit: "chai",
          price_vnd: 220_000,
          available: 10,
          last: { unit: "piece", price: { per: "unit", amount_vnd: 50_000 }, way: "trader" },
        },
      ])
    })

    test("the same key is the same sale, also when five send it at once; another content is a conflict", async () => {
      const headers = { ...market.quangLac.manager, "idempotency-key": "phien-cho-sang-nay" }
      const body = marketSale(market.honey, { take_stock: true })
      const send = (content: object) => api.post<CooperativeSale>("/cooperative/sales", content, { headers, ...any })
      const answers = await Promise.all(Array.from({ length: 5 }, () => send(body)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1)
      expect((await send({ ...body, noted_at: new Date().toISOString() })).data.id).toBe(answers[0]?.data.id)
      const other = await send({ ...body, quantity: "5" })
      expect([other.status, (other.data as unknown as { code: string }).code]).toEqual([409, "idempotency_conflict"])
      expect(await ledgerOf()).toMatchObject({ count: 1, total_vnd: 200_000 })
      expect(await stockOfHoney()).toEqual({ stocked: 6, reserved: 0 })
      expect(await rollupDifferences()).toEqual([])
      // Another cooperative may use the same word for a sale of its own.
      const elsewhere = await api.post("/cooperative/sales", marketSale(market.tea), {
        headers: { ...market.binhGia.manager, "idempotency-key": "phien-cho-sang-nay" },
      })
      expect(elsewhere.data.id).not.toBe(answers[0]?.data.id)
    })

    test("a mistake is taken back once by an entry of its own, with its stock, and both stay to be seen", async () => {
      const { manager } = market.quangLac
      const sold = await sellAtMarket(api, manager, market.honey, { sold_on: daysAgo(40), take_stock: true })
      const reverse = () =>
        api.post<CooperativeSale>(
          `/cooperative/sales/${sold.id}/reverse`,
          { reason: "Gõ nhầm số" },
          { headers: manager },
        )
      const answers = await Promise.all([reverse(), reverse(), reverse()])
      expect(new Set(answers.map(({ data }) => data.reversed_by)).size).toBe(1)
      expect(answers[0]?.data).toMatchObject({ can_reverse: false, reason: "Gõ nhầm số" })
      const { items, total_vnd, count } = await ledgerOf()
      expect([count, total_vnd]).toEqual([2, 0])
      // Noticed on the day it was typed: the day of the sale is as if nothing had been sold.
      expect(items.map(({ business_date, value_vnd }) => [business_date, value_vnd])).toEqual([
        [daysAgo(40), -200_000],
        [daysAgo(40), 200_000],
      ])
      expect(items[0]?.reverses).toBe(sold.id)
      expect(await stockOfHoney()).toEqual({ stocked: 10, reserved: 0 })
      expect(await rollupDifferences()).toEqual([])
      const again = await api.post(
        `/cooperative/sales/${items[0]?.id ?? ""}/reverse`,
        { reason: "x" },
        { headers: manager, ...any },
      )
      expect([again.status, again.data.code]).toEqual([404, "not_found"])
    })

    test("stock goes down only as far as buyers of the shop have been promised nothing", async () => {
      const { manager } = market.quangLac
      await buy(api, market, { lines: [{ product: market.honey, quantity: 7 }], payment: "cod" })
      const refused = await api.post("/cooperative/sales", marketSale(market.honey, { take_stock: true }), {
        headers: manager,
        ...any,
      })
      expect([refused.status, refused.data.code, refused.data.field]).toEqual([409, "insufficient_stock", "quantity"])
      expect(refused.data.message).toContain("chỉ còn 3 chai")
      expect((await ledgerOf()).count).toBe(0)
      await sellAtMarket(api, manager, market.honey, { quantity: "3", take_stock: true })
      expect(await stockOfHoney()).toEqual({ stocked: 7, reserved: 7 })
    })

    test("a sale of the shop stands in the same ledger and is corrected at its order", async () => {
      const { manager } = market.quangLac
      const id = orderOf(
        await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" }),
        market.quangLac,
      )
      await act(api, manager, id, "confirm", "pack", "ship", "deliver")
      await sellAtMarket(api, manager, market.honey, { way: "fair", sold_on: daysAgo(3) })
      const all = await ledgerOf()
      expect(all.by_channel).toEqual([
        { channel: "marketplace", value_vnd: 220_000, entry_count: 1 },
        { channel: "fair", value_vnd: 200_000, entry_count: 1 },
      ])
      expect(all.items[0]).toMatchObject({
        way: null,
        can_reverse: false,
        source: { kind: "order_line", order_id: id },
      })
      expect((await ledgerOf("channel=fair")).items).toHaveLength(1)
      expect((await ledgerOf(`from=${daysAgo(2)}&product=${market.honey.id}`)).count).toBe(1)
      expect((await ledgerOf(`until=${daysAgo(4)}`)).count).toBe(0)
      const refused = await api.post(
        `/cooperative/sales/${all.items[0]?.id ?? ""}/reverse`,
        { reason: "Nhầm" },
        { headers: manager, ...any },
      )
      expect([refused.status, refused.data.code]).toEqual([409, "sale_not_by_hand"])
    })

    test("what cannot be a sale is refused by its field in both languages, and nothing is written", async () => {
      const { manager } = market.quangLac
      const send = async (change: object, language = "vi") => {
        const { status, data } = await api.post(
          "/cooperative/sales",
          { ...marketSale(market.honey), ...change },
          { headers: { ...manager, "accept-language": language }, ...any },
        )
        if (language === "en") expect(data.message).toMatch(/^[\x20-\x7e’“”]+$/)
        return [status, data.code, data.field]
      }
      const faults: [object, number, string, string][] = [
        [{ quantity: "0" }, 400, "too_small", "quantity"],
        [{ quantity: "-1" }, 400, "too_small", "quantity"],
        [{ quantity: "1.5" }, 400, "not_a_whole_number", "quantity"],
        [{ quantity: "1000000000" }, 400, "too_large", "quantity"],
        [{ quantity: "hai 🍯" }, 400, "invalid_data", "quantity"],
        [{ quantity: "1e3" }, 400, "invalid_data", "quantity"],
        [{ quantity: 4 }, 400, "required", "quantity"],
        [{ unit: "thùng" }, 400, "invalid_choice", "unit"],
        [{ unit: "ton" }, 400, "invalid_choice", "unit"],
        [{ price: { per: "unit", amount_vnd: 0 } }, 400, "too_small", "price.amount_vnd"],
        [{ price: { per: "unit", amount_vnd: 1.5 } }, 400, "invalid_type", "price.amount_vnd"],
        [{ price: { per: "total", amount_vnd: 1e15 } }, 400, "too_large", "price.amount_vnd"],
        [{ way: "marketplace" }, 400, "invalid_choice", "way"],
        [{ sold_on: daysAgo(-1) }, 400, "invalid_date", "sold_on"],
        [{ sold_on: "2026-02-30" }, 400, "invalid_date", "sold_on"],
        [{ sold_on: daysAgo(401) }, 400, "sale_date_too_old", "sold_on"],
        [{ note: "<script>alert(1)</script>" }, 400, "invalid_characters", "note"],
        [{ note: "x".repeat(10_000) }, 400, "too_long", "note"],
        [{ variant_id: market.tea.variant_id }, 404, "product_not_found", "variant_id"],
        [{ variant_id: "variant_khong_co" }, 404, "product_not_found", "variant_id"],
        [{ variant_id: undefined }, 400, "required", "title"],
        [{ title: "Mật ong" }, 400, "unknown_field", "title"],
        [{ quantity: "1", unit: "kg", take_stock: true }, 400, "not_whole_packs", "take_stock"],
      ]
      for (const [change, status, code, field] of faults) {
        expect([change, ...(await send(change))]).toEqual([change, status, code, field])
        expect((await send(change, "en"))[1]).toBe(code)
      }
      expect((await ledgerOf()).count).toBe(0)
      const unsaid = await api.get("/cooperative/sales?from=2026-13-01", { headers: manager, ...any })
      expect([unsaid.status, unsaid.data.code, unsaid.data.field]).toEqual([400, "invalid_date", "from"])
    })

    test("thousands of sales enter together or not at all, and one of them that is wrong is named", async () => {
      const container = getContainer()
      const { id } = market.quangLac.seller
      const many = Array.from({ length: 2_000 }, (_, index) => ({
        id: `msale_excel_${index}`,
        typed: marketSale(market.honey, { quantity: String(index + 1), sold_on: daysAgo(index % 300) }),
      }))
      const record = (sales: typeof many) =>
        databaseOf(container).transaction((transaction) =>
          recordManualSales(container, transaction, id, sales, { id: "mem_1", name: "Kế toán" }, new Date()),
        )
      const wrong = many.with(1_500, { id: "msale_wrong", typed: marketSale(market.honey, { quantity: "1.5" }) })
      await expect(record(wrong)).rejects.toMatchObject({ code: "not_a_whole_number", field: "1500.quantity" })
      expect((await ledgerOf()).count).toBe(0)
      expect((await record(many)).size).toBe(2_000)
      expect((await record(many)).size).toBe(0)
      expect(await ledgerOf("limit=1")).toMatchObject({ count: 2_000, total_vnd: 50_000 * 1_000 * 2_001 })
      expect(await rollupDifferences()).toEqual([])
    })
  },
})
