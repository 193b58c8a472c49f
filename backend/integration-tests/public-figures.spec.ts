import { publicFigures, type PublicFigure, type PublicFigures } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { NewSaleEntry } from "../src/modules/sales/entry"
import type { SalesModuleService } from "../src/modules/sales/service"
import { setClock } from "./support/clock"
import { answering } from "./support/http"
import { openTestMarket } from "./support/market"

const kept = (hidden: PublicFigure["hidden"]) => ({ value_vnd: null, sellers: null, hidden })

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }) => {
    const api = answering(client)

    beforeAll(async () => {
      const market = await openTestMarket(client, getContainer())
      const ofLangSon = [market.quangLac.seller.id, market.binhGia.seller.id, "org_ls_c"]
      await sell([
        ...ofLangSon.flatMap((id) => [sale(id, "20", "food", "2026-02-10"), sale(id, "20", "food", "2026-05-10")]),
        ...["a", "b", "c", "d", "e"].map((id) => sale(`org_tn_${id}`, "19", "drink", "2026-02-11", 2_000_000)),
        // Two sellers alone.
        ...["a", "b"].map((id) => sale(`org_cb_${id}`, "04", "craft", "2026-03-31", 777_000)),
        // Of a quarter that is not over.
        ...ofLangSon.map((id) => sale(id, "20", "food", "2026-11-01", 5)),
      ])
    })
    afterEach(() => setClock())

    const sell = async (entries: readonly NewSaleEntry[]) =>
      await getContainer().resolve<SalesModuleService>(SALES_MODULE).recordEntries(databaseOf(getContainer()), entries)

    const figures = async (year = 2026): Promise<PublicFigures> => {
      setClock(() => new Date("2026-11-22T02:00:00Z"))
      const { status, data } = await api.get(`/catalog/figures?year=${year}`)
      expect(status, JSON.stringify(data)).toBe(200)
      return publicFigures.response.parse(data)
    }

    test("what is shown is what the ledger says, of quarters that are over", async () => {
      const shown = await figures()
      expect(shown).toMatchObject({ year: 2026, years: [2026], quarters_over: 3, fewest_sellers: 3 })
      const { rows } = await databaseOf(getContainer()).raw<{ rows: { sum: string; sellers: number }[] }>(
        `select sum(value_vnd)::text as sum, count(distinct organization_id)::int as sellers
           from sale_entry where business_date between '2026-01-01' and '2026-03-31'`,
      )
      expect(shown.country.quarters[0]).toEqual({
        value_vnd: Number(rows[0]?.sum),
        sellers: rows[0]?.sellers,
        hidden: null,
      })
      expect(shown.country.year).toEqual({ value_vnd: 14_554_000, sellers: 10, hidden: null })
      expect(shown.by_province.find(({ province }) => province.code === "19")?.year).toEqual({
        value_vnd: 10_000_000,
        sellers: 5,
        hidden: null,
      })
    })

    test("a province of two sellers is hidden, and so is what would reveal it", async () => {
      const { by_province, by_group, cells } = await figures()
      const caoBang = by_province.find(({ province }) => province.code === "04")
      expect(caoBang?.year).toEqual(kept("few_sellers"))
      expect(caoBang?.quarters[0]).toEqual(kept("few_sellers"))
      expect(cells.find(({ province }) => province.code === "04")?.year).toEqual(kept("few_sellers"))
      expect(by_group.find(({ group }) => group === "craft")?.year).toEqual(kept("few_sellers"))
      // Country less the other two would be the third.
      const langSon = by_province.find(({ province }) => province.code === "20")
      expect(langSon?.quarters.map(({ value_vnd }) => value_vnd)).toEqual([null, 1_500_000, 0])
      expect(langSon?.year).toEqual(kept("protects_others"))
      expect(by_group.find(({ group }) => group === "food")?.quarters[0]).toEqual(kept("protects_others"))
    })

    test("as CSV it is the same, to be kept for a while by anybody", async () => {
      const shown = await figures()
      const { status, data, headers } = await api.get("/catalog/figures?year=2026&format=csv")
      expect(status).toBe(200)
      expect(headers["content-type"]).toContain("text/csv")
      expect(headers["cache-control"]).toBe("public, max-age=600")
      const { parseCsv } = await import("hucre/csv")
      const [head, ...rows] = parseCsv(String(data))
      expect(head).toEqual(["year", "quarter", "province_code", "province", "group", "value_vnd", "sellers", "hidden"])
      const rowCount = 1 + shown.by_province.length + shown.by_group.length + shown.cells.length
      expect(rows).toHaveLength(rowCount * 4)
      expect(rows[0]?.map(String)).toEqual(["2026", "", "", "", "", "14554000", "10", ""])
      expect(String(data)).not.toContain("1554000")
    })

    test("a year without sales is nothing sold; one that is no year is refused", async () => {
      const empty = await figures(2019)
      expect(empty.country.year).toEqual({ value_vnd: 0, sellers: 0, hidden: null })
      expect(empty.cells).toEqual([])
      for (const [query, field] of [
        ["year=2027", "year"],
        ["year=1999", "year"],
        ["year=abc", "year"],
        ["year=2027&format=csv", "year"],
        ["format=xlsx", "format"],
        ["month=1", "month"],
      ]) {
        const { status, data, headers } = await api.get(`/catalog/figures?${query}`)
        expect([query, status, data.field]).toEqual([query, 400, field])
        expect(headers["cache-control"]).toBe("no-store")
      }
    })

    test("before a quarter of the year is over there is no figure of it", async () => {
      setClock(() => new Date("2026-02-22T02:00:00Z"))
      const { data } = await api.get("/catalog/figures?year=2026")
      expect(data).toMatchObject({ quarters_over: 0, country: { year: kept("not_over"), quarters: [] }, cells: [] })
      expect((await api.get("/catalog/figures")).data.year).toBe(2025)
    })
  },
})

const sale = (
  organization_id: string,
  province_code: string,
  ocop_group: NewSaleEntry["ocop_group"],
  business_date: string,
  value_vnd = 500_000,
): NewSaleEntry => ({
  organization_id,
  province_code,
  commune_code: null,
  product_id: null,
  product_title: "Hàng thử",
  ocop_group,
  quantity: "1",
  unit: "piece",
  net_weight_grams: null,
  value_vnd,
  channel: "direct",
  buyer_kind: "consumer",
  agreement_line_id: null,
  business_date,
  source_kind: "manual",
  source_id: `${organization_id}-${business_date}`,
  reference: "thử",
  recorded_by: { type: "system", id: null },
  recorded_at: new Date("2026-11-20T02:00:00Z"),
})
