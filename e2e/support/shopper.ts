import { expect, type Locator, type Page } from "@playwright/test"
import { words, type Language } from "./words"

export interface Purchase {
  readonly code: string
  readonly partTotals: readonly number[]
}

interface Wish {
  readonly handle: string
  readonly quantity: number
}

export const pathIn = (language: Language, path: string): string =>
  language === "vi" ? path : `/en${path === "/" ? "" : path}`

/** The đồng of a text such as `1.250.000 ₫` or `₫1,250,000`. */
export const vndOf = (text: string): number => Number(text.replace(/\D/g, ""))

/** A guest on a phone: puts goods of two cooperatives into the cart, one paid in cash, one by transfer. */
export const buyFromTwo = async (page: Page, language: Language, first: Wish, second: Wish): Promise<Purchase> => {
  for (const { handle, quantity } of [first, second]) {
    await page.goto(pathIn(language, `/san-pham/${handle}`))
    await takeIntoCart(page, language, quantity)
  }
  return await checkOut(page, language, payInTwoWays)
}

/** From the page of a product into the cart. */
export const takeIntoCart = async (page: Page, language: Language, quantity: number): Promise<void> => {
  const t = words(language)
  await page.locator('input[name="quantity"]').fill(String(quantity))
  await page.getByRole("button", { name: t("product.buy.add") }).click()
  await expect(page.getByText(t("product.buy.added"), { exact: false }).first()).toBeVisible()
}

/** A guest orders what is in the cart. */
export const checkOut = async (
  page: Page,
  language: Language,
  choosePayment: (page: Page, language: Language) => Promise<void>,
): Promise<Purchase> => {
  const t = words(language)
  await page.goto(pathIn(language, "/gio-hang"))
  await page.getByRole("link", { name: t("cart.summary.checkout"), exact: true }).click()

  await page.getByLabel(t("checkout.contact.name")).fill("Nguyễn Thị Minh Họa")
  await page.getByLabel(t("checkout.contact.phone")).fill("0912 345 678")
  await goOn(page, language)

  await chooseAddress(page, language)
  await expect(page.getByRole("heading", { level: 1, name: t("checkout.delivery.title"), exact: true })).toBeVisible()
  for (const options of await page.locator("fieldset").all()) await options.getByRole("radio").first().check()
  await goOn(page, language)

  await expect(page.getByRole("heading", { level: 1, name: t("checkout.payment.title"), exact: true })).toBeVisible()
  await choosePayment(page, language)
  await goOn(page, language)

  await expect(page.getByRole("heading", { level: 1, name: t("checkout.review.title"), exact: true })).toBeVisible()
  await page.getByRole("button", { name: t("checkout.review.place"), exact: true }).click()
  await expect(page).toHaveURL(/\/don-hang\/LK-/)
  return await readPurchase(page)
}

const goOn = async (page: Page, language: Language): Promise<void> => {
  await page.getByRole("button", { name: words(language)("checkout.continue"), exact: true }).click()
}

const chooseAddress = async (page: Page, language: Language): Promise<void> => {
  const t = words(language)
  await page.getByLabel(t("checkout.address.province"), { exact: true }).selectOption("20")
  const commune = page.getByLabel(t("checkout.address.commune"), { exact: true })
  const withoutScripts = page.getByRole("button", { name: t("checkout.address.toCommunes") })
  if (await withoutScripts.isVisible()) await withoutScripts.click()
  await expect(commune.locator('option[value="05986"]')).toBeAttached()
  await commune.selectOption("05986")
  await page.getByLabel(t("checkout.address.line"), { exact: true }).fill("Số 1, đường Trần Đăng Ninh")
  await goOn(page, language)
}

/** Cash, where one cooperative sells all that is in the cart. */
export const payInCash = async (page: Page, language: Language): Promise<void> => {
  const t = words(language)
  const methods = page.getByRole("group", { name: t("checkout.payment.legendOne") })
  await methods.getByRole("radio", { name: t("checkout.payment.method.cod") }).check()
}

/** Cash for all, a transfer for the second cooperative. */
const payInTwoWays = async (page: Page, language: Language): Promise<void> => {
  const t = words(language)
  const all = page.getByRole("group", { name: t("checkout.payment.legendAll") })
  await all.getByRole("radio", { name: t("checkout.payment.method.cod") }).check()
  const own = await ownChoices(page, language)
  await own.last().selectOption("vietqr")
}

const ownChoices = async (page: Page, language: Language): Promise<Locator> => {
  const opener = page.getByText(words(language)("checkout.payment.ownTitle"))
  const choices = page.locator("main select")
  if (!(await choices.first().isVisible())) await opener.click()
  return choices
}

const readPurchase = async (page: Page): Promise<Purchase> => {
  const code = /LK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0]
  if (code === undefined) throw new Error(`no code in ${page.url()}`)
  return { code, partTotals: await readPartTotals(page) }
}

/** What each part says it costs, in VND, in the order of the cooperatives. */
const readPartTotals = async (page: Page): Promise<number[]> => {
  const label = words(languageOf(page))("orders.part.total")
  const rows = await page.getByText(label, { exact: true }).locator("xpath=..").allInnerTexts()
  return rows.map((row) => vndOf(row.slice(row.indexOf(label) + label.length)))
}

const languageOf = (page: Page): Language => (new URL(page.url()).pathname.startsWith("/en/") ? "en" : "vi")
