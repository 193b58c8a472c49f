import { expect, type Browser, type Page } from "@playwright/test"
import { vndOf } from "./shopper"
import { words } from "./words"

export const signInMember = async (page: Page, email: string, password = "lienket-demo"): Promise<void> => {
  const t = words("vi")
  await page.goto("/dang-nhap-don-vi")
  await page.getByLabel(t("member.signIn.email")).fill(email)
  await page.getByLabel(t("member.signIn.password")).fill(password)
  await page.getByRole("button", { name: t("member.signIn.submit"), exact: true }).click()
  await expect(page).toHaveURL(/\/(kenh-htx|lien-minh|doanh-nghiep)/)
}

/** Works in a browser of its own. */
export const asMember = async <T>(browser: Browser, email: string, work: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signInMember(page, email)
  const result = await work(page)
  await context.close()
  return result
}

/** A cooperative takes an order through to the customer's door, and the money with it. */
export const fulfil = async (page: Page, code: string, payment: "cod" | "vietqr"): Promise<void> => {
  const { number } = await openOrder(page, code)
  for (const step of ["confirm", "pack", "ship", "deliver"] as const) await takeStep(page, number, step)
  await takeStep(page, number, "record_payment", `record_payment_${payment}`)
}

/** From the list of the orders to the cooperative's part of a purchase. */
export const openOrder = async (page: Page, code: string): Promise<{ id: string; number: string }> => {
  await page.goto(`/kenh-htx/don-hang?q=${code}`)
  await page
    .getByRole("link", { name: new RegExp(`${code}-\\d`) })
    .first()
    .click()
  const heading = page.getByRole("heading", { level: 1 })
  await expect(heading).toContainText(code)
  const number = new RegExp(`${code}-\\d`).exec(await heading.innerText())?.[0] ?? ""
  return { id: new URL(page.url()).pathname.split("/").at(-1) ?? "", number }
}

type Step = "confirm" | "pack" | "ship" | "deliver" | "record_payment"

/** One tap on the page of an order; the button may be called by more than the step. */
export const takeStep = async (page: Page, number: string, step: Step, button: string = step): Promise<void> => {
  const t = words("vi")
  const main = page.getByRole("main")
  await main.getByRole("button", { name: t(`seller-orders.action.${button}`), exact: true }).click()
  await expect(main.getByText(t(`seller-orders.done.${step}`, { number })).first()).toBeVisible()
}

/** What the alliance's page says the province has sold in its period, in VND. */
export const provinceTotal = async (page: Page): Promise<number> => {
  await page.goto("/lien-minh")
  return vndOf(await figure(page, words("vi")("alliance-sales.totals.total")))
}

/** The number that stands under a label. */
export const figure = async (page: Page, label: string | RegExp): Promise<string> => {
  const lines = await page.getByText(label, { exact: true }).first().locator("xpath=ancestor-or-self::p/..").innerText()
  return lines.split("\n").filter(Boolean)[1] ?? ""
}
