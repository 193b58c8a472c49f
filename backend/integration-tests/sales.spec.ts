import type { getAllianceSummary, listAllianceCooperatives, listSaleEntries, RouteResponse } from "@lienket/contracts"
import { businessDate, businessMonth, monthRange, previousMonths } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { NewSaleEntry } from "../src/modules/sales/entry"
import type { SalesModuleService } from "../src/modules/sales/service"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { createTestOrganization, signInMember } from "./support/people"

type Summary = RouteResponse<typeof getAllianceSummary>
type Entries = RouteResponse<typeof listSaleEntries>
type Cooperatives = RouteResponse<typeof listAllianceCooperatives>

const by = { type: "system", id: null } as const
const any = { validateStatus: () => true }
const thisMonth = businessMonth(new Date())
const [lastMonth = "", monthBefore = ""] = previousMonths(thisMonth, 2).reverse()
const yearAgo = previousMonths(thisMonth, 12)[0] ?? ""

const sale = (source_id: string, change: Partial<NewSaleEntry> = {}): NewSaleEntry => ({
  organization_id: "org_x",
  province_code: "20",
  commune_code: "05983",
  product_id: "prod_x",
  product_title: "Hoa hồi khô",
  ocop_group: "food",
  quantity: "1",
  unit: "kg",
  net_weight_grams: 1_000,
  value_vnd: 100_000,
  channel: "marketplace",
  buyer_kind: "consumer",
  agreement_line_id: null,
  business_date: businessDate(new Date()),
  source_kind: "order_line",
  source_id,
  reference: `LK-TEST-${source_id}-1`,
  recorded_by: by,
  recorded_at: new Date(),
  ...change,
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let alliance: { authorization: string }
    let otherAlliance: { authorization: string }
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      const container = getContainer()
      market = await openTestMarket(api, container)
      const langSon = await createTestOrganization(container, {
        handle: "lm-20",
        name: "Liên minh HTX Lạng Sơn",
        kind: "alliance",
      })
      const thaiNguyen = await createTestOrganization(container, {
        handle: "lm-19",
        name: "Liên minh HTX Thái Nguyên",
        kind: "alliance",
        province_code: "19",
      })
      await createTestOrganization(container, {
        handle: "htx-bac-kan",
        name: "HTX Bắc Kạn",
        kind: "cooperative",
        province_code: "19",
      })
      alliance = await signInMember(api, container, langSon.id, "officer")
      otherAlliance = await signInMember(api, container, thaiNguyen.id, "lead")
    })

    const ledger = () => {
      const sales = getContainer().resolve<SalesModuleService>(SALES_MODULE)
      return { sales, db: databaseOf(getContainer()) }
    }
    const summary = async (query = "", headers: Record<string, string> = alliance) =>
      (await api.get<Summary>(`/alliance/summary?${query}`, { headers })).data
    const entries = async (query = "", headers: Record<string, string> = alliance) =>
      (await api.get<Entries>(`/alliance/sales/entries?${query}`, { headers })).data

    test("a sale recorded twice, also within one call and at the same time, counts once", async () => {
      const { sales, db } = ledger()
      expect(await sales.recordEntries(db, [sale("a"), sale("a"), sale("b", { value_vnd: 50_000 })])).toHaveLength(2)
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          db.transaction((transaction) => sales.recordEntries(transaction, [sale(`c${index}`), sale("a"), sale("b")])),
        ),
      )
      const { total } = await sales.salesFigures(db, {
        provinceCode: "20",
        range: { from: thisMonth, until: thisMonth },
      })
      expect(total).toEqual({ value_vnd: 950_000, entry_count: 10 })
      expect(await sales.verifyRollups(db)).toEqual([])
    })

    test("a sale whose transaction is rolled back is in neither ledger nor figures", async () => {
      const { sales, db } = ledger()
      const failing = db.transaction(async (transaction) => {
        await sales.recordEntries(transaction, [sale("a")])
        throw new Error("the rest of the delivery failed")
      })
      await expect(failing).rejects.toThrow("the rest of the delivery failed")
      expect(await sales.salesTotal(db, { provinceCode: "20", range: { from: thisMonth, until: thisMonth } })).toEqual({
        value_vnd: 0,
        entry_count: 0,
      })
      expect(await sales.verifyRollups(db)).toEqual([])
    })

    test("a sale is taken back once, in the month in which the goods came back, and the past stays", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [sale("a", { business_date: monthRange(lastMonth).until, quantity: "2.5" })])
      const source = { sourceKind: "order_line", sourceIds: ["a", "unknown"] } as const
      const attempts = await Promise.all(
        Array.from({ length: 4 }, () => sales.reverseEntries(db, source, by, new Date())),
      )
      expect(attempts.flat()).toHaveLength(1)
      expect(attempts.flat()[0]).toMatchObject({
        quantity: "-2.5",
        value_vnd: -100_000,
        business_date: businessDate(new Date()),
      })
      const { byMonth } = await sales.salesFigures(db, {
        provinceCode: "20",
        range: { from: lastMonth, until: thisMonth },
      })
      expect([byMonth.get(lastMonth)?.value_vnd, byMonth.get(thisMonth)?.value_vnd]).toEqual([100_000, -100_000])
      expect(await sales.verifyRollups(db)).toEqual([])
    })

    test("an entry can be neither changed nor deleted", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [sale("a")])
      await expect(db("sale_entry").update({ value_vnd: 1 })).rejects.toThrow("append-only")
      await expect(db("sale_entry").delete()).rejects.toThrow("append-only")
      await expect(db.raw("truncate sale_entry cascade")).rejects.toThrow("append-only")
    })

    test("a rollup that does not say what the ledger says is found", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [sale("a"), sale("b", { ocop_group: "drink" })])
      await db("sale_rollup").where({ ocop_group: "drink" }).update({ value_vnd: 1 })
      await db("sale_rollup").where({ ocop_group: "food" }).delete()
      await db("sale_seller_rollup").update({ entry_count: 3 })
      await db("sale_product_rollup").where({ ocop_group: "food" }).update({ value_vnd: 2 })
      const differences = await sales.verifyRollups(db)
      expect(
        differences.map(({ ledger: kept, rollup }) => [kept.value_vnd, rollup.value_vnd, rollup.entry_count]),
      ).toEqual([
        [100_000, 1, 1],
        [100_000, 0, 0],
        [200_000, 200_000, 3],
        [100_000, 2, 1],
      ])
    })

    test("the alliance sees what the cooperatives of its province delivered, to the đồng, and opens it down to the entries", async () => {
      const group = await buy(api, market, {
        lines: [
          { product: market.honey, quantity: 2 },
          { product: market.tea, quantity: 3 },
        ],
        payment: "cod",
      })
      await act(api, market.quangLac.manager, orderOf(group, market.quangLac), "confirm", "pack", "ship", "deliver")
      await act(api, market.binhGia.manager, orderOf(group, market.binhGia), "confirm", "pack", "ship", "deliver")

      const seen = await summary()
      expect(seen).toMatchObject({
        province: { code: "20", name: "Lạng Sơn" },
        from: previousMonths(thisMonth, 11)[0],
        until: thisMonth,
        total_vnd: 710_000,
        entry_count: 2,
        previous_total_vnd: 0,
        selling_cooperatives: 2,
        registered_cooperatives: 2,
      })
      expect(seen.by_month).toHaveLength(12)
      expect(seen.by_month.map(({ value_vnd }) => value_vnd)).toEqual([...Array<number>(11).fill(0), 710_000])
      expect(seen.by_cooperative).toEqual([
        { key: "htx-quang-lac", label: "HTX Quảng Lạc", value_vnd: 440_000, entry_count: 1 },
        { key: "htx-binh-gia", label: "HTX Bình Gia", value_vnd: 270_000, entry_count: 1 },
      ])
      expect(seen.by_group.map(({ key, label, value_vnd }) => [key, label, value_vnd])).toEqual([
        ["food", "Thực phẩm", 440_000],
        ["drink", "Đồ uống", 270_000],
      ])
      expect(seen.by_channel).toMatchObject([{ key: "marketplace", value_vnd: 710_000 }])

      for (const [filter, figure] of [
        ["cooperative=htx-quang-lac", 440_000],
        ["group=drink", 270_000],
        ["channel=marketplace", 710_000],
        ["channel=fair", 0],
        [`from=${thisMonth}&until=${thisMonth}`, 710_000],
        [`from=${lastMonth}&until=${lastMonth}`, 0],
      ] as const) {
        const opened = await entries(filter)
        expect([filter, opened.total_vnd, (await summary(filter)).total_vnd]).toEqual([filter, figure, figure])
        expect(opened.items.reduce((sum, { value_vnd }) => sum + value_vnd, 0)).toBe(figure)
        expect(opened.count).toBe(opened.items.length)
      }
      const [tea] = (await entries("cooperative=htx-binh-gia")).items
      expect(tea).toMatchObject({
        cooperative: { handle: "htx-binh-gia", name: "HTX Bình Gia" },
        product_title: "Chè dưới tán hồi",
        group: "drink",
        quantity: "3",
        value_vnd: 270_000,
        business_date: businessDate(new Date()),
        reverses: null,
      })
      expect(tea?.source.reference).toMatch(new RegExp(`^${group.code}-[12]$`))
    })

    test("nothing an alliance is told says who bought", async () => {
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "vietqr" })
      await act(api, market.quangLac.manager, orderOf(group, market.quangLac), "confirm", "pack", "ship", "deliver")
      const told = JSON.stringify([
        await summary(),
        await entries(),
        (await api.get("/alliance/cooperatives", { headers: alliance })).data,
      ])
      for (const personal of ["Nguyễn Thị Thử", "0912345678", "Minh Họa", "00070"]) expect(told).not.toContain(personal)
    })

    test("an alliance sees its own province only, and a cooperative of another does not exist for it", async () => {
      const { sales, db } = ledger()
      const bacKan = await db("organization").where({ handle: "htx-bac-kan" }).first<{ id: string }>("id")
      await sales.recordEntries(db, [
        sale("a", { organization_id: market.quangLac.seller.id }),
        sale("b", { organization_id: bacKan.id, province_code: "19", commune_code: null, value_vnd: 7_000 }),
      ])
      expect([(await summary()).total_vnd, (await summary("", otherAlliance)).total_vnd]).toEqual([100_000, 7_000])
      expect((await entries("", otherAlliance)).items.map(({ cooperative }) => cooperative.handle)).toEqual([
        "htx-bac-kan",
      ])
      for (const path of ["/alliance/summary", "/alliance/sales/entries"]) {
        for (const handle of ["htx-bac-kan", "htx-khong-co"]) {
          const answer = await api.get(`${path}?cooperative=${handle}`, { headers: alliance, ...any })
          expect([answer.status, answer.data.code, answer.data.field]).toEqual([404, "not_found", "cooperative"])
        }
      }
    })

    test("a range is compared with the same months a year before", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [
        sale("now", { value_vnd: 300 }),
        sale("year-ago", { value_vnd: 200, business_date: monthRange(yearAgo).from }),
        sale("two-months-ago", { value_vnd: 50, business_date: monthRange(monthBefore).from }),
      ])
      expect(await summary(`from=${thisMonth}`)).toMatchObject({ total_vnd: 300, previous_total_vnd: 200 })
      expect(await summary(`from=${monthBefore}&until=${lastMonth}`)).toMatchObject({
        total_vnd: 50,
        previous_total_vnd: 0,
      })
    })

    test("a cooperative all of whose sales came back is not one that sells", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [sale("a", { organization_id: market.quangLac.seller.id })])
      await sales.reverseEntries(db, { sourceKind: "order_line", sourceIds: ["a"] }, by, new Date())
      expect(await summary()).toMatchObject({ total_vnd: 0, entry_count: 2, selling_cooperatives: 0 })
      const { items, total_vnd } = await entries()
      expect([items.length, total_vnd]).toEqual([2, 0])
      expect(items[0]?.reverses).toBe(items[1]?.id)
    })

    test("figures are labelled in the language of the reader", async () => {
      const { sales, db } = ledger()
      await sales.recordEntries(db, [sale("a", { channel: "fair", ocop_group: "tourism" })])
      const english = await summary("", { ...alliance, "accept-language": "en" })
      expect(english.by_channel[0]?.label).toBe("Fairs")
      expect(english.by_group[0]?.label).toBe("Community and eco-tourism")
      expect(english.by_month.at(-1)?.label).toMatch(/^[A-Z][a-z]{2} \d{4}$/)
      const vietnamese = await summary()
      expect(vietnamese.by_channel[0]?.label).toBe("Hội chợ")
      expect(vietnamese.by_month.at(-1)?.label).toBe(`${thisMonth.slice(5)}/${thisMonth.slice(0, 4)}`)
    })

    test.each([
      ["from=2026-13", "invalid_month", "from"],
      ["from=0000-01", "invalid_month", "from"],
      ["from=2026-05&until=2026-04", "invalid_month", "until"],
      ["from=2001-01&until=9999-12", "too_large", "from"],
      ["channel=shopee", "invalid_choice", "channel"],
      ["group=toys", "invalid_choice", "group"],
      ["province=19", "unknown_field", "province"],
      ["cooperative=%27%20or%201%3D1", "invalid_code", "cooperative"],
    ])("a question about sales with %s is refused by name", async (query, code, field) => {
      const answer = await api.get(`/alliance/summary?${query}`, { headers: alliance, ...any })
      expect([answer.status, answer.data.code, answer.data.field]).toEqual([400, code, field])
    })

    test("the cooperatives of the province are listed with their products and sales of this year, found without accents", async () => {
      const { sales, db } = ledger()
      const id = market.quangLac.seller.id
      await sales.recordEntries(db, [
        sale("a", { organization_id: id, business_date: `${thisMonth.slice(0, 4)}-01-01`, value_vnd: 5_000 }),
        sale("b", {
          organization_id: id,
          business_date: `${Number(thisMonth.slice(0, 4)) - 1}-12-31`,
          value_vnd: 9_000,
        }),
      ])
      const list = async (query: string) =>
        (await api.get<Cooperatives>(`/alliance/cooperatives?${query}`, { headers: alliance })).data
      const all = await list("")
      expect(all.items.map(({ handle, product_count }) => [handle, product_count])).toEqual([
        ["htx-binh-gia", 2],
        ["htx-quang-lac", 1],
      ])
      expect(all.items[1]).toMatchObject({
        state: "verified",
        kind: "cooperative",
        commune: { code: "05983", name: "Phường Lương Văn Tri" },
        sales_this_year_vnd: 5_000,
      })
      expect((await list("q=quang%20lac")).items.map(({ handle }) => handle)).toEqual(["htx-quang-lac"])
      expect(await list("limit=1&offset=1")).toMatchObject({ count: 2, items: [{ handle: "htx-quang-lac" }] })
    })
  },
})
