import { readFile } from "node:fs/promises"
import type { ReportConsolidation } from "@lienket/contracts"
import type { Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { asMember, signInMember } from "../support/portals"
import { rowsOf } from "../support/spreadsheet"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const code = "cooperative_half_year"
const officer = "canbo@lienket.example"
const members = 96

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

  await signInMember(page, "htx1@lienket.example")
  await page.goto(`/kenh-htx/bao-cao/${code}/${period}`)
  for (const [field, value] of Object.entries({
    members_total: String(members),
    workers_members: "85",
    workers_hired: "0",
    workers_regular: "85",
    capital_charter: "10 tỷ 255 triệu 200 nghìn",
    revenue_total: "500 triệu",
  }))
    await page.locator(`[name="values.${field}"]`).fill(value)
  await page.getByRole("button", { name: t("seller-reports.form.submit"), exact: true }).tap()
  await expect(page.getByText(t("seller-reports.done.submit"), { exact: true })).toBeVisible()

  await asMember(browser, officer, async (desk) => {
    await desk.goto(`/lien-minh/bao-cao/tong-hop?${query}`)
    const { fields, units } = await alliance.get<ReportConsolidation>(`/alliance/report-consolidations?${query}`)
    expect(units.counted).toBe(before.units.counted + 1)
    const field = fields.find(({ key }) => key === "members_total")
    const sum = Number(before.fields.find(({ key }) => key === "members_total")?.total ?? 0) + members
    expect(field?.total).toBe(String(sum))
    const row = desk
      .getByRole("row")
      .filter({ hasText: field?.label ?? "" })
      .first()
    await expect(row.getByRole("cell").first()).toHaveText(sum.toLocaleString("vi-VN"))

    const sheet = await rowsOf((await download(desk, t("alliance-reports.consolidation.workbook"), ".xlsx")).path)
    const [headers = []] = sheet.filter((cells) => cells.includes("Tổng số"))
    const line = sheet.find(([label]) => String(label).includes(field?.label ?? ""))
    expect(line?.[headers.indexOf("Tổng số")]).toBe(sum)
    const word = await download(desk, t("alliance-reports.consolidation.document"), ".docx")
    expect(word.bytes.subarray(0, 2).toString()).toBe("PK")
    const paper = await download(desk, t("alliance-reports.consolidation.print"), ".pdf")
    expect(paper.bytes.subarray(0, 5).toString()).toBe("%PDF-")
  })
})

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
