import { termsVersion } from "@lienket/contracts"
import { expect, type APIRequestContext, type Page } from "@playwright/test"
import { memberCaller, strangerCaller, type BackendCaller } from "./backend"
import { words } from "./words"

/** A cooperative that nobody has seen before. */
export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly taxCode: string
}

const password = "mật ong thơm lừng"

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Ten digits, of which the last checks the others (Circular 105/2020/TT-BTC, Art. 5); for some there is none. */
const taxCodeFrom = (nineDigits: number): string => {
  const digits = String(nineDigits)
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = 10 - (sum % 11)
  return check < 10 ? `${digits}${check}` : taxCodeFrom(nineDigits + 1)
}

/** `word` makes its name readable, the clock makes it new. */
export const newcomer = (word: string): Newcomer => {
  const now = Date.now()
  return {
    name: `Hợp tác xã Minh họa ${word} ${String(now).slice(-7)}`,
    email: `htx-${now}@lienket.example`,
    taxCode: taxCodeFrom(980_000_000 + (now % 9_999_000)),
  }
}

/** Fills in the whole application on a phone and sends it. */
export const apply = async (page: Page, { name, email, taxCode }: Newcomer): Promise<void> => {
  const t = words("vi")
  await page.goto("/dang-ky-ban-hang")
  const kind = new RegExp(`^${t("joining.apply.kind.cooperative.title")}`)
  await page.getByRole("main").getByRole("link", { name: kind }).click()
  const fill = (key: string, value: string) => page.getByLabel(t(`joining.form.${key}`), { exact: true }).fill(value)
  await fill("name", name)
  await fill("taxCode", taxCode)
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
  await page.getByLabel(t("joining.form.accountName")).fill("HTX Minh họa")
  await fill("managerName", "Nguyễn Thị Minh Họa")
  await fill("email", email)
  await fill("password", password)
  await page.getByRole("checkbox").check()
  await page.getByRole("button", { name: t("joining.form.submit"), exact: true }).click()
  await expect(page).toHaveURL(/\/kenh-htx$/)
}

/** The alliance ticks off what it has checked and verifies. */
export const verifyApplication = async (office: Page, name: string): Promise<void> => {
  const t = words("vi")
  await office.goto("/lien-minh/xac-minh")
  await office.getByRole("link", { name, exact: true }).click()
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(name)
  for (const check of await office.getByRole("checkbox").all()) await check.check()
  await office.getByRole("button", { name: t("alliance-joining.decide.verify"), exact: true }).click()
  await expect(office.getByText(t("alliance-joining.done.verified"))).toBeVisible()
}

/** A newcomer that is verified already, past the pages: for journeys that need one, and are not about how it came. */
export interface Verified extends Newcomer {
  readonly password: string
  readonly caller: BackendCaller
}

/** Lets a cooperative join and be verified by the officer of Lạng Sơn. */
export const verifiedNewcomer = async (request: APIRequestContext, word: string): Promise<Verified> => {
  const given = newcomer(word)
  const { id } = await strangerCaller(request).send<{ id: string }>("/member/applications", {
    kind: "cooperative",
    name: given.name,
    tax_code: given.taxCode,
    province_code: "20",
    commune_code: "05983",
    address_line: "Thôn minh họa",
    representative_name: "Nguyễn Thị Minh Họa",
    representative_title: "Giám đốc",
    phone: "0900 000 128",
    bank_bin: "970446",
    bank_account_number: "9900000000128",
    bank_account_name: "HTX Minh họa",
    terms_version: termsVersion,
    manager_name: "Nguyễn Thị Minh Họa",
    email: given.email,
    password,
  })
  const officer = await memberCaller(request, "canbo@lienket.example")
  const checked = ["registration", "address", "representative", "contact", "bank"]
  await officer.send(`/alliance/applications/${id}/verify`, { revision: 1, checked })
  return { ...given, password, caller: await memberCaller(request, given.email, password) }
}
