import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const pages = [
  "/",
  "/san-pham",
  "/san-pham/mat-ong-ngu-gia-bi",
  "/htx",
  "/gio-hang",
  "/tra-cuu",
  "/dang-nhap-don-vi",
  "/en/san-pham",
]

for (const path of pages) {
  test(`${path} reads well for everybody and scrolls one way only`, async ({ page }) => {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })
}

test("a page that is not there is a real 404, in the page's language", async ({ request }) => {
  for (const path of ["/khong-co-trang-nay", "/san-pham/khong-co", "/htx/khong-co", "/en/san-pham/khong-co"]) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.text()).toContain(path.startsWith("/en") ? 'lang="en"' : 'lang="vi"')
  }
})

test("what is no form is refused at the door of every page", async ({ request }) => {
  for (const path of [
    "/gio-hang",
    "/dang-nhap-don-vi",
    "/kenh-htx/don-hang/order_1",
    "/kenh-htx/don-hang/order_1.data",
  ])
    for (const data of [{ json: true }, undefined])
      expect((await request.post(path, { data })).status(), path).toBe(415)
})

test("search forgives accents, and says so when there is nothing", async ({ page }) => {
  await page.goto("/san-pham?q=mat+ong+ngu+gia+bi")
  await expect(page.getByRole("link", { name: "Mật ong ngũ gia bì" }).first()).toBeVisible()
  await page.goto("/san-pham?q=kh%C3%B4ngc%C3%B3g%C3%AC")
  await expect(page.getByText(words("vi")("catalog.list.empty.title"))).toBeVisible()
})

test("a wrong code or phone opens nothing and does not say which was wrong", async ({ page }) => {
  const t = words("vi")
  await page.goto("/tra-cuu")
  await page.getByLabel(t("orders.tracking.code")).fill("LK-0000-0000")
  await page.getByLabel(t("orders.tracking.phone")).fill("0912345678")
  await page.getByRole("button", { name: t("orders.tracking.open"), exact: true }).click()
  await expect(page.getByText(t("orders.tracking.noMatch")).first()).toBeVisible()
})
