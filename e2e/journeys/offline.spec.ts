import { gzipSync } from "node:zlib"
import type { APIRequestContext, Page } from "@playwright/test"
import { memberCaller } from "../support/backend"
import { layCable, type Cable } from "../support/cable"
import { openOrder, signInMember, takeStep } from "../support/portals"
import { buyFromTwo } from "../support/shopper"
import { expect, test as base } from "../support/test"
import { words } from "../support/words"

/** The browser reaches the shop over a cable. */
const test = base.extend<{ cable: Cable }>({
  cable: async ({ baseURL }, use) => {
    const cable = await layCable(baseURL ?? "http://localhost:3000")
    await use(cable)
    await cable.close()
  },
})

const t = words("vi")
const seller = { email: "htx1@lienket.example", password: "lienket-demo" }
const backend = process.env.BACKEND_URL ?? "http://localhost:9000"

interface Entry {
  readonly product_title: string
  readonly quantity: string
  readonly value_vnd: number
  readonly note: string | null
  readonly source: { readonly order_id: string | null }
}

/** The newest hundred entries of the cooperative's ledger, asked of the backend itself. */
const ledger = async (request: APIRequestContext): Promise<Entry[]> => {
  const { token } = await (await request.post(`${backend}/auth/member/emailpass`, { data: seller })).json()
  const answer = await request.get(`${backend}/cooperative/sales?limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await answer.json()).items
}

interface Agreement {
  readonly id: string
  readonly lines: readonly { readonly title: string }[]
  readonly deliveries: readonly { readonly note: string | null; readonly recorded: { readonly quantity: string } }[]
}

/** An agreement under which the cooperative delivers, as it now stands. */
const runningAgreement = async (request: APIRequestContext, id?: string): Promise<Agreement> => {
  const caller = await memberCaller(request, seller.email)
  const running =
    id ?? (await caller.get<{ items: Agreement[] }>("/cooperative/agreements?state=in_progress")).items[0]?.id
  return await caller.get(`/cooperative/agreements/${running}`)
}

/** Addresses of the pages that the browser keeps of the portal. */
const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("work-pages-"))
    const kept = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })

const workerIsReady = async (page: Page): Promise<void> => {
  await expect.poll(() => keptPages(page), { timeout: 40_000 }).toContain("/kenh-htx/ban-ngoai/ghi")
}

/** A consumer buys, the cooperative packs and sends. */
const takeToTheRoad = async (page: Page): Promise<{ id: string; number: string }> => {
  const { code } = await buyFromTwo(
    page,
    "vi",
    { handle: "mat-ong-ngu-gia-bi", quantity: 1 },
    { handle: "bun-ngo-thuan-anh", quantity: 1 },
  )
  await signInMember(page, seller.email)
  const order = await openOrder(page, code)
  for (const step of ["confirm", "pack", "ship"] as const) await takeStep(page, order.number, step)
  return order
}

test("a sale at the market takes three taps and less than twenty seconds from home", async ({ page, request }) => {
  await signInMember(page, seller.email)
  await page.goto("/kenh-htx")
  let taps = 0
  const tap = async (name: string | RegExp, role: "link" | "button") => {
    await page.getByRole("main").getByRole(role, { name }).first().tap()
    taps += 1
  }
  const startedAt = Date.now()
  await tap(t("seller-home.quick.sell"), "link")
  await tap(/₫/, "link")
  await expect(page.getByLabel(t("seller-sales.form.quantity"))).toBeFocused()
  await page.keyboard.type("3")
  await expect(page.getByLabel(t("seller-sales.form.price"), { exact: true })).not.toHaveValue("")
  await tap(t("seller-sales.form.submit"), "button")
  await expect(page.getByRole("button", { name: t("seller-sales.done.undo") })).toBeVisible()
  const seconds = (Date.now() - startedAt) / 1000
  console.log(`a sale: ${taps} taps, ${seconds.toFixed(1)} s`)
  expect(taps).toBe(3)
  expect(seconds).toBeLessThan(20)

  const [sold] = await ledger(request)
  expect(sold).toMatchObject({ quantity: "3" })
  await page.getByRole("button", { name: t("seller-sales.done.undo") }).tap()
  await expect(page.getByText(t("seller-sales.list.reversed")).first()).toBeVisible()
  const [reversal] = await ledger(request)
  expect(reversal?.value_vnd).toBe(-(sold?.value_vnd ?? 0))
})

test("what is delivered and sold without a connection is sent once when there is one", async ({
  page,
  request,
  cable,
}) => {
  test.setTimeout(180_000)
  const order = await takeToTheRoad(page)
  const agreement = await runningAgreement(request)
  const deliveryForm = `/kenh-htx/thoa-thuan/${agreement.id}/giao-hang`
  await page.goto(`${cable.url}/kenh-htx`)
  await workerIsReady(page)
  await page.goto(`${cable.url}/kenh-htx/thoa-thuan/${agreement.id}`)
  // The page of an agreement brings the form for a delivery along.
  await expect.poll(() => keptPages(page), { timeout: 40_000 }).toContain(deliveryForm)
  await page.goto(`${cable.url}/kenh-htx/don-hang/${order.id}`)
  const note = `phiên chợ ${Date.now()}`

  cable.pull()
  const main = page.getByRole("main")
  await main.getByRole("button", { name: t("seller-orders.action.deliver"), exact: true }).tap()
  await expect(main.getByText(t("offline.saved.title")).first()).toBeVisible()

  await page.goto(`${cable.url}/kenh-htx/ban-ngoai/ghi`)
  await expect(page.getByText(/Đang ngoại tuyến, số liệu lúc \d\d:\d\d/)).toBeVisible()
  await main.getByRole("link", { name: /₫/ }).first().tap()
  await page.getByLabel(t("seller-sales.form.quantity")).fill("7")
  await page.getByText(t("seller-sales.form.more")).tap()
  await page.getByLabel(t("seller-sales.form.note")).fill(note)
  await main.getByRole("button", { name: t("seller-sales.form.submit"), exact: true }).tap()
  await expect(main.getByText(t("offline.saved.title"))).toBeVisible()

  await page.goto(cable.url + deliveryForm)
  await page.getByLabel(t("agreement.delivery.quantity")).fill("3")
  const price = page.getByLabel(t("agreement.delivery.price"))
  if (await price.isVisible()) await price.fill("45.000")
  await page.getByLabel(t("agreement.delivery.note")).fill(note)
  await main.getByRole("button", { name: t("agreement.delivery.submit"), exact: true }).tap()
  await expect(main.getByText(t("offline.saved.title"))).toBeVisible()

  await page.goto(`${cable.url}/kenh-htx`)
  const waiting = page.getByRole("button", { name: t("offline.waiting", { count: 3 }) })
  await waiting.tap()
  await expect(page.getByRole("dialog").getByText(order.number)).toBeVisible()
  const title = agreement.lines[0]?.title ?? ""
  await expect(page.getByRole("dialog").getByText(t("offline.entry.delivery", { title }))).toBeVisible()
  await page.keyboard.press("Escape")
  expect((await ledger(request)).filter((entry) => entry.note === note)).toEqual([])

  // Two pages notice the connection at once; each thing is done once all the same.
  const second = await page.context().newPage()
  await second.goto(`${cable.url}/kenh-htx`)
  cable.plug()
  await Promise.all([page, second].map((each) => each.evaluate(() => window.dispatchEvent(new Event("online")))))
  await expect(waiting).toBeHidden({ timeout: 40_000 })
  const entries = await ledger(request)
  expect(entries.filter((entry) => entry.note === note).map(({ quantity }) => quantity)).toEqual(["7"])
  expect(entries.filter(({ source }) => source.order_id === order.id)).toHaveLength(1)
  const { deliveries } = await runningAgreement(request, agreement.id)
  expect(deliveries.filter((each) => each.note === note).map(({ recorded }) => recorded.quantity)).toEqual(["3"])
  await page.goto(`${cable.url}/kenh-htx/don-hang/${order.id}`)
  await expect(main.getByText(t("seller-orders.state.delivered")).first()).toBeVisible()
})

test("whoever signs out leaves no page behind", async ({ page, cable }) => {
  await signInMember(page, seller.email)
  await page.goto(`${cable.url}/kenh-htx`)
  await workerIsReady(page)
  await page.getByRole("button", { name: t("portal.account") }).tap()
  await page.getByRole("button", { name: t("portal.signOut") }).tap()
  await expect(page).toHaveURL(/dang-nhap-don-vi/)
  await expect.poll(() => keptPages(page)).toEqual([])
  cable.pull()
  await page.goto(`${cable.url}/kenh-htx`)
  await expect(page.getByRole("heading", { name: "Không có mạng" })).toBeVisible()
})

test("the home of the portal works within three seconds on a mid-range phone, with little script", async ({
  page,
  request,
}) => {
  await signInMember(page, seller.email)
  const devtools = await page.context().newCDPSession(page)
  // Lighthouse's slow 4G, and a phone a quarter as fast.
  await devtools.send("Network.enable")
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true })
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1_600 * 1_000) / 8,
    uploadThroughput: (750 * 1_000) / 8,
  })
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  const seconds: number[] = []
  let scripts = new Set<string>()
  for (let round = 0; round < 3; round += 1) {
    scripts = new Set()
    page.on("response", (response) => {
      if (response.request().resourceType() === "script" && !response.request().serviceWorker())
        scripts.add(response.url())
    })
    await page.goto("/kenh-htx")
    const mark = await page.waitForFunction(() => performance.getEntriesByName("interactive")[0]?.startTime)
    seconds.push(Number(await mark.jsonValue()) / 1000)
  }
  const bodies = await Promise.all([...scripts].map(async (url) => (await request.get(url)).body()))
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  console.log(
    `home of the portal: interactive in ${seconds.map((each) => each.toFixed(2)).join(", ")} s; ${kilobytes.toFixed(0)} kB of script gzipped in ${scripts.size} files`,
  )
  expect(Math.min(...seconds)).toBeLessThan(3)
  expect(kilobytes).toBeLessThan(170)
})
