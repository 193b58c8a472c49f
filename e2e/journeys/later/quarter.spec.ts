import type { Locator, Page } from "@playwright/test"
import { daysAfter, quarterOf, today } from "../../support/clock"
import { verifiedNewcomer, type Verified } from "../../support/newcomer"
import { asMember, fulfil, openOrder, signInMember } from "../../support/portals"
import { acceptReport, returnReport, reviseReport, salesTotal, sendButton, sendReport } from "../../support/reports"
import { checkOut, payInCash, takeIntoCart, vndOf } from "../../support/shopper"
import { expect, test } from "../../support/test"
import { words } from "../../support/words"

const t = words("vi")
const officer = "canbo@lienket.example"
const dueDays = 10
const priceVnd = 60_000
/** Bought in the shop; of these one comes back, when the quarter is long over. */
const ordered = 3
const soldAtMarketVnd = 1_450_000
const before = ordered * priceVnd
const withMarket = before + soldAtMarketVnd
const afterReturn = withMarket - priceVnd

test("a quarter passes: reported in time, late and never, sent back, accepted, and revised for an order that came back", async ({
  page,
  browser,
  request,
  clock,
}) => {
  test.setTimeout(240_000)
  const day = today()
  const { code, lastDay } = quarterOf(day)
  const path = `/kenh-htx/bao-cao/sales/${code}`
  const seller = await verifiedNewcomer(request, "Đúng Hạn")
  const latecomer = await verifiedNewcomer(request, "Chậm Hạn")
  const title = `Thạch đen thử ${Date.now()}`

  const purchase = await test.step("a guest buys from it within the quarter, and it delivers", async () => {
    const { handle } = await seller.caller.send<{ handle: string }>("/cooperative/products", {
      title_vi: title,
      group: "food",
      product_class: "dry",
      variants: [{ unit: "hộp", content: "200 g", price_vnd: priceVnd, stock: 20 }],
      storage: "ambient",
      shelf_life_amount: 18,
      shelf_life_unit: "month",
      label: { origin: "Tràng Định, Lạng Sơn, Việt Nam", ingredients: "Bột thạch đen 100%" },
    })
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(`/san-pham/${handle}`)
    await takeIntoCart(guest, "vi", ordered)
    const bought = await checkOut(guest, "vi", payInCash)
    await guest.context().close()
    await signInMember(page, seller.email, seller.password)
    await fulfil(page, bought.code, "cod")
    return bought
  })

  await test.step("while the quarter runs its report cannot be sent", async () => {
    await page.goto(path)
    await expect(page.getByText(t("report.standing.open"), { exact: true })).toBeVisible()
    expect(await salesTotal(page)).toBe(before)
    await expect(sendButton(page)).toHaveCount(0)
  })

  await test.step("three days after its end the report waits; a sale that was forgotten is added, and it is sent", async () => {
    await clock.moveTo(daysAfter(lastDay, 3))
    await page.goto("/kenh-htx/bao-cao")
    await page.getByRole("main").locator(`a[href="${path}"]`).tap()
    await expect(sendButton(page)).toBeVisible()
    await expect(page.getByText(t("report.standing.due"), { exact: true })).toBeVisible()
    await recordSale(page, day)
    await page.goto(path)
    expect(await salesTotal(page)).toBe(withMarket)
    await stockOf(page).fill("12 triệu 500 nghìn")
    await sendReport(page)
    await expect(page.getByText(t("report.standing.in_time"), { exact: true })).toBeVisible()
  })

  const daysLate = 5
  await test.step("five days after the deadline the alliance sees who sent nothing, and since when", async () => {
    await clock.moveTo(daysAfter(lastDay, dueDays + daysLate))
    await asMember(browser, officer, async (desk) => {
      await expect(await arrear(desk, code, seller)).toContainText(t("report.standing.in_time"))
      const silent = await arrear(desk, code, latecomer)
      await expect(silent).toContainText(t("report.standing.never", { days: daysLate }))
      await expect(silent.getByRole("link")).toHaveCount(0)
    })
  })

  await test.step("who sends it now is late, by as many days", async () => {
    const context = await browser.newContext()
    const phone = await context.newPage()
    await signInMember(phone, latecomer.email, latecomer.password)
    await phone.goto(path)
    await sendReport(phone)
    await expect(phone.getByText(t("report.standing.late", { days: daysLate }), { exact: true })).toBeVisible()
    await context.close()
  })

  await test.step("the officer sees it late, and sends the other one's back", async () => {
    await asMember(browser, officer, async (desk) => {
      await expect(await arrear(desk, code, latecomer)).toContainText(t("report.standing.late", { days: daysLate }))
      await openReport(desk, code, seller)
      await returnReport(desk, "Tồn kho chưa trừ hàng hỏng.")
    })
  })

  await test.step("which is mended and sent again, and was in time all the same", async () => {
    await page.goto(path)
    await expect(page.getByText("Tồn kho chưa trừ hàng hỏng.").first()).toBeVisible()
    await stockOf(page).fill("11 triệu")
    await sendReport(page)
    await expect(page.getByText(t("report.standing.in_time"), { exact: true })).toBeVisible()
    await asMember(browser, officer, async (desk) => {
      await openReport(desk, code, seller)
      await expect(desk.getByText("11.000.000 ₫").first()).toBeVisible()
      await acceptReport(desk)
    })
  })

  await test.step("a month later a part of the order comes back, and is no changed past but a difference", async () => {
    await clock.moveTo(daysAfter(lastDay, 40))
    await takeBackOne(page, purchase.code, title)
    await page.goto(path)
    await expect(page.getByText(t("report.state.accepted"), { exact: true })).toBeVisible()
    const difference = page
      .getByRole("region", { name: t("report.differences.title") })
      .getByRole("row")
      .filter({ hasText: t("report.figure.total") })
    expect((await difference.getByRole("cell").allInnerTexts()).map(vndOf)).toEqual([withMarket, afterReturn])
  })

  await test.step("which is sent as a revision that the alliance reads", async () => {
    await reviseReport(page, "Khách trả một hộp mua trong quý.")
    await expect(page.getByRole("region", { name: t("report.differences.title") })).toHaveCount(0)
    await asMember(browser, officer, async (desk) => {
      await openReport(desk, code, seller)
      await expect(desk.getByText("Khách trả một hộp mua trong quý.").first()).toBeVisible()
      await expect(desk.getByText(`${afterReturn.toLocaleString("vi-VN")} ₫`).first()).toBeVisible()
    })
  })
})

const stockOf = (page: Page): Locator => page.locator('[name="values.stock_value"]')

/** Goods that are not in the shop, sold at the market on a day. */
const recordSale = async (page: Page, day: string): Promise<void> => {
  const form = "seller-sales.form"
  await page.goto("/kenh-htx/ban-ngoai/ghi?sp=khac")
  await page.getByLabel(t(`${form}.name`), { exact: true }).fill("Măng ớt bán tại chợ")
  await page.getByLabel(t(`${form}.group`), { exact: true }).selectOption("food")
  await page.getByLabel(t(`${form}.quantity`), { exact: true }).fill("20")
  await page.getByLabel(t(`${form}.price`), { exact: true }).fill("1 triệu 450 nghìn")
  for (const choice of [`${form}.per.total`, "seller-sales.way.market", `${form}.day.other`])
    await page.getByRole("main").getByText(t(choice), { exact: true }).tap()
  await page.getByLabel(t(`${form}.day.date`), { exact: true }).fill(day)
  await page.getByRole("button", { name: t(`${form}.submit`), exact: true }).tap()
  await expect(page.getByText(/^Đã ghi: Măng ớt bán tại chợ/)).toBeVisible()
}

/** One piece of the goods of an order comes back. */
const takeBackOne = async (page: Page, code: string, title: string): Promise<void> => {
  const { number } = await openOrder(page, code)
  await page.getByRole("link", { name: t("seller-orders.action.take_back"), exact: true }).tap()
  await page.getByLabel(title).fill("1")
  await page.getByText(t("seller-orders.returnReason.damaged"), { exact: true }).tap()
  await page.getByRole("button", { name: t("seller-orders.action.take_back"), exact: true }).tap()
  await expect(page.getByText(t("seller-orders.done.take_back", { number })).first()).toBeVisible()
}

/** Where an organisation stands in the alliance's list of who has to report. */
const arrear = async (desk: Page, code: string, { name }: Pick<Verified, "name">): Promise<Locator> => {
  await desk.goto(`/lien-minh/bao-cao?${new URLSearchParams({ code: "sales", period: code, q: name })}`)
  const row = desk.getByRole("row").filter({ has: desk.getByRole("rowheader").filter({ hasText: name }) })
  await expect(row).toHaveCount(1)
  return row
}

const openReport = async (desk: Page, code: string, who: Pick<Verified, "name">): Promise<void> => {
  await (await arrear(desk, code, who)).getByRole("rowheader").getByRole("link").click()
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(who.name)
}
