import type { Page } from "@playwright/test"
import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const name = "Hợp tác xã Minh họa Đồng Tâm"

test("a cooperative applies on a phone, its alliance verifies it, and then it may sell", async ({ page, browser }) => {
  await apply(page)
  await expect(page).toHaveURL(/\/kenh-htx$/)
  await expect(page.getByRole("heading", { name: t("organization.standing.submitted.title") })).toBeVisible()

  const office = await (await browser.newContext()).newPage()
  await signInMember(office, "canbo@lienket.example")
  await office.goto("/lien-minh/xac-minh")
  await office.getByRole("link", { name, exact: true }).click()
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(name)
  for (const check of await office.getByRole("checkbox").all()) await check.check()
  await office.getByRole("button", { name: t("alliance-joining.decide.verify"), exact: true }).click()
  await expect(office.getByText(t("alliance-joining.done.verified"))).toBeVisible()
  await office.context().close()

  await page.goto("/kenh-htx/ho-so")
  await expect(page.getByText(t("portal.history.action.applicationVerified"))).toBeVisible()
  await page.goto("/kenh-htx/ho-so/giao-hang")
  await expect(page.getByText("Giao tiêu chuẩn")).toBeVisible()
  await page.goto("/htx/htx-minh-hoa-dong-tam")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
})

const apply = async (page: Page): Promise<void> => {
  await page.goto("/dang-ky-ban-hang")
  const kind = new RegExp(`^${t("joining.apply.kind.cooperative.title")}`)
  await page.getByRole("main").getByRole("link", { name: kind }).click()
  const fill = (key: string, value: string) => page.getByLabel(t(`joining.form.${key}`), { exact: true }).fill(value)
  await fill("name", name)
  await fill("taxCode", "9900000538")
  await page.getByLabel(t("checkout.address.province"), { exact: true }).selectOption("20")
  const commune = page.getByLabel(t("checkout.address.commune"), { exact: true })
  await expect(commune.locator('option[value="05983"]')).toBeAttached()
  await commune.selectOption("05983")
  await page.getByLabel(t("checkout.address.line"), { exact: true }).fill("Thôn minh họa")
  await fill("representativeName", "Nguyễn Thị Minh Họa")
  await fill("representativeTitle", "Giám đốc")
  await fill("phone", "0900 000 128")
  await page.getByLabel(t("joining.form.bankName")).selectOption("970446")
  await page.getByLabel(t("joining.form.accountNumber")).fill("9900000000128")
  await page.getByLabel(t("joining.form.accountName")).fill("HTX Minh họa Đồng Tâm")
  await fill("managerName", "Nguyễn Thị Minh Họa")
  await fill("email", "dong-tam@lienket.example")
  await fill("password", "mật ong thơm lừng")
  await page.getByRole("checkbox").check()
  await page.getByRole("button", { name: t("joining.form.submit"), exact: true }).click()
}
