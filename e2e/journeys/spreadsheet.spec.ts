import type { Page } from "@playwright/test"
import { signInMember } from "../support/portals"
import { rowsOf, workbook, type Row } from "../support/spreadsheet"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const address = "/kenh-htx/san-pham/nhap-excel"
const rowCount = 200

/** Under which line of the file what is wrong, and what the page says of it. */
const faults: readonly { row: number; column: string; value: string | number | null; says: string }[] = [
  { row: 11, column: "Tên sản phẩm", value: null, says: "Xin điền mục này." },
  { row: 31, column: "Giá bán (đồng)", value: "rẻ lắm", says: "Xin gõ số tiền, ví dụ 45.000 hoặc 45k." },
  { row: 51, column: "Giá bán (đồng)", value: -5, says: "Số nhỏ hơn mức cho phép." },
  { row: 71, column: "Loại hàng", value: "Thực phẩm ngon", says: "Lựa chọn này không có." },
  { row: 91, column: "Số lượng có", value: 1.5, says: "Xin nhập số nguyên." },
  { row: 111, column: "Tên sản phẩm", value: "Có mã <script>", says: "Có ký tự không dùng được ở mục này." },
  { row: 131, column: "Hạn dùng", value: "lâu", says: "Xin nhập số nguyên." },
]

test("of 200 rows of a spreadsheet the 7 wrong ones are named and nothing is written; put right, all are, once", async ({
  page,
}) => {
  // Its goods are not in the shop before it is verified: the lists of other journeys stay as they are.
  await signInMember(page, "hoso1@lienket.example")
  const before = await onSale(page)

  await page.goto(address)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: t("seller-import.template"), exact: true }).tap()
  const [header = [], ...explained] = await rowsOf(await (await download).path())
  const columns = header.map((name) => String(name).replace(" *", ""))
  const stamp = Date.now()
  const rows = Array.from({ length: rowCount }, (_, at): Row => {
    const cells: Readonly<Record<string, string | number>> = {
      "Tên sản phẩm": `Gạo nếp ${stamp} số ${at + 1}`,
      "Loại hàng": "Thực phẩm khô, chế biến",
      "Đơn vị": "túi",
      "Quy cách": "500 g",
      "Giá bán (đồng)": 45_000,
      "Số lượng có": 20,
      "Bảo quản": "nhiet do thuong",
      "Hạn dùng": 12,
      "Hạn dùng tính theo": "tháng",
      "Thành phần": "Gạo nếp",
      "Hướng dẫn sử dụng": "Nấu chín",
      "Cảnh báo": "Không có",
    }
    return columns.map((name) => cells[name] ?? null)
  })
  expect(explained.length).toBeGreaterThan(0)

  const wrong = rows.map((row, at) => {
    const fault = faults.find(({ row: line }) => line === at + 2)
    return fault === undefined ? row : row.with(columns.indexOf(fault.column), fault.value)
  })
  await handIn(page, await workbook("hang-thu-sai.xlsx", [header, ...wrong]))
  await expect(page.getByRole("alert")).toContainText(/^7 dòng sai trong 200 dòng. Chưa ghi dòng nào/)
  const named = page
    .getByRole("table", { name: t("seller-import.faults") })
    .locator("tbody")
    .getByRole("row")
  await expect(named).toHaveCount(faults.length)
  for (const [at, { row, column, says }] of faults.entries()) {
    for (const words of [`Dòng ${row}`, column, says]) await expect(named.nth(at)).toContainText(words)
  }
  expect(await onSale(page)).toBe(before)

  await page.goto(address)
  await handIn(page, await workbook("hang-thu.xlsx", [header, ...rows]))
  await expect(page.getByText("200 dòng, dòng nào cũng đúng")).toBeVisible()
  const confirm = (of: Page) => of.getByRole("button", { name: "Đưa 200 sản phẩm lên gian hàng" })
  // The same preview stands open twice, as after a tap on a page that seemed to hang.
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(confirm(second)).toBeVisible()
  const started = Date.now()
  await confirm(page).tap()
  await expect(page.getByText("Đã đưa 200 sản phẩm lên gian hàng")).toBeVisible()
  console.log(`200 products taken over from a spreadsheet in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  await confirm(second).tap()
  await expect(second.getByText("Đã đưa 200 sản phẩm lên gian hàng")).toBeVisible()

  expect(await onSale(page)).toBe(before + rowCount)
  await page.goto(`/kenh-htx/san-pham?q=${stamp}+so+200`)
  await expect(page.getByRole("listitem").filter({ hasText: `Gạo nếp ${stamp} số 200` })).toHaveCount(1)
})

const handIn = async (page: Page, file: Awaited<ReturnType<typeof workbook>>): Promise<void> => {
  await page.getByLabel(t("seller-import.file"), { exact: true }).setInputFiles(file)
  await page.getByRole("button", { name: t("seller-import.check"), exact: true }).tap()
}

/** How many products the portal lists. */
const onSale = async (page: Page): Promise<number> => {
  await page.goto("/kenh-htx/san-pham")
  const main = page.getByRole("main")
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible()
  const found = main.getByText(/^\d[\d.]* sản phẩm$/)
  return (await found.count()) === 0 ? 0 : Number((await found.innerText()).replace(/\D/g, ""))
}
