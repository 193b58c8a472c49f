import type { ConferenceDetail } from "@lienket/contracts"
import { businessDate, formatDateTime, formatDecimal } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { afterEach, beforeAll, expect, test } from "vitest"
import { now } from "../src/clock"
import { addConference, deliveryOf, enter, layTable, signed, termsOf, type Table } from "./support/agreements"
import { setClock } from "./support/clock"
import { openTestMarket } from "./support/market"
import { wordText } from "./support/zip"

type Cells = readonly (readonly (string | number | Date | null)[])[]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    let conference: string
    // Three agreements of one conference: one delivered in part, one of which nothing is known, a draft.
    beforeAll(async () => {
      table = await layTable(api, getContainer(), await openTestMarket(api, getContainer()))
      conference = (await addConference(api, table.officer)).id
      const delivered = await signed(api, table, { conference_id: conference })
      const recorded = await api.post(
        `/cooperative/agreements/${delivered.id}/deliveries`,
        deliveryOf(delivered, { quantity: "25.5", unit: "tạ" }),
        { headers: table.seller },
      )
      const [delivery] = recorded.data.deliveries
      await api.post(`/enterprise/deliveries/${delivery.id}/answer`, { act: "confirm" }, { headers: table.buyer })
      const silent = { title: "=HYPERLINK(1)", group: "food" as const, quantity: "100", unit: "chai" }
      const price = { mechanism: "market" as const }
      await signed(api, table, { conference_id: conference, terms: termsOf({ lines: [{ ...silent, price }] }) })
      await enter(api, table, { conference_id: conference })
    })
    afterEach(() => setClock())

    const file = async (path: string, language = "vi") => {
      const headers = { ...table.officer, "accept-language": language }
      const { data, headers: answered } = await api.get(path, { headers, responseType: "arraybuffer" })
      return { content: Buffer.from(data), headers: answered }
    }
    const cellsOf = async (path: string, language?: string): Promise<Cells> => {
      const { readSheet } = await import("read-excel-file/node")
      return (await readSheet((await file(path, language)).content)) as unknown as Cells
    }
    const seen = async (): Promise<ConferenceDetail> =>
      (await api.get(`/alliance/conferences/${conference}`, { headers: table.officer })).data

    test("the table of a conference holds what its page shows, a row for each line", async () => {
      const [, asOf, filter, headers = [], ...rows] = await cellsOf(
        `/alliance/conferences/${conference}/progress-table`,
      )
      expect(asOf?.[0]).toMatch(/^Số liệu lúc: \d\d\/\d\d\/\d{4} \d\d:\d\d$/)
      expect(filter?.[0]).toBe("Bộ lọc: hội nghị: Hội nghị kết nối tiêu thụ (thử)")
      const { agreements, figures } = await seen()
      const lines = rows.slice(0, agreements.length)
      const cell = (row: Cells[number] | undefined, header: string) => row?.[headers.indexOf(header)]
      expect(lines.map((row) => cell(row, "Mã"))).toEqual(agreements.map(({ code }) => code))
      const delivered = lines[agreements.findIndex(({ progress }) => progress.value_vnd > 0)]
      expect(cell(delivered, "Đã giao, hai bên xác nhận")).toBe(2.55)
      expect(cell(delivered, "Tỷ lệ")).toBe(0.255)
      expect(cell(delivered, "Giá trị đã giao (đồng)")).toBe(102_000_000)
      expect(cell(delivered, "Lần giao gần nhất")).toEqual(new Date(`${businessDate(new Date())}T00:00:00Z`))
      const silent = lines.find((row) => cell(row, "Mặt hàng") === "=HYPERLINK(1)")
      expect([cell(silent, "Tỷ lệ"), cell(silent, "Đã giao, hai bên xác nhận")]).toEqual([null, null])
      const total = rows[agreements.length]
      expect(cell(total, "Giá trị đã giao (đồng)")).toBe(figures.value_vnd)
      expect(cell(total, "Cam kết")).toBe(10)
    })

    test("the table of the list holds what its filter leaves, and names the filter", async () => {
      const query = "q=na%20chi%20lang&state=in_progress"
      const { data } = await api.get(`/alliance/agreements?${query}`, { headers: table.officer })
      const [, , filter, , row, total] = await cellsOf(`/alliance/agreement-table?${query}`, "en")
      expect(filter?.[0]).toBe("Filter: search: na chi lang; state: In progress")
      expect(data.items).toHaveLength(1)
      expect([row?.[0], total?.[0]]).toEqual([data.items[0].code, "Total (drafts left out)"])
      expect((await cellsOf("/alliance/agreement-table"))[2]?.[0]).toBe("Bộ lọc: không lọc")
      const wrong = await api.get("/alliance/agreement-table?pace=fast", {
        headers: table.officer,
        validateStatus: () => true,
      })
      expect([wrong.status, wrong.data.code, wrong.data.field]).toEqual([400, "invalid_choice", "pace"])
    })

    test("the report of a conference says what its page shows, as of when", async () => {
      const { content, headers } = await file(`/alliance/conferences/${conference}/report`, "en")
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="bao-cao-[\d-]+\.docx"/)
      const { figures } = await seen()
      const text = wordText(content).join("\n")
      expect(figures).toMatchObject({ share_bp: 1275, share_over: 2, agreement_count: 3 })
      expect(text).toContain("Số thỏa thuận đã ghi: 3, trong đó 2 thỏa thuận đã ký, 1 thỏa thuận chưa ký.")
      expect(text).toContain("so với cam kết: 12,75% (tính trên 2/2 thỏa thuận")
      expect(text).toContain(`Giá trị hàng đã giao: ${formatDecimal(String(figures.value_vnd), "vi")} đồng`)
      expect(text).toContain("(bằng chữ: Một trăm linh hai triệu đồng)")
      expect(text).toContain(
        `${formatDecimal(String(figures.committed_value_vnd), "vi")} đồng (bằng chữ: Bốn trăm triệu đồng)`,
      )
      expect(text).toContain("trong 30 ngày từ ngày ký: ……%")
    })

    test("after a season without news the report names who has not reported, and leaves them out of the average", async () => {
      const later = new Date(now().getTime() + 60 * 86_400_000)
      setClock(() => later)
      const { figures, agreements } = await seen()
      const silent = agreements.find(({ progress }) => progress.pace === "no_report")
      const text = wordText((await file(`/alliance/conferences/${conference}/report`)).content).join("\n")
      expect(figures).toMatchObject({ share_bp: 2550, share_over: 1 })
      expect(text).toContain(`Số liệu lúc ${formatDateTime(later, "vi")}`)
      expect(text).toContain("so với cam kết: 25,5% (tính trên 1/2")
      expect(text).toContain(`Thỏa thuận chưa có báo cáo (1):\n- ${silent?.code}`)
      expect(text).toContain("Thỏa thuận có nguy cơ không thực hiện được (2):")
      expect(text).toContain("trong 30 ngày từ ngày ký: 50%")
    })

    test("another alliance's conference has no files", async () => {
      for (const kind of ["report", "progress-table"]) {
        const answer = await api.get(`/alliance/conferences/conf_none/${kind}`, {
          headers: table.officer,
          validateStatus: () => true,
        })
        expect([answer.status, answer.data.code]).toEqual([404, "not_found"])
      }
    })
  },
})
