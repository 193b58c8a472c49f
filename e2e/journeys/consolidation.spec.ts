import { readFile } from "node:fs/promises"
import type { ReportConsolidation } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"
import type { Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { withDatabase } from "../support/database"
import { pdfText, wordText } from "../support/documents"
import { verifiedNewcomer } from "../support/newcomer"
import { asMember, signInMember } from "../support/portals"
import { sendReport } from "../support/reports"
import { rowsOf } from "../support/spreadsheet"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const code = "cooperative_half_year"
const officer = "canbo@lienket.example"
/** As a cooperative of U Minh writes it, and what that is. */
const reported = {
  members_total: ["96", 96],
  workers_members: ["85", 85],
  workers_hired: ["0", 0],
  workers_regular: ["85", 85],
  capital_charter: ["10 tỷ 255 triệu 200 nghìn", 10_255_200_000],
  revenue_total: ["500 triệu", 500_000_000],
} as const satisfies Record<string, readonly [typed: string, value: number]>

/** The last first half of a year that is over in Viet Nam. */
const lastHalf = (): string => {
  const today = new Date(Date.now() + 7 * 3_600_000)
  return `${today.getUTCMonth() < 6 ? today.getUTCFullYear() - 1 : today.getUTCFullYear()}-H1`
}

test("a cooperative sends its half-year from a phone, and the alliance takes it to the province as Word, Excel and PDF", async ({
  page,
  browser,
  request,
}) => {
  const period = lastHalf()
  const query = `code=${code}&period=${period}`
  const alliance = await memberCaller(request, officer)
  const before = await alliance.get<ReportConsolidation>(`/alliance/report-consolidations?${query}`)

  // One that has reported before has nothing to send any more.
  const cooperative = await verifiedNewcomer(request, "Nửa Năm")
  await signInMember(page, cooperative.email, cooperative.password)
  await page.goto(`/kenh-htx/bao-cao/${code}/${period}`)
  for (const [field, [typed]] of Object.entries(reported)) await page.locator(`[name="values.${field}"]`).fill(typed)
  await sendReport(page)

  await asMember(browser, officer, async (desk) => {
    await desk.goto(`/lien-minh/bao-cao/tong-hop?${query}`)
    const { fields, units, missing } = await alliance.get<ReportConsolidation>(
      `/alliance/report-consolidations?${query}`,
    )
    expect(units.counted).toBe(before.units.counted + 1)
    for (const [key, [, value]] of Object.entries(reported)) {
      const earlier = before.fields.find((field) => field.key === key)
      const sum = Number(earlier?.total ?? 0) + value
      const field = fields.find((each) => each.key === key)
      expect([key, field?.total, field?.over]).toEqual([key, String(sum), (earlier?.over ?? 0) + 1])
      const row = desk
        .getByRole("row")
        .filter({ has: desk.getByRole("rowheader").filter({ hasText: new RegExp(`^${field?.label}`) }) })
        .first()
      await expect(row.getByRole("cell").first()).toContainText(sum.toLocaleString("vi-VN"))
    }

    const workbook = await download(desk, t("alliance-reports.consolidation.workbook"), ".xlsx")
    const word = wordText((await download(desk, t("alliance-reports.consolidation.document"), ".docx")).bytes)
    const paper = await pdfText((await download(desk, t("alliance-reports.consolidation.print"), ".pdf")).bytes)

    const sheet = await rowsOf(workbook.path)
    const [headers = []] = sheet.filter((cells) => cells.includes("Tổng số"))
    const rows = sheet.slice(sheet.indexOf(headers) + 1)
    expect(rows).toHaveLength(fields.length)
    const counted = await recounted(period)
    for (const [index, { key, label, total, average, over, asked }] of fields.entries()) {
      const plain = counted.find((each) => each.key === key)
      expect([key, total, over]).toEqual([key, plain?.total ?? null, plain?.over ?? 0])
      const cell = (header: string) => rows[index]?.[headers.indexOf(header)]
      const name = String(cell("Chỉ tiêu"))
      expect(name.startsWith(label), `${name}: ${label}`).toBe(true)
      const numbers = [total, average].map((value) => (value === null ? null : Number(value)))
      expect([name, cell("Tổng số"), cell("Bình quân một đơn vị"), cell("Số đơn vị có số liệu")]).toEqual([
        name,
        ...numbers,
        over,
      ])
      const written = [total, average].map((value) => (value === null ? "" : formatDecimal(value, "vi")))
      const line = [name, ...written, `${over}/${asked}`]
      const place = word.indexOf(name)
      expect(word.slice(place, place + line.length)).toEqual(line)
      expect(paper).toContain(line.filter(Boolean).join(" "))
    }
    for (const { name } of missing.items) for (const text of [word.join(" "), paper]) expect(text).toContain(name)
    const charter = fields.find(({ key }) => key === "capital_charter")
    const amount = `Vốn điều lệ (cuối kỳ): ${formatDecimal(charter?.total ?? "", "vi")} đồng`
    for (const text of [word.join(" "), paper]) expect(text).toContain(amount)
  })
})

/** What the database says of each figure of a period, the plain way. */
const recounted = (period: string) =>
  withDatabase((db) =>
    db.rows<{ key: string; total: string; over: number }>(
      `select v.key, sum(v.value::numeric)::text as total, count(*)::int as over
         from report r join report_submission s on s.report_id = r.id and s.number = r.submission_count
         join organization o on o.id = r.organization_id cross join jsonb_each_text(s.values) v
        where r.code = $1 and r.period = $2 and r.state in ('submitted', 'accepted') and o.province_code = '20'
          and v.value ~ '^[0-9.]+$'
        group by v.key`,
      [code, period],
    ),
  )

/** Saves the file behind a link, as a click would, also where a browser would rather show it. */
const download = async (page: Page, link: string, ending: string): Promise<{ path: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ])
  expect(file.suggestedFilename().endsWith(ending)).toBe(true)
  const path = await file.path()
  return { path, bytes: await readFile(path) }
}
