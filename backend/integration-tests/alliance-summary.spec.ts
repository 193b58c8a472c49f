import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import {
  agreementCourses,
  obstacleAges,
  salesChannels,
  type getAllianceSummary,
  type RouteResponse,
  type SalesRow,
} from "@lienket/contracts"
import { businessDate, previousMonths } from "@lienket/vietnam"
import { communesOf } from "@lienket/vietnam/units"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { NewSaleEntry } from "../src/modules/sales/entry"
import type { SalesModuleService } from "../src/modules/sales/service"
import { wholeDemo } from "../src/scripts/seed/demo"
import { plantDemo } from "../src/scripts/seed/plant-demo"
import { answering, type Api } from "./support/http"
import { signIn } from "./support/people"

type Summary = RouteResponse<typeof getAllianceSummary>
type Headers = Readonly<Record<string, string>>

const today = businessDate(new Date())
const months = [...previousMonths(today.slice(0, 7), 23), today.slice(0, 7)]
const [first = "", last = ""] = [months[12], months[23]]
const communes = communesOf("20").slice(0, 3)

/** A sale of any month of two years, by somebody of the demo or somebody nobody knows, in the catalogue or not. */
const anySale = fc.record({
  organization_id: fc.constantFrom("org_one", "org_two"),
  commune_code: fc.constantFrom(null, ...communes.map(({ code }) => code)),
  product: fc.constantFrom(["prod_1", "Chè"], ["prod_2", "Hồng"], [null, "Đào Mẫu Sơn"], [null, "đào mẫu  sơn "]),
  ocop_group: fc.constantFrom("food", "drink", "craft"),
  channel: fc.constantFrom(...salesChannels),
  month: fc.nat(23),
  value_vnd: fc.integer({ min: 1, max: 90_000_000 }),
  isTakenBack: fc.boolean(),
})
type AnySale = typeof anySale extends fc.Arbitrary<infer S> ? S : never

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    const api: Api = answering(client)
    let lead: Headers
    beforeAll(async () => {
      const uploads = await mkdtemp(path.join(tmpdir(), "lienket-summary-"))
      const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><circle r="9" /></svg>`
      const demo = { ...wholeDemo(today), drawProduct: () => dot, drawSeller: () => dot }
      await plantDemo(getContainer(), demo, { uploads, say: () => undefined })
      await rm(uploads, { recursive: true })
      lead = await signIn(client, "member", "lienminh@lienket.example", "lienket-demo")
    })

    const summary = async (query = ""): Promise<Summary> => {
      const { status, data } = await api.get(`/alliance/summary${query}`, { headers: lead })
      expect(status, JSON.stringify(data)).toBe(200)
      return data
    }
    const countOf = async (pathOfList: string): Promise<number> => {
      const { status, data } = await api.get(pathOfList, { headers: lead })
      expect(status, JSON.stringify(data)).toBe(200)
      return data.count
    }

    test("every figure of the day opens to as many rows as it says", async () => {
      const { agreements, obstacles, certificates, reports } = await summary()
      for (const course of agreementCourses)
        expect([course, await countOf(`/alliance/agreements?course=${course}`)]).toEqual([
          course,
          agreements.by_course[course],
        ])
      const { on_track, behind, silent, not_due } = agreements.by_course
      expect(on_track + behind + silent + not_due).toBe(agreements.open_count)
      expect(agreements.open_count).toBeGreaterThan(5)

      for (const age of obstacleAges)
        expect([age, await countOf(`/alliance/obstacles?age=${age}`)]).toEqual([age, obstacles.by_age[age]])
      for (const { id, count } of obstacles.by_agency)
        expect([id, await countOf(`/alliance/obstacles?agency=${id ?? "none"}`)]).toEqual([id, count])
      expect(await countOf("/alliance/obstacles?overdue=yes")).toBe(obstacles.overdue_count)
      expect(Object.values(obstacles.by_age).reduce((sum, count) => sum + count, 0)).toBe(obstacles.open_count)
      expect(obstacles.open_count).toBeGreaterThan(1)

      const { within_30, within_90, within_180 } = certificates
      expect(await countOf("/alliance/certificates?part=expiring")).toBe(within_30 + within_90 + within_180)
      for (const { code, period, ...counts } of reports)
        for (const standing of ["in_time", "late", "due", "never"] as const)
          expect(
            await countOf(`/alliance/report-arrears?code=${code}&period=${period.code}&standing=${standing}`),
          ).toBe(counts[standing])
      expect(reports.length).toBeGreaterThan(1)
    })

    test("what waits for an officer is what its lists hold", async () => {
      const { today: waiting } = await summary()
      const lists = {
        obstacles_to_route: "/alliance/obstacles?state=raised",
        obstacles_overdue: "/alliance/obstacles?overdue=yes",
        obstacles_answered: "/alliance/obstacles?state=answered",
        certificates_to_verify: "/alliance/certificates?part=pending",
        agreements_overdue: "/alliance/agreements?state=overdue",
        agreements_silent: "/alliance/agreements?course=silent",
      } as const
      for (const [kind, list] of Object.entries(lists))
        expect([kind, await countOf(list)]).toEqual([kind, waiting.find((item) => item.kind === kind)?.count ?? 0])
      expect(waiting.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["applications_to_verify", "deliveries_disputed"]),
      )
    })

    test("of a commune only its own is counted, and the parts of the province make up the whole", async () => {
      const whole = await summary()
      const parts = await Promise.all(
        whole.by_commune.map(async ({ key }) => (key === "" ? null : await summary(`?commune=${key}`))),
      )
      for (const [index, part] of parts.entries())
        if (part !== null) expect(part.total_vnd).toBe(whole.by_commune[index]?.value_vnd)
      expect(sumOf(whole.by_commune)).toBe(whole.total_vnd)
      const refused = await api.get("/alliance/summary?commune=00070", { headers: lead })
      expect([refused.status, refused.data.code, refused.data.field]).toEqual([404, "not_found", "commune"])
    })

    test("whatever was sold and taken back, each rollup and each figure is a naive recount of the ledger", async () => {
      const sales = getContainer().resolve<SalesModuleService>(SALES_MODULE)
      const db = databaseOf(getContainer())
      let number = 0
      await fc.assert(
        fc.asyncProperty(fc.array(anySale, { minLength: 1, maxLength: 40 }), async (wishes) => {
          const entries = wishes.map((wish) => entryOf(wish, (number += 1)))
          await sales.recordEntries(db, entries)
          const gone = entries.filter((_, index) => wishes[index]?.isTakenBack)
          const sourceIds = gone.map(({ source_id }) => source_id)
          await sales.reverseEntries(db, { sourceKind: "manual", sourceIds }, { type: "system", id: null }, new Date())
          expect(await sales.verifyRollups(db)).toEqual([])

          const seen = await summary(`?from=${first}&until=${last}`)
          const { rows } = await db.raw<{ rows: Counted[] }>(
            `select to_char(business_date, 'YYYY-MM') as month, channel, ocop_group, coalesce(commune_code, '') as commune,
                    sale_product_key(product_id, product_title) as product, value_vnd::float8 as value_vnd
               from sale_entry where province_code = '20'`,
          )
          const inYear = rows.filter(({ month }) => month >= first && month <= last)
          const by = (key: keyof Counted, some = inYear) => recount(some, key)
          expect(seen.total_vnd).toBe(sum(inYear))
          expect(seen.entry_count).toBe(inYear.length)
          expect(valuesOf(seen.by_channel)).toEqual(by("channel"))
          expect(valuesOf(seen.by_group)).toEqual(by("ocop_group"))
          expect(valuesOf(seen.by_commune)).toEqual(by("commune"))
          expect(valuesOf(seen.by_month.filter(({ entry_count }) => entry_count > 0))).toEqual(by("month"))
          const before = recount(
            rows.filter(({ month }) => month < first && month >= (months[0] ?? "")),
            "month",
          )
          expect(seen.by_month.map(({ previous_vnd }) => previous_vnd)).toEqual(
            months.slice(0, 12).map((month) => before[month] ?? 0),
          )
          const products = by("product")
          for (const { key, value_vnd } of [...seen.products.top, ...seen.products.falling])
            expect([key, value_vnd]).toEqual([key, products[key] ?? 0])
          const most = Object.values(products).toSorted((one, other) => other - one)
          expect(seen.products.top.map(({ value_vnd }) => value_vnd)).toEqual(
            most.slice(0, 5).filter((value) => value > 0),
          )
        }),
        { numRuns: 8 },
      )
      const narrow = await summary(`?from=${first}&until=${last}&commune=${communes[0]?.code ?? ""}`)
      const [top] = narrow.products.top
      const opened = await api.get(
        `/alliance/sales/entries?from=${first}&until=${last}&commune=${communes[0]?.code ?? ""}&product=${encodeURIComponent(top?.key ?? "")}`,
        { headers: lead },
      )
      expect(opened.data.total_vnd).toBe(top?.value_vnd)
    })
  },
})

interface Counted {
  readonly month: string
  readonly channel: string
  readonly ocop_group: string
  readonly commune: string
  readonly product: string
  readonly value_vnd: number
}

const entryOf = (wish: AnySale, number: number): NewSaleEntry => ({
  organization_id: wish.organization_id,
  province_code: "20",
  commune_code: wish.commune_code,
  product_id: wish.product[0] ?? null,
  product_title: wish.product[1] ?? "",
  ocop_group: wish.ocop_group,
  quantity: "1",
  unit: "kg",
  net_weight_grams: 1_000,
  value_vnd: wish.value_vnd,
  channel: wish.channel,
  buyer_kind: "consumer",
  agreement_line_id: null,
  business_date: `${months[wish.month] ?? last}-01`,
  source_kind: "manual",
  source_id: `any-${number}`,
  reference: `LK-ANY-${number}`,
  recorded_by: { type: "system", id: null },
  recorded_at: new Date(),
})

const sum = (rows: readonly { readonly value_vnd: number }[]): number =>
  rows.reduce((total, { value_vnd }) => total + value_vnd, 0)
const sumOf = (rows: readonly SalesRow[]): number => sum(rows)
const valuesOf = (rows: readonly SalesRow[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ key, value_vnd }) => [key, value_vnd]))
const recount = (rows: readonly Counted[], key: keyof Counted): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const row of rows) sums[String(row[key])] = (sums[String(row[key])] ?? 0) + row.value_vnd
  return sums
}
