import { exportDataSets, type ExportDataSet } from "@lienket/contracts"
import type { Locator, Page } from "@playwright/test"
import { withDatabase } from "../support/database"
import { signInMember } from "../support/portals"
import { rowsOf } from "../support/spreadsheet"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const officer = "canbo@lienket.example"
/** Lines above the rows of a file: title, time, filter, and what the columns are called. */
const headLines = 4

test("the officer takes out everything the alliance may see, and each file has the rows that it says", async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInMember(page, officer)
  await page.goto("/lien-minh/xuat-du-lieu")
  for (const set of exportDataSets)
    await test.step(set, async () => {
      const row = await takeOut(page, set)
      const said = row.getByText(/^[\d.]+ dòng, [\d,]+ MB$/)
      await expect(said).toBeVisible()
      await expect(page.getByText(t("alliance-exports.taken"), { exact: true })).toBeVisible()
      const count = Number((await said.innerText()).split(" ")[0]?.replaceAll(".", ""))
      const { path, name } = await download(page, row)
      expect(name).toMatch(/\.xlsx$/)
      const [[title] = [], ...lines] = await rowsOf(path)
      expect(title).toBe(t(`alliance-exports.set.${set}`))
      expect(lines.length - (headLines - 1)).toBe(count)
      if (set === "sales") expect(count).toBe(await entriesOfProvince())
    })
})

test("the officer sees how far a file is; given up half way there is no file, and the page says so", async ({
  page,
}) => {
  await signInMember(page, officer)
  await page.goto("/lien-minh/xuat-du-lieu")
  const address = await withDatabase(async (db) => {
    // As if the ledger had millions: the writer has begun, and waits for its rows.
    await db.rows("lock table sale_entry in access exclusive mode")
    const row = await takeOut(page, "sales")
    await expect(row.getByRole("progressbar")).toBeVisible()
    await expect(row.getByText(t("alliance-exports.state.running"), { exact: true })).toBeVisible()
    await expect(row.getByText(t("alliance-exports.progress.counting"), { exact: true })).toBeVisible()
    const growing = await row
      .getByRole("link", { name: t("alliance-exports.downloadGrowing"), exact: false })
      .getAttribute("href")
    await row.getByRole("button", { name: t("alliance-exports.cancel"), exact: false }).tap()
    await expect(page.getByText(t("alliance-exports.cancelled"), { exact: true })).toBeVisible()
    return growing ?? ""
  })

  // Meanwhile whoever was writing goes on, and has to notice.
  const next = await takeOut(page, "obstacles")
  await expect(next.getByText(t("alliance-exports.state.done"), { exact: true })).toBeVisible()
  const cancelled = page.getByRole("main").getByRole("row").nth(2)
  await expect(cancelled.getByRole("rowheader")).toContainText(t("alliance-exports.set.sales"))
  await expect(cancelled.getByText(t("alliance-exports.state.cancelled"), { exact: true })).toBeVisible()
  await expect(cancelled.getByRole("progressbar")).toHaveCount(0)
  await expect(cancelled.getByRole("link")).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)
})

/** Asks for a set of data as Excel. @returns its line in the list, which is the first. */
const takeOut = async (page: Page, set: ExportDataSet): Promise<Locator> => {
  const before = await idOfNewest(page)
  await page.getByLabel(t("alliance-exports.form.data_set"), { exact: true }).selectOption(set)
  await page.getByLabel(t("alliance-exports.form.format"), { exact: true }).selectOption("xlsx")
  await page.getByRole("button", { name: t("alliance-exports.form.submit"), exact: true }).tap()
  await expect.poll(() => idOfNewest(page)).not.toBe(before)
  const newest = page.getByRole("main").getByRole("row").nth(1)
  await expect(newest.getByRole("rowheader")).toContainText(t(`alliance-exports.set.${set}`))
  return newest
}

/** Which export the first line is of, as its forms say; nothing where none was ever taken. */
const idOfNewest = async (page: Page): Promise<string> => {
  const [value = ""] = await page
    .getByRole("main")
    .locator('td input[name="id"], td input[name="key"]')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")))
  return /pexp_\w+/.exec(value)?.[0] ?? ""
}

/** Saves the file of a line. */
const download = async (page: Page, row: Locator) => {
  const link = row.getByRole("link", { name: t("alliance-exports.download") })
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()])
  return { path: await file.path(), name: file.suggestedFilename() }
}

const entriesOfProvince = (): Promise<number> =>
  withDatabase(async (db) => {
    const [counted] = await db.rows<{ count: number }>(
      `select count(*)::int as count from sale_entry where province_code = '20'`,
    )
    return counted?.count ?? 0
  })
