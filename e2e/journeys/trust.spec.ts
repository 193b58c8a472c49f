import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

test.use({ viewport: { width: 390, height: 844 } })

test("whoever scans a lot's label sees where it comes from, and after a recall that it must not be used", async ({
  page,
}) => {
  const t = words("vi")
  await signInMember(page, "htx1@lienket.example")
  await page.goto("/kenh-htx/lo-hang")
  await page.getByRole("link", { name: t("seller-lots.new"), exact: true }).click()
  await page.getByLabel(t("seller-lots.form.product"), { exact: true }).selectOption({ index: 1 })
  await page.getByRole("button", { name: t("seller-lots.form.next"), exact: true }).click()
  await page.getByLabel(/^Số lượng/).fill("12")
  await page.getByRole("button", { name: t("seller-lots.form.save"), exact: true }).click()
  await expect(page.getByText(t("seller-lots.done.created"))).toBeVisible()
  const lot = page.url()

  const labels = await page.request.get(`${lot.split("?")[0]}/tem.pdf?format=3x8&count=12&start=5`)
  expect([labels.status(), labels.headers()["content-type"]]).toEqual([200, "application/pdf"])

  await page.getByRole("link", { name: t("seller-lots.detail.openTrace"), exact: true }).click()
  await expect(page).toHaveURL(/\/truy-xuat\/TX-/)
  const trace = page.url()
  await expect(page.getByText(t("trace.state.active"))).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()

  await page.goto(lot)
  await page.getByRole("link", { name: t("seller-lots.detail.recall"), exact: true }).click()
  await page.getByLabel(t("seller-lots.recall.reason"), { exact: true }).fill("Nhãn in sai ngày (thử)")
  await page.getByRole("button", { name: t("seller-lots.recall.button"), exact: true }).click()
  await expect(page.getByText(t("seller-lots.done.recalled"))).toBeVisible()

  await page.goto(trace)
  const alert = page.getByRole("alert")
  await expect(alert.getByText(t("trace.state.recalled"))).toBeVisible()
  await expect(alert.getByText("Nhãn in sai ngày (thử)")).toBeVisible()
  expect((await page.goto("/truy-xuat/TX-0000-0000"))?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1, name: t("trace.unknown.title") })).toBeVisible()
})
