import type { Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { asMember, signInMember } from "../support/portals"
import { acceptReport, returnReport, reviseReport, salesTotal, sendReport } from "../support/reports"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const owner = "htx1@lienket.example"
const officer = "canbo@lienket.example"
const valueVnd = 1_234_000

/** The last quarter that is over in Viet Nam. */
const lastQuarter = (): { code: string; lastDay: string } => {
  const today = new Date(Date.now() + 7 * 3_600_000)
  const first = new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3, 1))
  const last = new Date(first.getTime() - 86_400_000)
  const code = `${last.getUTCFullYear()}-Q${Math.floor(last.getUTCMonth() / 3) + 1}`
  return { code, lastDay: last.toISOString().slice(0, 10) }
}

test("a cooperative sends its quarter from a phone, mends it, and revises it when a sale is taken back", async ({
  page,
  browser,
  request,
}) => {
  const { code, lastDay } = lastQuarter()
  const path = `/kenh-htx/bao-cao/sales/${code}`
  await signInMember(page, owner)
  await page.goto("/kenh-htx/bao-cao")
  await page.getByRole("main").locator(`a[href="${path}"]`).tap()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  const before = await salesTotal(page)

  const cooperative = await memberCaller(request, owner)
  const sale = await cooperative.send<{ id: string }>("/cooperative/sales", {
    title: "Măng ớt bán tại chợ",
    group: "food",
    quantity: "20",
    unit: "kg",
    price: { per: "total", amount_vnd: valueVnd },
    way: "market",
    sold_on: lastDay,
  })
  await page.reload()
  expect(await salesTotal(page)).toBe(before + valueVnd)

  const stock = page.getByRole("textbox", { name: "Giá trị hàng tồn cuối kỳ", exact: false }).first()
  await stock.fill("1 tỷ triệu đồng")
  await stock.blur()
  await expect(page.getByText(t("seller-reports.check.ambiguous_amount")).first()).toBeVisible()
  await stock.fill("12 triệu 500 nghìn")
  await stock.blur()
  await expect(page.getByText(t("seller-reports.check.ambiguous_amount"))).toHaveCount(0)
  await explainLeaps(page)
  await sendReport(page)
  await expect(page.getByText(t("report.state.submitted"), { exact: true })).toBeVisible()
  await expect(page.getByText("12.500.000 ₫")).toBeVisible()

  await decide(async (desk) => {
    await returnReport(desk, "Xin ghi rõ tồn kho.")
  })
  await page.goto(path)
  await expect(page.getByText("Xin ghi rõ tồn kho.").first()).toBeVisible()
  await stock.fill("13 triệu")
  await explainLeaps(page)
  await sendReport(page)

  await decide(acceptReport)
  await cooperative.send(`/cooperative/sales/${sale.id}/reverse`, { reason: "Khách trả lại" })
  await page.goto(path)
  await expect(page.getByRole("heading", { name: t("report.differences.title"), exact: true })).toBeVisible()
  await expect(page.getByText(t("report.state.accepted"), { exact: true })).toBeVisible()
  await reviseReport(page, "Khách ở chợ trả lại măng.")
  await expect(page.getByRole("heading", { name: t("report.differences.title"), exact: true })).toHaveCount(0)

  await decide(async (desk) => {
    await expect(desk.getByText("Khách ở chợ trả lại măng.").first()).toBeVisible()
  })

  async function decide(work: (desk: Page) => Promise<void>) {
    await asMember(browser, officer, async (desk) => {
      await desk.goto(`/lien-minh/bao-cao?code=sales&period=${code}&q=quang+lac`)
      await desk.getByRole("main").getByRole("rowheader").getByRole("link").first().click()
      await expect(desk.getByRole("heading", { level: 1 })).toContainText("Quảng Lạc")
      await work(desk)
    })
  }
})

/** Says why a figure leapt, where the page asks. */
const explainLeaps = async (page: Page): Promise<void> => {
  for (const why of await page.getByLabel(t("seller-reports.form.why")).all()) await why.fill("Theo mùa vụ")
}
