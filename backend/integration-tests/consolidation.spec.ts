import type { ReportConsolidation, ReportDetail } from "@lienket/contracts"
import { formatDateTime, formatDecimal } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { NewSaleEntry } from "../src/modules/sales/entry"
import type { SalesModuleService } from "../src/modules/sales/service"
import { deliveryOf, layTable, signed, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { openTestMarket } from "./support/market"
import { pdfText } from "./support/pdf"
import { createTestOrganization, signInMember } from "./support/people"
import { unzip, wordText } from "./support/zip"

type Headers = Readonly<Record<string, string>>
type Cells = readonly (readonly (string | number | Date | null)[])[]

const year = new Date().getUTCFullYear()
const period = `${year}-H1`
const query = `code=cooperative_half_year&period=${period}`

const sale = (organizationId: string, source: string, change: Partial<NewSaleEntry>): NewSaleEntry => ({
  organization_id: organizationId,
  province_code: "20",
  commune_code: "05983",
  product_id: null,
  product_title: "Hoa hồi khô",
  ocop_group: "food",
  quantity: "1",
  unit: "kg",
  net_weight_grams: 1_000,
  value_vnd: 100_000,
  channel: "direct",
  buyer_kind: "trader",
  agreement_line_id: null,
  business_date: `${year}-03-05`,
  source_kind: "manual",
  source_id: source,
  reference: source,
  recorded_by: { type: "system", id: null },
  recorded_at: new Date(),
  ...change,
})

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    const api: Api = answering(client)
    const db = () => databaseOf(getContainer())

    // As in the report of U Minh: 296 members, of them 265 regular workers, 30,255,200,000 đồng, 1,036 in groups; two
    // cooperatives and a group reported, a third was sent back, one writes, one keeps silent, another province is none
    // of ours. A year before, one of them had reported.
    beforeAll(async () => {
      const container = getContainer()
      const market = await openTestMarket(client, container)
      table = await layTable(client, container, market)
      const others = {} as Record<string, { id: string; manager: Headers }>
      for (const [handle, name, kind, province_code] of [
        ["tht", "THT Khánh An", "group", "20"],
        ["htx-tra", "HTX Bị Trả", "cooperative", "20"],
        ["htx-soan", "HTX Đang Soạn", "cooperative", "20"],
        ["htx-im", "HTX =Im Lặng", "cooperative", "20"],
        ["htx-xa", "HTX Tỉnh Khác", "cooperative", "19"],
      ] as const) {
        const { id } = await createTestOrganization(container, { handle, name, kind, province_code })
        others[handle] = { id, manager: await signInMember(client, container, id, "manager") }
      }
      const { tht, "htx-tra": returned, "htx-soan": writing } = others
      if (tht === undefined || returned === undefined || writing === undefined) throw new Error("not all were made")
      await db()("organization").update({ created_at: new Date(`${year - 2}-01-01T00:00:00Z`) })
      const sales = container.resolve<SalesModuleService>(SALES_MODULE)
      const { seller } = market.quangLac
      await sales.recordEntries(db(), [
        sale(seller.id, "a", { value_vnd: 700_000 }),
        sale(seller.id, "b", {
          channel: "export",
          buyer_kind: "enterprise",
          ocop_group: "drink",
          value_vnd: 1_300_000,
        }),
        // Taken back after the period: it takes away from it all the same.
        sale(seller.id, "c", { value_vnd: 90_000 }),
        sale(seller.id, "old", { business_date: `${year - 1}-02-03`, value_vnd: 1_000_000 }),
        sale(tht.id, "d", { commune_code: null, channel: "fair", buyer_kind: "consumer", value_vnd: 250_000 }),
        sale(returned.id, "e", { value_vnd: 9_999_999 }),
      ])
      await sales.reverseEntries(
        db(),
        { sourceKind: "manual", sourceIds: ["c"] },
        { type: "system", id: null },
        new Date(`${year}-09-01T05:00:00Z`),
      )
      const send = async (headers: Headers, values: object, at = period) => {
        const body = { code: "cooperative_half_year", period: at, version: 0, values }
        const { status, data } = await api.post("/cooperative/report-form/submit", body, { headers })
        if (status !== 200) throw new Error(JSON.stringify(data))
        return data as ReportDetail
      }
      const people = { members_total: "200", workers_members: "180", workers_hired: "5", workers_regular: "185" }
      await send(market.quangLac.manager, { ...people, capital_charter: "20 tỷ", revenue_total: "2 tỷ" })
      await send(
        market.quangLac.manager,
        { ...people, members_total: "190", capital_charter: "19 tỷ", revenue_total: "1 tỷ" },
        `${year - 1}-H1`,
      )
      await send(market.binhGia.manager, {
        members_total: "96",
        workers_members: "85",
        workers_hired: "0",
        workers_regular: "85",
        capital_charter: "10255200000",
        revenue_total: "500 triệu",
      })
      await send(tht.manager, { group_members: "1.036", workers_regular: "12", revenue_total: "1,5 tỷ" })
      const { id, version } = await send(returned.manager, {
        members_total: "7",
        capital_charter: "1 tỷ",
        workers_regular: "1",
        revenue_total: "1",
      })
      await client.post(`/alliance/reports/${id}/return`, { version, remarks: "Sai số" }, { headers: table.officer })
      await api.put(
        "/cooperative/report-form",
        { code: "cooperative_half_year", period, version: 0, values: { members_total: "50" } },
        { headers: writing.manager },
      )
      const delivered = await signed(client, table)
      const { data } = await api.post(`/cooperative/agreements/${delivered.id}/deliveries`, deliveryOf(delivered), {
        headers: table.seller,
      })
      await api.post(
        `/enterprise/deliveries/${data.deliveries[0].id}/answer`,
        { act: "confirm" },
        { headers: table.buyer },
      )
    })
    afterEach(() => setClock())

    const ask = async (more = "", headers: Headers = table.officer) =>
      api.get(`/alliance/report-consolidations?${query}${more}`, { headers })
    const seen = async (more = ""): Promise<ReportConsolidation> => (await ask(more)).data
    const file = async (kind: string, more = "", language = "vi"): Promise<Buffer> => {
      const headers = { ...table.officer, "accept-language": language }
      const path = `/alliance/report-consolidations/${kind}?${query}${more}`
      const { data } = await client.get(path, { headers, responseType: "arraybuffer" })
      return Buffer.from(data)
    }
    const sheetOf = async (more = "", number = 1, language?: string): Promise<Cells> => {
      const { readSheet } = await import("read-excel-file/node")
      return (await readSheet(await file("workbook", more, language), number)) as unknown as Cells
    }
    /** What the database says of a field, the plain way. */
    const recounted = async (key: string) => {
      const { rows } = await db().raw(
        `select sum((s.values ->> :key)::numeric)::text as total, count(s.values ->> :key)::int as over
           from report r join report_submission s on s.report_id = r.id and s.number = r.submission_count
           join organization o on o.id = r.organization_id
          where r.code = 'cooperative_half_year' and r.period = :period and r.state in ('submitted', 'accepted')
            and o.province_code = '20'`,
        { key, period },
      )
      return rows[0] as { total: string | null; over: number }
    }
    const fieldOf = ({ fields }: ReportConsolidation, key: string) => fields.find((field) => field.key === key)

    test("what cooperatives sent is summed over those who sent it; whoever did not is named, and is never nought", async () => {
      const facts = await seen()
      expect(facts).toMatchObject({
        units: {
          asked: 6,
          counted: 3,
          by_kind: [
            { kind: "cooperative", asked: 5, counted: 2 },
            { kind: "union", asked: 0, counted: 0 },
            { kind: "group", asked: 1, counted: 1 },
          ],
          previous_counted: 1,
        },
        missing: { count: 3 },
      })
      expect(facts.missing.items.map(({ name, state }) => [name, state])).toEqual([
        ["HTX =Im Lặng", "none"],
        ["HTX Bị Trả", "returned"],
        ["HTX Đang Soạn", "draft"],
      ])
      expect(fieldOf(facts, "members_total")).toMatchObject({
        total: "296",
        average: "148",
        over: 2,
        asked: 2,
        is_state: true,
        previous: { total: "190", over: 1 },
      })
      expect(fieldOf(facts, "workers_members")).toMatchObject({ total: "265", over: 2 })
      expect(fieldOf(facts, "group_members")).toMatchObject({ total: "1036", over: 1, asked: 1 })
      expect(fieldOf(facts, "capital_charter")).toMatchObject({ total: "30255200000", average: "15127600000", over: 2 })
      expect(fieldOf(facts, "revenue_total")).toMatchObject({ total: "4000000000", over: 3, average: "1333333333.33" })
      // Asked of all and said by nobody.
      expect(fieldOf(facts, "members_women")).toMatchObject({ total: null, average: null, over: 0, asked: 2 })
      for (const { key, total, over } of facts.fields) {
        const plain = await recounted(key)
        expect([key, total, over]).toEqual([key, plain.total, plain.over])
      }
    })

    test("what was sold is summed by channel, group, buyer and commune to the same sum, and what came back later is gone from it", async () => {
      const { sales } = await seen()
      expect(sales).toMatchObject({ total_vnd: 2_250_000, average_vnd: 750_000, previous_vnd: 1_000_000 })
      expect(sales.by_channel.map(({ key, value_vnd, units }) => [key, value_vnd, units])).toEqual([
        ["export", 1_300_000, 1],
        ["direct", 700_000, 1],
        ["fair", 250_000, 1],
      ])
      expect(sales.by_channel.map(({ previous_vnd }) => previous_vnd)).toEqual([0, 1_000_000, 0])
      expect(sales.by_group.map(({ key, value_vnd, units }) => [key, value_vnd, units])).toEqual([
        ["drink", 1_300_000, 1],
        ["food", 950_000, 2],
      ])
      for (const part of ["by_channel", "by_group", "by_buyer", "by_commune"] as const)
        expect([part, sales[part].reduce((sum, { value_vnd }) => sum + value_vnd, 0)]).toEqual([part, sales.total_vnd])
    })

    test("one kind of organisation by itself", async () => {
      const facts = await seen("&kind=group")
      expect(facts).toMatchObject({
        units: { asked: 1, counted: 1 },
        sales: { total_vnd: 250_000 },
        missing: { count: 0 },
      })
      expect(facts.fields.map(({ key }) => key)).not.toContain("members_total")
      expect(facts.agreements).toMatchObject({ running: 0, signed: 0 })
    })

    test("agreements are counted by the day on which they were signed, and what was delivered by its own", async () => {
      const { agreements } = (
        await api.get(`/alliance/report-consolidations?code=cooperative_year&period=${year}`, {
          headers: table.officer,
        })
      ).data as ReportConsolidation
      const { rows } = await db().raw(
        `select sum(value_vnd)::bigint as value from sale_entry where agreement_line_id is not null`,
      )
      expect(agreements).toMatchObject({ signed: 1, running: 1, completed: 0, deliveries: 1 })
      expect(agreements.delivered_vnd).toBe(Number(rows[0].value))
      expect((await seen()).agreements).toMatchObject({ signed: 0, running: 0, delivered_vnd: null, deliveries: 0 })
    })

    test("Word, Excel and PDF say what the page says, figure by figure, as of when and of what", async () => {
      const now = new Date(`${year}-11-20T03:04:05Z`)
      setClock(() => now)
      const facts = await seen()
      const word = wordText(await file("document", "", "en")).join("\n")
      const paper = await pdfText(await file("print", "", "en"))
      const [, asOf, filter, headers = [], ...rows] = await sheetOf()
      const cell = (row: Cells[number] | undefined, header: string) => row?.[headers.indexOf(header)]
      expect(asOf?.[0]).toBe(`Số liệu lúc: ${formatDateTime(now, "vi")}`)
      expect(filter?.[0]).toContain(`6 tháng đầu năm ${year}; Lạng Sơn; mọi loại hình`)
      for (const text of [word, paper]) {
        expect(text).toContain(formatDateTime(now, "vi"))
        expect(text).toContain(`6 tháng đầu năm ${year}`)
        expect(text).toContain("HTX =Im Lặng")
      }
      expect(rows).toHaveLength(facts.fields.length)
      for (const [index, { key, label, total, average, over, asked }] of facts.fields.entries()) {
        const row = rows[index]
        const plain = await recounted(key)
        expect(cell(row, "Chỉ tiêu")).toContain(label)
        expect([key, cell(row, "Tổng số"), cell(row, "Số đơn vị có số liệu")]).toEqual([
          key,
          plain.total === null ? null : Number(plain.total),
          plain.over,
        ])
        for (const text of [word, paper]) {
          expect(text).toContain(label)
          if (total === null || average === null) continue
          expect(text).toContain(formatDecimal(total, "vi"))
          expect(text).toContain(formatDecimal(average, "vi"))
          expect(text).toContain(`${over}/${asked}`)
        }
      }
      const sold = await sheetOf("", 2)
      for (const { label, value_vnd } of [
        ...facts.sales.by_channel,
        ...facts.sales.by_group,
        ...facts.sales.by_buyer,
      ]) {
        expect(sold.find((row) => row[1] === label)?.[2]).toBe(value_vnd)
        for (const text of [word, paper]) expect(text).toContain(formatDecimal(String(value_vnd), "vi"))
      }
      for (const text of [word, paper]) {
        expect(text).toContain(
          "30.255.200.000 đồng (ba mươi tỷ hai trăm năm mươi lăm triệu hai trăm nghìn đồng); bình quân 15.127.600.000 đồng/đơn vị (tính trên 2/2 đơn vị có số liệu)",
        )
        expect(text).toContain("1.036 tổ viên")
        expect(text).toContain("cùng kỳ năm trước 190 thành viên (1 đơn vị), tăng 55,8%")
        expect(text).toContain("Thành viên nữ (cuối kỳ): …… (chưa có đơn vị nào báo cáo)")
      }
    })

    test("all who did not report are in the workbook, as texts; the rest of many is counted on paper", async () => {
      const names = (await sheetOf("", 3)).slice(4).map(([name]) => name)
      expect(names).toEqual(["HTX =Im Lặng", "HTX Bị Trả", "HTX Đang Soạn"])
      await db().raw(
        `insert into organization (id, handle, kind, name, short_name, province_code, address_line, state, created_at)
         select 'org_m' || n, 'm-' || n, 'cooperative', 'HTX Thứ ' || n, 'HTX', '20', '', 'verified', ?
           from generate_series(1, 210) n`,
        [new Date(`${year - 1}-01-01T00:00:00Z`)],
      )
      expect((await sheetOf("", 3)).slice(4)).toHaveLength(213)
      expect((await seen()).missing).toMatchObject({ count: 213 })
      expect(wordText(await file("document")).join("\n")).toContain("và 13 đơn vị khác, xem tệp Excel")
      expect(await pdfText(await file("print"))).toContain("và 13 đơn vị khác, xem tệp Excel")
    })

    test("the sheet of a reader in English is in English; the letter to the province stays Vietnamese", async () => {
      const [, asOf, , headers] = await sheetOf("", 1, "en")
      expect([asOf?.[0], headers?.[0]]).toEqual([expect.stringContaining("As of: "), "Figure"])
      const xml = unzip(await file("document", "", "en"))
        .get("word/document.xml")
        ?.toString("utf8")
      expect(xml).toContain("Hợp tác xã")
      expect(xml).not.toContain("Cooperative")
    })

    test("the income of one member is averaged and never summed", async () => {
      const { data } = await api.get(`/alliance/report-consolidations?code=cooperative_year&period=${year - 1}`, {
        headers: table.officer,
      })
      expect(fieldOf(data, "income_member")).toMatchObject({ total: null, average: null })
      const { rows } = await db().raw(
        `select f ->> 'key' as key from report_template, jsonb_array_elements(definition -> 'fields') f
          where id = 'rtpl_cooperative_year_2' and (f ->> 'average_only')::boolean`,
      )
      expect(rows.map(({ key }: { key: string }) => key)).toEqual(["income_member", "income_worker"])
    })

    test("without a wish it is the half-year report of the last half-year that is over", async () => {
      const { data } = await api.get("/alliance/report-consolidations", { headers: table.officer })
      expect(data).toMatchObject({ code: "cooperative_half_year", period: { code: period } })
    })

    test.each([
      ["code=none", 404, "not_found", "code"],
      ["code=sales&period=2026-H1", 404, "not_found", "period"],
      ["code=cooperative_half_year&period=2026-H2", 404, "not_found", "period"],
      ["period=2026-Q9", 400, "invalid_code", "period"],
      [`code=sales&period=${year + 1}-Q1`, 422, "period_not_begun", "period"],
      ["kind=enterprise", 400, "invalid_choice", "kind"],
      ["commune=1", 400, "unknown_field", "commune"],
    ])("a wish for %s is refused by name", async (wish, status, code, field) => {
      for (const kind of ["", "/document", "/workbook", "/print"]) {
        const answer = await api.get(`/alliance/report-consolidations${kind}?${wish}`, { headers: table.officer })
        expect([answer.status, answer.data.code, answer.data.field]).toEqual([status, code, field])
      }
    })
  },
})
