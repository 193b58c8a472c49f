import { expect, test } from "vitest"

import { isSameCustomer, isSpent } from "./token-life"

const now = new Date("2026-11-22T03:00:00Z")
const token = (payload: object) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

test("a token lives until its date", () => {
  expect(isSpent(token({ exp: seconds("2026-11-22T03:00:01Z") }), now)).toBe(false)
  expect(isSpent(token({ exp: seconds("2026-11-22T03:00:00Z") }), now)).toBe(true)
})

test("a name with Vietnamese letters in the token does not disturb its date", () => {
  expect(isSpent(token({ name: "Nguyễn Thị Ánh ñÿ", exp: seconds("2027-01-01T00:00:00Z") }), now)).toBe(false)
})

test("two tokens are the same customer's when both name the same one", () => {
  const of = (actor_id: string, exp = 1) => token({ exp, actor_id })
  expect(isSameCustomer(of("cus_1"), of("cus_1", 2))).toBe(true)
  expect(isSameCustomer(of("cus_1"), of("cus_2"))).toBe(false)
  expect(isSameCustomer(of(""), of(""))).toBe(false)
  expect(isSameCustomer("abc", "abc")).toBe(false)
})

test("what is no token, or has no date, is spent", () => {
  expect(isSpent("", now)).toBe(true)
  expect(isSpent("abc", now)).toBe(true)
  expect(isSpent("a.b.c", now)).toBe(true)
  expect(isSpent(token({}), now)).toBe(true)
  expect(isSpent(token({ exp: "tomorrow" }), now)).toBe(true)
})
