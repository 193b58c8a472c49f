import { stat } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { signInMember } from "../support/portals"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("an officer draws the files of a conference, of a list, and of the progress by a dimension", async ({ page }) => {
  await signInMember(page, "canbo@lienket.example")
  await page.goto("/lien-minh/hoi-nghi")
  const conference = page.getByRole("main").getByRole("listitem").getByRole("link").first()
  await conference.click()
  await expect(page.getByRole("link", { name: t("alliance-agreements.evaluation.report"), exact: true })).toBeVisible()
  expect(await download(page, t("alliance-agreements.evaluation.report"))).toMatch(/^bao-cao-.*\.docx$/)
  expect(await download(page, t("alliance-agreements.evaluation.table"))).toMatch(/^tien-do-.*\.xlsx$/)

  await page.goto("/lien-minh/thoa-thuan?q=quang+lac&state=in_progress")
  expect(await download(page, t("alliance-agreements.agreements.table"))).toMatch(/^tien-do-.*\.xlsx$/)

  await page.goto("/lien-minh/tien-do?by=commune")
  expect(await download(page, t("alliance-agreements.progress.table"))).toMatch(/^tien-do-commune-.*\.xlsx$/)
})

test("without a script the progress of the province is laid out, narrowed, and each row opens to its own", async ({
  page,
  browser,
}) => {
  await signInMember(page, "canbo@lienket.example")
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  })
  const plain = await context.newPage()
  await plain.goto("/lien-minh/thoa-thuan")
  await plain.getByRole("link", { name: t("alliance-agreements.agreements.toProgress"), exact: true }).click()
  await plain.getByRole("link", { name: t("alliance-agreements.progress.by.commune"), exact: true }).click()
  await plain.locator("summary").click()
  await plain.getByLabel(t("alliance-agreements.agreements.signedFrom")).fill("2020-01-01")
  await plain.getByRole("button", { name: t("alliance-agreements.agreements.submit"), exact: true }).click()
  await expect(plain).toHaveURL(/by=commune/)
  await expect(plain).toHaveURL(/signed_from=2020-01-01/)
  const rows = plain.getByRole("rowheader").filter({ has: plain.getByRole("link") })
  const count = await rows.count()
  expect(count).toBeGreaterThan(2)
  for (let index = 0; index < Math.min(count, 3); index += 1) {
    const row = rows.nth(index)
    const name = await row.getByRole("link").innerText()
    const agreements = /(\d+) thỏa thuận/.exec(await row.innerText())?.[1]
    await row.getByRole("link").click()
    await expect(plain.getByRole("main").getByRole("status")).toContainText(`${agreements} thỏa thuận`)
    await expect(plain.getByRole("main").getByRole("status")).toContainText(name)
    await expect(plain.getByRole("rowheader")).toHaveCount(Number(agreements))
    await plain.goBack()
  }
  await context.close()
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
