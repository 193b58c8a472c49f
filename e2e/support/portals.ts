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
  const heading = page.getByRole("heading", { level: 1 })
  await expect(heading).toContainText(code)
  const number = new RegExp(`${code}-\\d`).exec(await heading.innerText())?.[0] ?? ""
  const main = page.getByRole("main")
  for (const step of ["confirm", "pack", "ship", "deliver", "record_payment"]) {
    const action = step === "record_payment" ? `${step}_${payment}` : step
    await main.getByRole("button", { name: t(`seller-orders.action.${action}`), exact: true }).click()
    await expect(main.getByText(t(`seller-orders.done.${step}`, { number })).first()).toBeVisible()
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
