import { listProvinces } from "@lienket/contracts"
import { RouterContextProvider } from "react-router"
import { afterEach, expect, test, vi } from "vitest"

import { requestFactsContext } from "../context"
import type { Locale } from "../i18n/locale"
import { readCatalog } from "./read-catalog.server"

afterEach(() => {
  vi.useRealTimers()
})

function visitor(locale: Locale) {
  const context = new RouterContextProvider()
  context.set(requestFactsContext, { locale, nonce: "", reference: "KD7-Q4M", origin: "http://shop" })
  return context
}

function backendThatCounts() {
  let asked = 0
  vi.stubGlobal("fetch", async () => {
    asked += 1
    return Response.json({ items: [{ code: "20", name: `Lạng Sơn ${asked}`, formed_from: [], product_count: asked }] })
  })
  return () => asked
}

test("a crowd that asks the same at once costs the backend one answer, each language its own", async () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const asked = backendThatCounts()
  await Promise.all(Array.from({ length: 50 }, () => readCatalog(listProvinces, {}, visitor("vi"))))
  expect(asked()).toBe(1)
  await readCatalog(listProvinces, {}, visitor("en"))
  expect(asked()).toBe(2)
})

test("after a few seconds the known answer is given once more while a new one is fetched", async () => {
  vi.useFakeTimers({ now: 2_000_000 })
  const asked = backendThatCounts()
  const first = await readCatalog(listProvinces, {}, visitor("vi"))
  expect(first.items[0]?.product_count).toBe(1)
  vi.setSystemTime(2_006_000)
  expect(await readCatalog(listProvinces, {}, visitor("vi"))).toEqual(first)
  await vi.waitFor(async () => {
    const next = await readCatalog(listProvinces, {}, visitor("vi"))
    expect(next.items[0]?.product_count).toBe(2)
  })
  expect(asked()).toBe(2)
})

test("an answer older than a quarter of a minute is not shown: the outage is", async () => {
  vi.useFakeTimers({ now: 3_000_000 })
  backendThatCounts()
  await readCatalog(listProvinces, {}, visitor("vi"))
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("fetch failed")))
  vi.advanceTimersByTime(16_000)
  await expect(readCatalog(listProvinces, {}, visitor("vi"))).rejects.toMatchObject({ init: { status: 503 } })
})

test("what was taken off the shelves is gone with the first answer that says so", async () => {
  vi.useFakeTimers({ now: 4_000_000 })
  backendThatCounts()
  await readCatalog(listProvinces, {}, visitor("vi"))
  vi.stubGlobal("fetch", async () =>
    Response.json({ type: "not_found", code: "not_found", message: "Không có" }, { status: 404 }),
  )
  vi.setSystemTime(4_006_000)
  await vi.waitFor(async () => {
    await expect(readCatalog(listProvinces, {}, visitor("vi"))).rejects.toMatchObject({ status: 404 })
  })
})
