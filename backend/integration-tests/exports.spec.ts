import { createHash } from "node:crypto"
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import type { ProvinceExport } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { exportFile, exportFolder } from "../src/workflows/exports/export-file"
import { removeOldExports } from "../src/workflows/exports/take-out"
import { layTable, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { answering, type Api } from "./support/http"
import { drainJobs } from "./support/mailbox"
import { openTestMarket, type Market } from "./support/market"

type Cells = readonly (readonly (string | number | Date | null)[])[]

const entryCount = 2_500

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    let market: Market
    const api: Api = answering(client)
    const db = () => databaseOf(getContainer())
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      table = await layTable(client, getContainer(), market)
      await db().raw(
        `insert into sale_entry (id, organization_id, province_code, commune_code, product_title, ocop_group, quantity, unit,
                                 value_vnd, channel, buyer_kind, business_date, source_kind, source_id, reference,
                                 recorded_by_type, recorded_at)
         select 'sale_' || n, ?, case when n % 10 = 0 then '19' else '20' end, '05983',
                case when n = 1 then '=cmd|calc' when n = 2 then '+84' when n = 3 then '@x' when n = 4 then '-a' else 'Na' end,
                'food', case when n = 5 then -2.5 else 1.5 end, 'kg', n * 1000, 'direct', 'consumer',
                date '2026-01-01' + (n % 200), 'manual', 's' || n, 'P-' || n, 'system', now()
           from generate_series(1, ?) n`,
        [market.quangLac.seller.id, entryCount],
      )
    })
    beforeEach(async () => rm(exportFolder(), { recursive: true, force: true }))
    afterEach(() => setClock())

    const ask = async (wish: object, headers = table.officer) => api.post("/alliance/exports", wish, { headers })
    const seen = async ({ id }: Pick<ProvinceExport, "id">): Promise<ProvinceExport> =>
      (await api.get(`/alliance/exports/${id}`, { headers: table.officer })).data
    const fetched = async ({ id }: Pick<ProvinceExport, "id">, headers: Record<string, string> = {}) => {
      const answer = await client.get(`/alliance/exports/${id}/file`, {
        headers: { ...table.officer, ...headers },
        responseType: "arraybuffer",
        validateStatus: () => true,
      })
      return { ...answer, content: Buffer.from(answer.data) }
    }
    const written = async (wish: object, headers = table.officer) => {
      const { data } = await ask(wish, headers)
      await drainJobs(getContainer())
      return { made: await seen(data), ...(await fetched(data)) }
    }
    const sheetOf = async (content: Buffer): Promise<Cells> => {
      const { readSheet } = await import("read-excel-file/node")
      return (await readSheet(content)) as unknown as Cells
    }

    test("the ledger of the province is written to Excel, row by row: its own rows, texts as texts, numbers as numbers", async () => {
      const { made, content, headers } = await written({ data_set: "sales", format: "xlsx" })
      const mine = entryCount - Math.floor(entryCount / 10)
      expect(made).toMatchObject({ state: "done", row_count: mine, rows_done: mine, byte_count: content.length })
      expect(headers["content-disposition"]).toContain('attachment; filename="sales-')
      const [title, asOf, filter, head = [], ...rows] = await sheetOf(content)
      expect([title?.[0], filter?.[0]]).toEqual(["Sổ doanh số", "Bộ lọc: không lọc"])
      expect(asOf?.[0]).toMatch(/^Số liệu lúc: \d\d\/\d\d\/\d{4} \d\d:\d\d$/)
      expect(rows).toHaveLength(mine)
      const cell = (row: Cells[number] | undefined, name: string) => row?.[head.indexOf(name)]
      const row = (entry: number) => rows.find((each) => cell(each, "Bút toán") === `sale_${entry}`)
      expect([1, 2, 3, 4].map((entry) => cell(row(entry), "Sản phẩm"))).toEqual(["=cmd|calc", "+84", "@x", "-a"])
      expect([cell(row(5), "Số lượng"), cell(row(5), "Giá trị (đồng)")]).toEqual([-2.5, 5_000])
      expect(row(10)).toBeUndefined()
      const said = ["Nhóm sản phẩm", "Kênh bán", "Người mua", "Nguồn"].map((name) => cell(row(1), name))
      expect(said).toEqual(["Thực phẩm", "Bán trực tiếp", "Người tiêu dùng", "Nhập tay"])
      expect(cell(row(1), "Ngày")).toEqual(new Date("2026-01-02T00:00:00Z"))
      const { rows: sums } = await db().raw(
        `select sum(value_vnd)::bigint as sum from sale_entry where province_code = '20'`,
      )
      expect(rows.reduce((sum, each) => sum + Number(cell(each, "Giá trị (đồng)")), 0)).toBe(Number(sums[0].sum))
    })

    test("as CSV no cell of text begins as a formula does, and a filter is held to and named", async () => {
      const { made, content } = await written({
        data_set: "sales",
        format: "csv",
        from: "2026-01-02",
        until: "2026-01-06",
      })
      const lines = content
        .toString("utf8")
        .replace(/^\uFEFF/, "")
        .trimEnd()
        .split("\r\n")
      expect(lines[2]).toBe("Bộ lọc: từ ngày 2026-01-02; đến ngày 2026-01-06")
      expect(lines).toHaveLength(4 + made.rows_done)
      const { rows } = await db().raw(
        `select count(*)::int as count from sale_entry
          where province_code = '20' and business_date between '2026-01-02' and '2026-01-06'`,
      )
      expect(made.rows_done).toBe(rows[0].count)
      const text = lines.join("\n")
      for (const cell of ["'=cmd|calc", "'+84", "'@x", "'-a", ",-2.5,"]) expect(text).toContain(cell)
    })

    test("the file is in the language of whoever asked, with days as ISO in CSV", async () => {
      const { content } = await written(
        { data_set: "sales", format: "csv", until: "2026-01-02" },
        { ...table.officer, "accept-language": "en" },
      )
      const [, , , head, first] = content.toString("utf8").split("\r\n")
      expect(head).toContain("Day,Unit,Commune,Product,Product group")
      expect(first).toMatch(/^2026-01-02,/)
      expect(first).toContain(",Food,1.5,kg,1000,Direct sales,Consumers,Typed in,")
    })

    test("every set of data can be taken out", async () => {
      for (const data_set of ["cooperatives", "agreements", "deliveries", "reports", "obstacles", "certificates"]) {
        const { made, status } = await written({ data_set, format: "csv", from: "2000-01-01", commune: "05983" })
        expect([data_set, made.state, status]).toEqual([data_set, "done", 200])
      }
    })

    test("a part of a file is sent when a part is asked for, while it is whole for whoever has an older one", async () => {
      const { made, content, headers } = await written({ data_set: "sales", format: "xlsx" })
      const part = await fetched(made, { range: "bytes=100-199" })
      expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${content.length}`])
      expect(part.content.equals(content.subarray(100, 200))).toBe(true)
      const rest = await fetched(made, { range: "bytes=1000-", "if-range": headers.etag })
      expect(rest.content.equals(content.subarray(1000))).toBe(true)
      expect((await fetched(made, { range: "bytes=1000-", "if-range": '"other"' })).status).toBe(200)
      const beyond = await fetched(made, { range: `bytes=${content.length}-` })
      expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `bytes */${content.length}`])
    })

    test("whoever fetches it before it is written gets it as it grows", async () => {
      const { data } = await ask({ data_set: "sales", format: "xlsx" })
      const early = fetched(data)
      await drainJobs(getContainer())
      const { status, content } = await early
      expect(status).toBe(200)
      expect(content.length).toBe((await seen(data)).byte_count)
      expect((await sheetOf(content)).length).toBeGreaterThan(2_000)
    })

    test("a range of a file that grows is what is there of it; one beyond waits until there is something", async () => {
      const { data } = await ask({ data_set: "sales", format: "csv" })
      const file = exportFile({ id: data.id, attempt: 1, format: "csv" })
      const row = () => db()("province_export").where({ id: data.id })
      mkdirSync(exportFolder(), { recursive: true })
      writeFileSync(file, "0123456789")
      await row().update({ state: "running", attempt: 1 })
      const part = await fetched(data, { range: "bytes=2-4" })
      expect([part.status, part.headers["content-range"], String(part.content)]).toEqual([206, "bytes 2-4/*", "234"])
      const rest = await fetched(data, { range: "bytes=7-", "if-range": part.headers.etag })
      expect([rest.headers["content-range"], String(rest.content)]).toEqual(["bytes 7-9/*", "789"])
      const beyond = fetched(data, { range: "bytes=10-" })
      const whole = fetched(data, { range: "bytes=10-", "if-range": '"of another attempt"' })
      await pause(300)
      appendFileSync(file, "abc")
      expect((await beyond).headers["content-range"]).toBe("bytes 10-12/*")
      await row().update({
        state: "done",
        as_of: new Date(),
        row_count: 1,
        rows_done: 1,
        byte_count: 13,
        sha256: createHash("sha256").update("0123456789abc").digest("hex"),
      })
      const { status, content } = await whole
      expect([status, String(content)]).toEqual([200, "0123456789abc"])
    })

    test("a writer that died is followed by another, which begins anew", async () => {
      const { data } = await ask({ data_set: "sales", format: "csv" })
      // As a process leaves it that is killed after its first thousand rows.
      await db()("province_export").where({ id: data.id }).update({ state: "running", attempt: 1, rows_done: 1_000 })
      await drainJobs(getContainer())
      expect(await seen(data)).toMatchObject({ state: "done", rows_done: entryCount - entryCount / 10 })
      expect(readdirSync(exportFolder())).toEqual([`${data.id}.2.csv`])
    })

    test("what is cancelled leaves no file, is never written, and cannot be fetched", async () => {
      const { data } = await ask({ data_set: "sales", format: "csv" })
      const path = `/alliance/exports/${data.id}/cancel`
      const { data: cancelled } = await api.post(path, {}, { headers: table.officer })
      expect(cancelled.state).toBe("cancelled")
      await drainJobs(getContainer())
      expect(existsSync(exportFolder()) ? readdirSync(exportFolder()) : []).toEqual([])
      expect((await fetched(data)).status).toBe(404)
      const again = await api.post(path, {}, { headers: table.officer })
      expect([again.status, again.data.code]).toEqual([409, "invalid_transition"])
    })

    test("what is cancelled while it is written leaves no file either", async () => {
      const { data } = await ask({ data_set: "sales", format: "xlsx" })
      // The writer has begun and stands before its first row.
      const holding = await db().transaction()
      await holding.raw(`lock table sale_entry in access exclusive mode`)
      const writing = drainJobs(getContainer())
      await expect.poll(async () => (await seen(data)).state).toBe("running")
      expect((await api.post(`/alliance/exports/${data.id}/cancel`, {}, { headers: table.officer })).status).toBe(200)
      await holding.rollback()
      await writing
      expect((await fetched(data)).status).toBe(404)
      expect(await seen(data)).toMatchObject({ state: "cancelled", rows_done: 0, byte_count: null })
      expect(readdirSync(exportFolder())).toEqual([])
    })

    test("files are removed after a week, with what is known of them", async () => {
      const { made } = await written({ data_set: "sales", format: "csv" })
      const file = exportFile({ id: made.id, attempt: 1, format: "csv" })
      await removeOldExports(getContainer(), new Date(Date.now() + 6 * 86_400_000))
      expect(existsSync(file)).toBe(true)
      await removeOldExports(getContainer(), new Date(Date.now() + 8 * 86_400_000))
      expect(existsSync(file)).toBe(false)
      expect((await fetched(made)).status).toBe(404)
    })

    test("what is sent again is taken out once, and a fourth waits until the others are written", async () => {
      const headers = { ...table.officer, "idempotency-key": "once" }
      const wish = { data_set: "sales", format: "csv" }
      const [one, two] = [await ask(wish, headers), await ask(wish, headers)]
      expect(two.data.id).toBe(one.data.id)
      await ask(wish)
      await ask(wish)
      const fourth = await ask(wish)
      expect([fourth.status, fourth.data.code]).toEqual([429, "too_many_requests"])
      await drainJobs(getContainer())
      expect((await ask(wish)).status).toBe(200)
    })

    test.each([
      [{ data_set: "consumers", format: "csv" }, "invalid_choice", "data_set"],
      [{ data_set: "sales", format: "xls" }, "invalid_choice", "format"],
      [{ data_set: "sales", format: "csv", from: "2026-02-30" }, "invalid_date", "from"],
      [{ data_set: "sales", format: "csv", from: "2026-02-02", until: "2026-02-01" }, "too_small", "until"],
      [{ data_set: "sales", format: "csv", province: "19" }, "unknown_field", "province"],
    ])("a wish %j is refused by name", async (wish, code, field) => {
      const { status, data } = await ask(wish)
      expect([status, data.code, data.field]).toEqual([400, code, field])
    })
  },
})
