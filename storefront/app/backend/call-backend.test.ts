import { getCooperative, getProduct, listProducts, listProvinces, placeOrder } from "@lienket/contracts"
import { expect, test, vi } from "vitest"

import { BackendError } from "./backend-error"
import { callBackend } from "./call-backend.server"
import { orNotFound } from "./not-found.server"

const caller = { locale: "vi", reference: "KD7-Q4M" } as const

function answerWith(status: number, body: unknown) {
  const fetched = vi.fn(async (_address: string, _init?: RequestInit) => Response.json(body, { status }))
  vi.stubGlobal("fetch", fetched)
  return fetched
}

test("a catalogue question goes out with its query, its language and the code of the page", async () => {
  const fetched = answerWith(200, { items: [], count: 0, limit: 24, offset: 0, facets: emptyFacets })
  await callBackend(listProducts, { query: { q: "mật ong", province: "20,96" } }, caller)
  const [address, init] = fetched.mock.calls[0] ?? []
  expect(address).toBe("http://127.0.0.1:9000/catalog/products?q=m%E1%BA%ADt+ong&province=20%2C96")
  const headers = new Headers(init?.headers)
  expect(headers.get("accept-language")).toBe("vi")
  expect(headers.get("x-request-id")).toBe("KD7-Q4M")
  expect(headers.has("authorization")).toBe(false)
})

test("a purchase goes out once, however often it is sent", async () => {
  const fetched = answerWith(409, { type: "conflict", code: "cart_completed", message: "Giỏ này đã đặt" })
  const call = callBackend(
    placeOrder,
    { body: { cart_id: "cart_1", contact: { name: "Lan", phone: "0912345678" }, payment: { default: "cod" } } },
    { ...caller, bearer: "token" },
    { idempotencyKey: "place-cart_1" },
  )
  await expect(call).rejects.toMatchObject({ status: 409, code: "cart_completed", message: "Giỏ này đã đặt" })
  const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers)
  expect(headers.get("idempotency-key")).toBe("place-cart_1")
  expect(headers.get("authorization")).toBe("Bearer token")
})

test("an address cannot reach another route of the backend", async () => {
  const fetched = answerWith(404, { type: "not_found", code: "not_found", message: "Không có" })
  await expect(callBackend(getCooperative, { params: { handle: "../products" } }, caller)).rejects.toThrow(BackendError)
  expect(fetched.mock.calls[0]?.[0]).toBe("http://127.0.0.1:9000/catalog/cooperatives/..%2Fproducts")
})

test("a backend that is down is an outage with a code, not an empty list", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("fetch failed")))
  await expect(callBackend(listProvinces, {}, caller)).rejects.toMatchObject({
    init: { status: 503 },
    data: { reason: "outage", reference: "KD7-Q4M" },
  })
})

test("an answer that breaks the contract is an outage, and the log says which part", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined)
  answerWith(200, { items: [{ code: "20" }] })
  await expect(callBackend(listProvinces, {}, caller)).rejects.toMatchObject({ init: { status: 503 } })
  expect(String(log.mock.calls.at(-1))).toContain("/catalog/provinces")
})

test("a failing backend is an outage even when it says so politely", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  answerWith(500, { type: "unexpected_state", code: "unexpected", message: "Lỗi" })
  await expect(callBackend(listProvinces, {}, caller)).rejects.toMatchObject({ init: { status: 503 } })
})

test("a product nobody sells any more is a page that does not exist", async () => {
  answerWith(404, { type: "not_found", code: "product_not_found", message: "Không có" })
  const page = orNotFound(callBackend(getProduct, { params: { handle: "mat-ong" } }, caller))
  await expect(page).rejects.toMatchObject({ init: { status: 404 } })
})

const emptyFacets = { group: [], stars: [], province: [], cooperative: [] }
