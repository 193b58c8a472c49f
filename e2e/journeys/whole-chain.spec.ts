import type { Browser, Page } from "@playwright/test"
import { apply, newcomer, verifyApplication } from "../support/newcomer"
import { cameraData, photographs, standsUpright } from "../support/photographs"
import { figure, openOrder, provinceTotal, signInMember, takeStep } from "../support/portals"
import { checkOut, payInCash, takeIntoCart, vndOf } from "../support/shopper"
import { expect, test } from "../support/test"
import { words } from "../support/words"

const t = words("vi")

const priceVnd = 80_000
/** What every newcomer's standard delivery costs until it says otherwise. */
const deliveryVnd = 30_000
/** Ordered; of these one is not delivered, and one comes back. */
const ordered = 5
const reason = "Một hộp bị móp, trà vụn (thử)"

test("a newcomer is verified, lists from photographs, sells, delivers less, takes back, and every figure is right", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const cooperative = newcomer("Đồng Tâm")
  const title = `Trà hoa vàng ${Date.now()}`
  const files = await photographs()
  const [fromPhone] = files
  expect(await cameraData(fromPhone?.buffer ?? Buffer.of())).toEqual(["exif", "orientation"])

  await test.step("it applies and is verified", async () => {
    await apply(page, cooperative)
    await expect(page.getByRole("heading", { name: t("organization.standing.submitted.title") })).toBeVisible()
  })
  const office = await newPage(browser)
  await signInMember(office, "canbo@lienket.example")
  await verifyApplication(office, cooperative.name)
  const provinceBefore = await provinceTotal(office)
  await page.goto("/kenh-htx/ho-so")
  await expect(page.getByText(t("portal.history.action.applicationVerified"))).toBeVisible()
  await page.goto("/kenh-htx/ho-so/giao-hang")
  await expect(page.getByText("Giao tiêu chuẩn")).toBeVisible()

  const shopPath = await test.step("it lists a product from photographs of three kinds", async () => {
    await page.goto("/kenh-htx/san-pham/moi")
    const picker = page.waitForEvent("filechooser")
    await page.getByText(t("upload.fromGallery"), { exact: true }).tap()
    await (await picker).setFiles([...files])
    const fill = (key: string, text: string) =>
      page
        .getByLabel(t(`seller-products.form.${key}`), { exact: true })
        .first()
        .fill(text)
    await fill("title", title)
    await page.getByText(t("seller-products.kind.food-dry"), { exact: true }).tap()
    await fill("content", "100 g")
    await fill("price", "80k")
    await fill("stock", "20")
    await expect(page.locator('input[type="hidden"][name="pictures"]')).toHaveCount(files.length)
    await page.getByRole("button", { name: t("seller-products.form.publish"), exact: true }).tap()
    await expect(page.getByText(t("seller-products.done.published", { title })).first()).toBeVisible()
    return await page.getByRole("link", { name: t("seller-products.act.see"), exact: true }).getAttribute("href")
  })

  const guest = await newPage(browser)
  await test.step("a guest finds it", async () => {
    await guest.goto("/")
    const search = guest.getByRole("combobox", { name: t("common.search.label") }).first()
    await search.fill(title)
    await search.press("Enter")
    await guest.getByRole("main").getByRole("link", { name: title, exact: true }).click()
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title)
    expect(new URL(guest.url()).pathname).toBe(shopPath)
  })

  await test.step("and sees pictures that stand upright and tell nothing of the camera", async () => {
    const served = await servedPictures(guest)
    expect(new Set(served.map(({ format }) => format))).toEqual(new Set(["avif", "webp", "jpg"]))
    expect(new Set(served.map(({ base }) => base)).size).toBe(files.length)
    for (const { url, format } of served) {
      const answer = await guest.request.get(url)
      expect([url, answer.headers()["content-type"]]).toEqual([url, contentTypes[format]])
      expect(answer.headers()["cache-control"]).toMatch(/max-age=31536000.*immutable/)
      expect(await cameraData(await answer.body())).toEqual([])
    }
    const cover = served.filter(({ base }) => base === served[0]?.base)
    for (const { url } of cover) expect(await standsUpright(await (await guest.request.get(url)).body())).toBe(true)
    const shown = guest.getByRole("img", { name: title, exact: true }).first()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/)
  })

  const purchase = await test.step("and buys it", async () => {
    await takeIntoCart(guest, "vi", ordered)
    return await checkOut(guest, "vi", payInCash)
  })
  expect(purchase.partTotals).toEqual([ordered * priceVnd + deliveryVnd])

  const order = await test.step("the cooperative delivers all but one and takes the money", async () => {
    const { id, number } = await openOrder(page, purchase.code)
    await takeStep(page, number, "confirm")
    await page.getByRole("link", { name: t("seller-orders.action.record_shortfall"), exact: true }).click()
    await page.getByLabel(title).fill(String(ordered - 1))
    await page.getByText(t("seller-orders.ask.choice.out_of_stock"), { exact: true }).click()
    await page.getByRole("button", { name: t("seller-orders.action.record_shortfall"), exact: true }).click()
    await expect(page.getByText(t("seller-orders.done.record_shortfall", { number })).first()).toBeVisible()
    for (const step of ["pack", "ship", "deliver"] as const) await takeStep(page, number, step)
    await takeStep(page, number, "record_payment", "record_payment_cod")
    return { id, number }
  })

  await test.step("the buyer sees what came and what it costs now", async () => {
    await guest.goto(`/don-hang/${purchase.code}`)
    await expect(guest.getByText(t("orders.state.delivered"), { exact: true })).toBeVisible()
    await expect(guest.getByText(t("orders.part.undelivered", { count: 1 }))).toBeVisible()
    expect(await amountBeside(guest, t("orders.part.due"))).toBe((ordered - 1) * priceVnd + deliveryVnd)
  })

  await test.step("one comes back, with a photograph, and its money goes back", async () => {
    await page.getByRole("link", { name: t("seller-orders.action.take_back"), exact: true }).click()
    await page.getByLabel(title).fill("1")
    await page.getByText(t("seller-orders.returnReason.damaged"), { exact: true }).click()
    await page.getByLabel(t("seller-orders.ask.detail")).fill(reason)
    const picker = page.waitForEvent("filechooser")
    await page.getByText(t("upload.fromGallery"), { exact: true }).tap()
    await (await picker).setFiles(files.slice(0, 1))
    await expect(page.locator('input[type="hidden"][name="evidence"]')).toHaveCount(1)
    await page.getByRole("button", { name: t("seller-orders.action.take_back"), exact: true }).click()
    await expect(page.getByText(t("seller-orders.done.take_back", { number: order.number })).first()).toBeVisible()
    await expect(page.getByRole("img", { name: t("seller-orders.change.photo") })).toBeVisible()

    await page.getByRole("link", { name: t("seller-orders.action.record_refund"), exact: true }).click()
    await expect(page.getByLabel(t("seller-orders.refund.amount"))).toHaveValue(String(priceVnd))
    await page.getByRole("button", { name: t("seller-orders.action.record_refund"), exact: true }).click()
    await expect(page.getByText(t("seller-orders.done.record_refund", { number: order.number })).first()).toBeVisible()
  })

  await test.step("which the buyer sees too", async () => {
    await guest.reload()
    await expect(guest.getByText(t("orders.part.returned", { count: 1 }))).toBeVisible()
    await expect(guest.getByText(reason)).toBeVisible()
    expect(await amountBeside(guest, t("orders.part.sentBack"))).toBe(priceVnd)
    await expect(guest.getByText(t("orders.part.owed"), { exact: true })).toHaveCount(0)
  })

  const soldVnd = (ordered - 2) * priceVnd
  await test.step("the cooperative's figures hold what was kept, and no more", async () => {
    await page.goto("/kenh-htx")
    expect(vndOf(await figure(page, new RegExp(`^${t("seller-home.sales.thisMonth", { month: ".+" })}$`)))).toBe(
      soldVnd,
    )
    await page.goto("/kenh-htx/ban-ngoai")
    const total = page.getByText(new RegExp(`^${t("seller-sales.sum.total")} [\\d.]+`)).first()
    expect(vndOf(await total.innerText())).toBe(soldVnd)
    await expect(page.getByRole("link", { name: t("seller-sales.list.open", { number: order.number }) })).toHaveCount(2)
    await page.goto("/kenh-htx/san-pham")
    await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText(
      t("seller-products.stock.left", { left: "16" }),
    )
  })

  await test.step("and so do the alliance's, entry by entry", async () => {
    expect((await provinceTotal(office)) - provinceBefore).toBe(soldVnd)
    await office.goto("/lien-minh/htx")
    await office.getByRole("link", { name: cooperative.name }).first().click()
    await expect(office.getByRole("heading", { level: 1 })).toHaveText(cooperative.name)
    const label = t("alliance-joining.cooperative.sales")
    expect(vndOf(await figure(office, label))).toBe(soldVnd)
    await office.getByRole("link", { name: label, exact: true }).click()
    const entries = office.getByText(new RegExp(order.number))
    await expect(entries).toHaveCount(2)
    await expect(office.getByText(t("alliance-sales.entries.reversal"))).toBeVisible()
  })
})

/** A phone that belongs to somebody else. */
const newPage = async (browser: Browser): Promise<Page> => await (await browser.newContext()).newPage()

const contentTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const

interface ServedPicture {
  readonly url: string
  readonly base: string
  readonly format: keyof typeof contentTypes
}

/** Every file that the page offers of the product's pictures, in their order. */
const servedPictures = async (page: Page): Promise<ServedPicture[]> => {
  const gallery = page.getByRole("list", { name: t("product.gallery.label") }).locator("picture")
  const addresses = await gallery.evaluateAll((pictures) =>
    pictures.flatMap((picture) => [
      ...Array.from(picture.querySelectorAll("source")).flatMap(({ srcset }) =>
        srcset.split(", ").map((each) => each.split(" ")[0] ?? ""),
      ),
      picture.querySelector("img")?.getAttribute("src") ?? "",
    ]),
  )
  return [...new Set(addresses)].map((url) => {
    const [, base = "", format = ""] = /^(.*)-\d+\.(avif|webp|jpg)$/.exec(url) ?? []
    return { url, base, format: format as ServedPicture["format"] }
  })
}

/** What stands in the bill beside a word, in VND. */
const amountBeside = async (page: Page, word: string): Promise<number> =>
  vndOf(await page.getByText(word, { exact: true }).locator("xpath=../dd").innerText())
