import { RouterContextProvider } from "react-router"
import { afterEach, expect, test, vi } from "vitest"

import { requestFactsContext } from "../context"
import { keptPages } from "./kept-pages.server"

afterEach(() => {
  vi.useRealTimers()
})

let visits = 0

async function visit(path: string, { cookie, answer }: { cookie?: string; answer?: (nonce: string) => Response } = {}) {
  visits += 1
  const nonce = `nonce-number-${visits}`
  const context = new RouterContextProvider()
  context.set(requestFactsContext, { nonce, reference: `KD7-${visits}`, locale: "vi", origin: "http://shop" })
  const request = new Request(`http://shop${path}`, { headers: cookie ? { cookie } : {} })
  const draw = vi.fn(async () => answer?.(nonce) ?? new Response(`<script nonce="${nonce}">`))
  const response = await keptPages({ request, context, params: {}, url: new URL(request.url), pattern: path }, draw)
  if (!(response instanceof Response)) throw new Error("no answer")
  return { drawn: draw.mock.calls.length === 1, html: await response.text(), nonce }
}

test("visitors of the same seconds share one drawing, each with a nonce of their own", async () => {
  vi.useFakeTimers({ now: 1_000_000 })
  expect((await visit("/san-pham?group=food")).drawn).toBe(true)
  const second = await visit("/san-pham?group=food")
  expect(second.drawn).toBe(false)
  expect(second.html).toBe(`<script nonce="${second.nonce}">`)
  vi.setSystemTime(1_004_000)
  expect((await visit("/san-pham?group=food")).drawn).toBe(true)
})

test("another filter or another language is another page", async () => {
  vi.useFakeTimers({ now: 2_000_000 })
  await visit("/san-pham?group=food")
  expect((await visit("/san-pham?group=drink")).drawn).toBe(true)
  expect((await visit("/en/san-pham?group=food")).drawn).toBe(true)
})

test("whoever has a session gets a page of their own and leaves none behind", async () => {
  vi.useFakeTimers({ now: 3_000_000 })
  await visit("/htx")
  expect((await visit("/htx", { cookie: "theme=x; lienket=abc" })).drawn).toBe(true)
  await visit("/san-pham/mat-ong", { cookie: "lienket=abc", answer: () => new Response("3 món trong giỏ") })
  expect((await visit("/san-pham/mat-ong")).html).not.toContain("3 món")
})

test("a page that opens a session, an outage and a missing page are not kept", async () => {
  vi.useFakeTimers({ now: 4_000_000 })
  const answers = [
    () => new Response("", { headers: { "set-cookie": "lienket=1" } }),
    () => new Response("", { status: 503 }),
    () => new Response("", { status: 404 }),
  ]
  for (const answer of answers) {
    await visit("/gioi-thieu", { answer })
    expect((await visit("/gioi-thieu", { answer })).drawn).toBe(true)
  }
})

test("carts, purchases and portals are never kept", async () => {
  vi.useFakeTimers({ now: 5_000_000 })
  for (const path of ["/gio-hang", "/don-hang/LK-2345-6789", "/tai-khoan", "/kenh-htx", "/san-pham.data"]) {
    await visit(path)
    expect((await visit(path)).drawn, path).toBe(true)
  }
})
