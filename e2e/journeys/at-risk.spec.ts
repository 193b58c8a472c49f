import type { Page } from "@playwright/test"
import { lettersWith } from "../support/outbox"
import { asMember, signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("a line at risk says why in words, and its seller is urged once with the ready text", async ({
  page,
  browser,
}) => {
  await signInMember(page, "canbo@lienket.example")
  await page.goto("/lien-minh/thoa-thuan?q=cao+kho&attention=yes")
  const row = page.getByRole("row").filter({ hasText: "Cao khô Vạn Linh" })
  const why = t("agreement.riskOfSome", { reason: t("agreement.risk.silent") })
  await expect(row).toContainText(why)
  await row.getByRole("rowheader").getByRole("link").click()
  await expect(page.getByText(why, { exact: true })).toBeVisible()
  const line = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 3, name: "Cao khô Vạn Linh", exact: true }) })
  await expect(line).toContainText(t("agreement.riskOfLine", { reason: t("agreement.risk.silent") }))

  const urge = page.locator("summary").filter({ hasText: t("alliance-agreements.urge.title") })
  await urge.click()
  const form = page.getByRole("form").filter({ hasText: t("alliance-agreements.urge.submit.seller") })
  const box = form.getByRole("textbox")
  await expect(box).toHaveValue(/^Kính gửi /)
  const text = await box.inputValue()
  expect(text).toContain("Cao khô Vạn Linh")
  const before = await told(text)
  await form.getByRole("button", { name: t("alliance-agreements.urge.submit.seller"), exact: true }).click()
  await expect(page.getByText(t("agreement.done.urged"), { exact: true })).toBeVisible()
  await expect(page.getByText(text, { exact: true })).toHaveCount(1)
  // Once in 24 hours.
  await urge.click()
  await expect(form).toHaveCount(0)

  await asMember(browser, "htx2@lienket.example", async (seller) => {
    await seller.goto("/kenh-htx/thong-bao")
    await expect(seller.getByText(text)).toHaveCount(1)
  })
  await expect.poll(() => told(text)).toEqual([...before, "htx2@lienket.example"])
  await expectLogged(page, text)
})

/** Whose letters bear a text. */
const told = async (text: string): Promise<string[]> => (await lettersWith(text)).map(({ to }) => to)

const expectLogged = async (page: Page, text: string): Promise<void> => {
  await page.goto("/lien-minh/don-doc")
  await expect(page.getByRole("cell").filter({ hasText: text })).toBeVisible()
}
