import { fieldErrorCodes, ruleErrorCodes } from "@lienket/contracts"
import { expect, test } from "vitest"
import { messageOf } from "./message"

test("every code has a sentence in both languages", () => {
  for (const code of [...fieldErrorCodes, ...ruleErrorCodes]) {
    expect(messageOf(code, "vi")).not.toBe("")
    expect(messageOf(code, "en")).not.toBe("")
    expect(messageOf(code, "vi")).not.toBe(messageOf(code, "en"))
  }
})

test("a refusal says what is left in the reader's words", () => {
  const values = { title: "Mật ong", available: 3, unit: "chai" }
  expect(messageOf("insufficient_stock", "vi", values)).toBe("“Mật ong” chỉ còn 3 chai.")
  expect(messageOf("insufficient_stock", "en", values)).toBe("Only 3 left of “Mật ong” (chai).")
})

test("quantities and amounts are written the way the reader's language writes them", () => {
  const values = { quantity: { amount: "1200.5", unit: "kg" }, floor: { vnd: 28_000_000 } }
  expect(messageOf("more_than_delivered", "vi", values)).toContain("1.200,5 kg")
  expect(messageOf("more_than_delivered", "en", values)).toContain("1,200.5 kg")
  expect(messageOf("below_floor_price", "vi", values)).toContain("28.000.000")
})
