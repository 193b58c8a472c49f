import { expect, type Page } from "@playwright/test"
import { vndOf } from "./shopper"
import { words } from "./words"

const password = "lienket-demo"

export const signInMember = async (page: Page, email: string): Promise<void> => {
  const t = words("vi")
  await page.goto("/dang-nhap-don-vi")
  await page.getByLabel(t("member.signIn.email")).fill(email)
  await page.getByLabel(t("member.signIn.password")).fill(password)
  await page.getByRole("button", { name: t("member.signIn.submit"), exact: true }).click()
  await expect(page).toHaveURL(/\/(kenh-htx|lien-minh)/)
}

/** A cooperative takes an order through to the customer's door, and the money with it. */
export const fulfil = async (page: Page, code: string, payment: "cod" | "vietqr"): Promise<void> => {
  const t = words("vi")
  await page.goto(`/kenh-htx/don-hang?state=all&q=${code}`)
  await page
    .getByRole("link", { name: new RegExp(`${code}-\\d`) })
    .first()
    .click()
  const steps = ["confirm", "pack", "ship", "deliver", `record_payment_${payment}`]
  for (const step of steps) {
    const button = page.getByRole("main").getByRole("button", { name: t(`seller-orders.action.${step}`), exact: true })
    await button.click()
    await expect(button).toHaveCount(0)
  }
}

/** What the alliance's page says the province has sold in its period, in VND. */
export const provinceTotal = async (page: Page): Promise<number> => {
  await page.goto("/lien-minh")
  const label = words("vi")("alliance-sales.totals.total")
  const [, value = ""] = (await page.getByRole("link", { name: label, exact: true }).locator("xpath=../..").innerText())
    .split("\n")
    .filter(Boolean)
  return vndOf(value)
}
