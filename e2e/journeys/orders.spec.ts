import type { Page } from "@playwright/test"
import { readersOfLettersWith } from "../support/outbox"
import { signInMember, takeStep } from "../support/portals"
import { checkOut, payInCash, takeIntoCart } from "../support/shopper"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")
const seller = "htx2@lienket.example"

test("a new order rings in the portal and by mail, and the slip to pack by holds what is really sent", async ({
  page,
  browser,
}) => {
  await signInMember(page, seller)
  const before = await unread(page)

  const guest = await (await browser.newContext()).newPage()
  await guest.goto("/san-pham/bun-ngo-thuan-anh")
  const title = await guest.getByRole("heading", { level: 1 }).innerText()
  await takeIntoCart(guest, "vi", 3)
  const { code } = await checkOut(guest, "vi", payInCash)
  await guest.context().close()

  await page.getByRole("link", { name: t("seller-home.places.orders"), exact: true }).tap()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("seller-orders.title"))
  await expect.poll(() => unread(page)).toBe(before + 1)
  await expect.poll(() => readersOfLettersWith(`${code}-1`)).toEqual([seller])

  await bell(page).tap()
  const heading = page.getByRole("heading", { level: 1 })
  await expect(heading).toHaveText(t("portal.notifications.title"))
  await page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(code) })
    .tap()
  await expect(heading).toContainText(code)
  await expect.poll(() => unread(page)).toBe(before)
  const number = new RegExp(`${code}-\\d`).exec(await heading.innerText())?.[0] ?? ""

  await takeStep(page, number, "confirm")
  await page.getByRole("link", { name: t("seller-orders.action.record_shortfall"), exact: true }).tap()
  await page.getByLabel(title).fill("2")
  await page.getByText(t("seller-orders.ask.choice.out_of_stock"), { exact: true }).tap()
  await page.getByRole("button", { name: t("seller-orders.action.record_shortfall"), exact: true }).tap()
  await page.getByRole("link", { name: t("seller-orders.order.packingSlip"), exact: true }).tap()

  const slip = page.getByRole("article").filter({ hasText: number })
  const row = slip.getByRole("row").filter({ hasText: title })
  await expect(row.getByRole("cell").nth(1)).toHaveText(/^2 /)
  const print = page.getByRole("button", { name: t("packing-slip.print"), exact: true })
  await expect(print).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(print).toBeHidden()
  await expect(bell(page)).toBeHidden()
  await expect(row).toBeVisible()
  await page.emulateMedia({ media: null })

  await page.goto("/kenh-htx/phieu-soan")
  await expect(slip).toBeVisible()
  await page.getByRole("link", { name: t("packing-slip.back"), exact: true }).tap()
  await expect(page.getByRole("link", { name: new RegExp(number) }).first()).toBeVisible()
  await takeStep(page, number, "pack")
  await page.goto("/kenh-htx/phieu-soan")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(slip).toHaveCount(0)
})

const bell = (page: Page) => page.getByRole("link", { name: /^Thông báo: / })

/** How many notices the bell says nobody has read. */
const unread = async (page: Page): Promise<number> => Number(/\d+/.exec(await bell(page).innerText())?.[0] ?? 0)
