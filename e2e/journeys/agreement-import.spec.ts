import type { Page } from "@playwright/test"
import { signInMember } from "../support/portals"
import { workbook, type Row } from "../support/spreadsheet"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

test("an officer's own list is read, put right where it is unsure, entered as drafts and taken back", async ({
  page,
}) => {
  await signInMember(page, "canbo@lienket.example")
  await page.goto("/lien-minh/thoa-thuan")
  await page.getByRole("link", { name: t("alliance-agreements.agreements.importList"), exact: true }).click()

  const stamp = Date.now()
  const list = (signedOn: string): Row[] => [
    ["DANH SÁCH BIÊN BẢN GHI NHỚ"],
    ["Số biên bản", "Ngày ký", "Bên bán", "Bên mua", "Mặt hàng", "Sản lượng (tấn)", "Đến ngày"],
    [`${stamp}/1`, "15/7/2026", "HTX Quảng Lạc", "Chợ Đông Kinh thử", "Na", "1,5", "31/12/2027"],
    [`${stamp}/2`, signedOn, "HTX Quảng Lạc", "Chợ Đông Kinh thử", "Hồng", 2, "31/12/2027"],
    [`${stamp}/3`, "15/7/2026", "Quảng Lạc Xanh", "Chợ Đông Kinh thử", "Mận", "500 kg", "31/12/2027"],
    [null, null, "Tổng cộng", null, null, 4],
  ]
  await handIn(page, await workbook("danh-sach-sai.xlsx", list("26 - 2")))
  const faults = page
    .getByRole("table", { name: t("alliance-import.faults") })
    .locator("tbody")
    .getByRole("row")
  await expect(faults).toHaveCount(2)
  await expect(faults.nth(0)).toContainText(/B4.*Ngày thiếu năm/s)
  await expect(faults.nth(1)).toContainText(/C5.*Chưa chắc là đơn vị nào/s)

  await page.getByRole("link", { name: t("alliance-import.another"), exact: true }).click()
  await handIn(page, await workbook("danh-sach.xlsx", list("26/2/2026")))
  await expect(faults).toHaveCount(1)
  const meant = page.getByLabel("Quảng Lạc Xanh", { exact: true })
  const label = await meant.locator("option").filter({ hasText: "HTX Quảng Lạc" }).first().innerText()
  await meant.selectOption({ label })
  await page.getByRole("button", { name: t("alliance-import.parties.submit"), exact: true }).click()

  await page.getByRole("button", { name: "Ghi 3 thỏa thuận nháp" }).click()
  await expect(page.getByText("Đã ghi 3 thỏa thuận nháp. Chưa thỏa thuận nào được coi là đã ký.")).toBeVisible()
  const imported = page.url()
  await page.goto(`/lien-minh/thoa-thuan?q=${stamp}/3`)
  await expect(page.getByRole("table").locator("tbody").getByRole("row")).toHaveCount(1)

  await page.goto(imported)
  await page.getByRole("button", { name: "Hoàn tác cả 3 thỏa thuận" }).click()
  await expect(page.getByText(t("alliance-import.undone"))).toBeVisible()
  await page.goto(`/lien-minh/thoa-thuan?q=${stamp}/3`)
  await expect(page.getByText(t("alliance-agreements.agreements.notFound.title"))).toBeVisible()
})

const handIn = async (page: Page, file: Awaited<ReturnType<typeof workbook>>): Promise<void> => {
  await page.getByLabel(t("alliance-import.file"), { exact: true }).setInputFiles(file)
  await page.getByRole("button", { name: t("alliance-import.read"), exact: true }).click()
}
