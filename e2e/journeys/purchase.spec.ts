import { asMember, fulfil, provinceTotal } from "../support/portals"
import { buyFromTwo } from "../support/shopper"
import { expect, test } from "../support/test"
import { words, type Language } from "../support/words"

const honey = { handle: "mat-ong-ngu-gia-bi", priceVnd: 220_000 }
/** The standard delivery of either cooperative, in VND. */
const delivery = 28_000
const noodles = { handle: "bun-ngo-thuan-anh", priceVnd: 40_000 }

for (const language of ["vi", "en"] satisfies Language[]) {
  test(`from the shop in ${language} to the alliance: two cooperatives, two ways to pay, the exact sum`, async ({
    page,
    browser,
  }) => {
    const before = await asMember(browser, "lienminh@lienket.example", provinceTotal)

    const purchase = await buyFromTwo(
      page,
      language,
      { handle: honey.handle, quantity: 2 },
      { handle: noodles.handle, quantity: 3 },
    )
    expect(purchase.partTotals).toEqual([2 * honey.priceVnd + delivery, 3 * noodles.priceVnd + delivery])
    const t = words(language)
    await expect(page.getByText(purchase.code).first()).toBeVisible()
    await expect(page.getByRole("img", { name: /VietQR/ })).toHaveCount(1)
    await expect(page.getByText(t("orders.method.cod")).first()).toBeVisible()

    await asMember(browser, "htx1@lienket.example", (portal) => fulfil(portal, purchase.code, "cod"))
    await asMember(browser, "htx2@lienket.example", (portal) => fulfil(portal, purchase.code, "vietqr"))

    await page.reload()
    await expect(page.getByText(t("orders.state.delivered"), { exact: true })).toHaveCount(2)
    const after = await asMember(browser, "lienminh@lienket.example", provinceTotal)
    expect(after - before).toBe(2 * honey.priceVnd + 3 * noodles.priceVnd)
  })
}

test("the alliance opens its total down to the entries of the purchase and meets no buyer there", async ({
  browser,
}) => {
  await asMember(browser, "lienminh@lienket.example", async (page) => {
    await page.goto("/lien-minh/but-toan")
    await expect(page.getByText(/LK-[0-9A-Z]{4}-[0-9A-Z]{4}-\d/).first()).toBeVisible()
    await expect(page.getByText("Mật ong ngũ gia bì").first()).toBeVisible()
    await expect(page.getByText("Nguyễn Thị Minh Họa")).toHaveCount(0)
    await expect(page.getByText("0912345678")).toHaveCount(0)
  })
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a guest buys from two cooperatives up to the confirmation", async ({ page }) => {
    const purchase = await buyFromTwo(
      page,
      "vi",
      { handle: honey.handle, quantity: 1 },
      { handle: noodles.handle, quantity: 1 },
    )
    expect(purchase.partTotals).toEqual([honey.priceVnd + delivery, noodles.priceVnd + delivery])
    await expect(page.getByRole("img", { name: /VietQR/ })).toHaveCount(1)
  })
})
