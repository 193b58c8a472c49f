import { expect, type Locator, type Page } from "@playwright/test"
import { vndOf } from "./shopper"
import { words } from "./words"

const t = words("vi")

/** What the page of a sales report that is being filled in says was sold in all, in VND. */
export const salesTotal = async (page: Page): Promise<number> =>
  vndOf(await page.locator('[id="field-values.sales_total"]').locator("p").nth(1).innerText())

/** Only there when the period is over. */
export const sendButton = (page: Page): Locator =>
  page.getByRole("button", { name: t("seller-reports.form.submit"), exact: true })

/** Sends the report that is filled in. */
export const sendReport = async (page: Page): Promise<void> => {
  await sendButton(page).tap()
  await expect(page.getByText(t("seller-reports.done.submit"), { exact: true })).toBeVisible()
}

/** The officer sends the report that is open back to be mended. */
export const returnReport = async (desk: Page, remarks: string): Promise<void> => {
  await desk
    .locator("summary")
    .filter({ hasText: t("alliance-reports.return.title") })
    .click()
  await desk.getByLabel(t("alliance-reports.return.remarks")).fill(remarks)
  await desk.getByRole("button", { name: t("alliance-reports.return.submit"), exact: true }).click()
  await expect(desk.getByText(t("alliance-reports.return.done"), { exact: true })).toBeVisible()
}

export const acceptReport = async (desk: Page): Promise<void> => {
  await desk.getByRole("button", { name: t("alliance-reports.accept.submit"), exact: true }).click()
  await expect(desk.getByText(t("alliance-reports.accept.done"), { exact: true })).toBeVisible()
}

/** Sends the ledger's figures again, with what happened to them. */
export const reviseReport = async (page: Page, note: string): Promise<void> => {
  await page.getByLabel(t("seller-reports.revise.note")).fill(note)
  await page.getByRole("button", { name: t("seller-reports.revise.submit"), exact: true }).tap()
  await expect(page.getByText(t("seller-reports.done.revise"), { exact: true })).toBeVisible()
}
