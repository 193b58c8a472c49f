import { stat } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { asMember, signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("an officer draws the files of a conference, and urges a seller who reads it at home", async ({
  page,
  browser,
}) => {
  await signInMember(page, "canbo@lienket.example")
  await page.goto("/lien-minh/hoi-nghi")
  const conference = page.getByRole("main").getByRole("listitem").getByRole("link").first()
  await conference.click()
  await expect(page.getByRole("link", { name: t("alliance-agreements.evaluation.report"), exact: true })).toBeVisible()
  expect(await download(page, t("alliance-agreements.evaluation.report"))).toMatch(/^bao-cao-.*\.docx$/)
  expect(await download(page, t("alliance-agreements.evaluation.table"))).toMatch(/^tien-do-.*\.xlsx$/)

  await page.goto("/lien-minh/thoa-thuan?q=quang+lac&state=in_progress")
  expect(await download(page, t("alliance-agreements.agreements.table"))).toMatch(/^tien-do-.*\.xlsx$/)
  await page.getByRole("main").getByRole("rowheader").getByRole("link").first().click()

  const urge = t("alliance-agreements.urge.title")
  await page.locator("summary").filter({ hasText: urge }).click()
  const form = page.getByRole("form").filter({ hasText: t("alliance-agreements.urge.submit.seller") })
  await expect(form.getByRole("textbox")).toHaveValue(/^Kính gửi /)
  const text = `Xin ghi những lần đã giao trong tuần (${Date.now()}).`
  await form.getByRole("textbox").fill(text)
  await form.getByRole("button", { name: t("alliance-agreements.urge.submit.seller"), exact: true }).click()
  await expect(page.getByText(t("agreement.done.urged"), { exact: true })).toBeVisible()
  await expect(page.getByText(text, { exact: true })).toBeVisible()
  // Once in 24 hours.
  await page.locator("summary").filter({ hasText: urge }).click()
  await expect(form).toHaveCount(0)

  await asMember(browser, "htx1@lienket.example", async (seller) => {
    await seller.goto("/kenh-htx/thong-bao")
    await expect(seller.getByText(text)).toBeVisible()
  })
  await page.goto("/lien-minh/don-doc")
  await expect(page.getByRole("cell").filter({ hasText: text })).toBeVisible()
})

/** Saves the file behind a link. @returns its name. */
const download = async (page: Page, link: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ])
  expect((await stat(await file.path())).size).toBeGreaterThan(2_000)
  return file.suggestedFilename()
}
