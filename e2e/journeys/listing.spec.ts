import { fileURLToPath } from "node:url"
import type { Page } from "@playwright/test"
import { signInMember } from "../support/portals"
import { vndOf } from "../support/shopper"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

/** Any pictures will do; these lie in the repository. */
const photographs = ["home", "shop"].map((name) =>
  fileURLToPath(new URL(`../../docs/screenshots/${name}.webp`, import.meta.url)),
)

/** Counts every press of a finger on the pages from now on, the browser's own and no script's. */
const countTaps = async (page: Page): Promise<() => Promise<number>> => {
  const listen = () => {
    window.addEventListener(
      "pointerdown",
      ({ isTrusted }) => {
        if (isTrusted) sessionStorage.setItem("taps", String(Number(sessionStorage.getItem("taps") ?? 0) + 1))
      },
      { capture: true },
    )
  }
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return () => page.evaluate(() => Number(sessionStorage.getItem("taps") ?? 0))
}

test("a product is listed from photographs with at most twelve taps, sold out in two, and kept through a lost network", async ({
  page,
  context,
}) => {
  await signInMember(page, "htx1@lienket.example")
  const title = `Mật ong rừng thử ${Date.now()}`
  const taps = await countTaps(page)

  await page.getByRole("link", { name: t("seller-home.places.products"), exact: true }).tap()
  await page.getByRole("link", { name: t("seller-products.new"), exact: true }).tap()
  const heading = page.getByRole("heading", { level: 1 })
  await expect(heading).toHaveText(t("seller-products.new"))

  const picker = page.waitForEvent("filechooser")
  await page.getByText(t("upload.fromGallery"), { exact: true }).tap()
  await (await picker).setFiles(photographs)
  await type(page, t("seller-products.form.title"), title)
  await page.getByText(t("seller-products.kind.food-dry"), { exact: true }).tap()
  await type(page, t("seller-products.form.content"), "500 ml")
  await type(page, t("seller-products.form.price"), "185k")
  await expect(page.getByText("185.000", { exact: false }).first()).toBeVisible()
  await type(page, t("seller-products.form.stock"), "24")
  await expect(page.locator('input[type="hidden"][name="pictures"]')).toHaveCount(2)
  await page.getByRole("button", { name: t("seller-products.form.publish"), exact: true }).tap()

  await expect(page).toHaveURL(/\/kenh-htx\/san-pham\/prod_/)
  await expect(page.getByText(t("seller-products.done.published", { title })).first()).toBeVisible()
  const used = await taps()
  test.info().annotations.push({ type: "taps", description: String(used) })
  expect(used).toBeLessThanOrEqual(12)

  await page.goto("/kenh-htx/san-pham")
  const before = await taps()
  const card = page.getByRole("listitem").filter({ hasText: title })
  await card.locator("summary").tap()
  await expect(card.locator('input[name="stock"]')).toBeFocused()
  await page.keyboard.type("0")
  await card.getByRole("button", { name: t("seller-products.stock.save"), exact: true }).tap()
  await expect(card.getByText(t("seller-products.stock.none"), { exact: true })).toBeVisible()
  expect((await taps()) - before).toBe(2)

  await card.getByRole("link", { name: title, exact: true }).click()
  await expect(heading).toHaveText(title)
  await context.setOffline(true)
  await page.getByText(t("seller-products.form.story"), { exact: true }).click()
  await type(page, t("seller-products.form.storyVi"), "Ong lấy mật ở rừng hồi.")
  await expect(page.getByText(t("seller-products.save.offline"), { exact: true })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^Đã lưu \d/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(t("seller-products.form.openDraft"), { exact: true })).toBeVisible()
  await page.getByRole("button", { name: t("seller-products.form.publishChanges"), exact: true }).click()
  await expect(page.getByText(t("seller-products.done.changed", { title })).first()).toBeVisible()

  await page.getByRole("link", { name: t("seller-products.act.see"), exact: true }).click()
  await expect(heading).toHaveText(title)
  await expect(page.getByText("Ong lấy mật ở rừng hồi.")).toBeVisible()
  expect(vndOf((await page.locator("main").innerText()).match(/185\.000/)?.[0] ?? "")).toBe(185_000)
})

/** A tap on the field, and what is typed there. */
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).first().tap()
  await page.keyboard.type(text)
}
