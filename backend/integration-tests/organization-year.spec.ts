import type { CooperativeYear } from "@lienket/contracts"
import { businessDate, businessMonth, previousMonths } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { NewSaleEntry } from "../src/modules/sales/entry"
import type { SalesModuleService } from "../src/modules/sales/service"
import { deliveryOf, layTable, signed, type Table } from "./support/agreements"
import { answering, type Api } from "./support/http"
import { openTestMarket, type Market } from "./support/market"

const today = businessDate(new Date())
const year = Number(today.slice(0, 4))
const [lastYear = ""] = previousMonths(businessMonth(new Date()), 12)
let number = 0

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    const api: Api = answering(client)
    let market: Market
    let table: Table
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      table = await layTable(client, getContainer(), market)
    })

    const sell = async (organization_id: string, value_vnd: number, change: Partial<NewSaleEntry> = {}) => {
      number += 1
      const sales = getContainer().resolve<SalesModuleService>(SALES_MODULE)
      await sales.recordEntries(databaseOf(getContainer()), [
        {
          organization_id,
          province_code: "20",
          commune_code: null,
          product_id: null,
          product_title: "Mật ong",
          ocop_group: "food",
          quantity: "1",
          unit: "kg",
          net_weight_grams: 1_000,
          value_vnd,
          channel: "direct",
          buyer_kind: "consumer",
          agreement_line_id: null,
          business_date: today,
          source_kind: "manual",
          source_id: `year-${number}`,
          reference: `LK-YEAR-${number}`,
          recorded_by: { type: "system", id: null },
          recorded_at: new Date(),
          ...change,
        },
      ])
    }
    const own = async (query = ""): Promise<CooperativeYear> => {
      const { status, data } = await api.get(`/cooperative/year${query}`, { headers: market.quangLac.manager })
      expect(status, JSON.stringify(data)).toBe(200)
      return data
    }

    test("the year is the own sales by month, channel and product, beside the year before, and nobody else's", async () => {
      const { id } = market.quangLac.seller
      await sell(id, 500_000)
      await sell(id, 300_000, { channel: "fair", product_title: "Chè" })
      await sell(id, 200_000, { business_date: `${lastYear}-01` })
      await sell(market.binhGia.seller.id, 9_000_000)
      const seen = await own()
      expect(seen).toMatchObject({
        year,
        is_running: true,
        total_vnd: 800_000,
        previous_total_vnd: 200_000,
        entry_count: 2,
        years: [year, year - 1],
        comparison: null,
      })
      expect(seen.by_month.at(-1)).toMatchObject({ value_vnd: 800_000, previous_vnd: 200_000 })
      expect(seen.by_channel.map(({ key, value_vnd }) => [key, value_vnd])).toEqual([
        ["direct", 500_000],
        ["fair", 300_000],
      ])
      expect(seen.products.map(({ title, value_vnd }) => [title, value_vnd])).toEqual([
        ["Mật ong", 500_000],
        ["Chè", 300_000],
      ])
      expect((await own(`?year=${year - 1}`)).total_vnd).toBe(200_000)
      const { status, data } = await api.get("/cooperative/year?year=nay", { headers: market.quangLac.manager })
      expect([status, data.field]).toEqual([400, "year"])
    })

    test("it is compared with the median of at least three others of its group, at home first, none of them named", async () => {
      await sell(market.quangLac.seller.id, 600)
      await sell("org_a", 100)
      await sell("org_b", 500, { province_code: "96" })
      expect((await own()).comparison).toBeNull()
      await sell("org_c", 800, { province_code: "96" })
      await sell("org_d", 40_000, { ocop_group: "drink" })
      expect((await own()).comparison).toEqual({
        group: "food",
        size: null,
        province: null,
        peers: 3,
        median_vnd: 500,
        own_vnd: 600,
        below: 2,
      })
      await sell("org_e", 200)
      await sell("org_f", 1_000)
      await sell("org_g", 301)
      const { comparison } = await own()
      // Half of an odd sum of two in the middle is rounded up.
      expect(comparison).toMatchObject({ province: { code: "20" }, peers: 4, median_vnd: 251, below: 3 })
      expect(JSON.stringify(comparison)).not.toContain("org_")
    })

    test("what was agreed and delivered in the year stands there with how far it is", async () => {
      const agreement = await signed(client, table)
      const delivery = deliveryOf(agreement, { quantity: "4" })
      const { data } = await api.post(`/cooperative/agreements/${agreement.id}/deliveries`, delivery, {
        headers: table.seller,
      })
      const answer = { act: "confirm" }
      await api.post(`/enterprise/deliveries/${data.deliveries[0].id}/answer`, answer, { headers: table.buyer })
      const seen = await own()
      expect(seen.agreement_count).toBe(1)
      expect(seen.agreements[0]).toMatchObject({ id: agreement.id, progress: { share_bp: 4000 } })
      expect((await own(`?year=${year - 1}`)).agreement_count).toBe(0)
    })
  },
})
