import { expect, test } from "vitest"

import { callOffLines, formFields } from "./read-call-off"

test("lines that are left empty or at nought are not asked for, in either way of writing numbers", () => {
  const values = {
    "quantity.agl_1": "",
    "pack.agl_1": "variant_1",
    "quantity.agl_2": "1.200,5",
    "pack.agl_2": "variant_2",
    "quantity.agl_3": "0,0",
    "pack.agl_3": "variant_3",
  }
  expect(callOffLines(values, "vi")).toEqual([{ line_id: "agl_2", variant_id: "variant_2", quantity: "1200.5" }])
  expect(callOffLines({ ...values, "quantity.agl_2": "1,200.5" }, "en")).toMatchObject([{ quantity: "1200.5" }])
  expect(callOffLines({ ...values, "quantity.agl_2": "0" }, "vi")).toEqual([])
})

test("what cannot be read stays for the schema to refuse", () => {
  const values = { "quantity.agl_1": "mười", "quantity.agl_2": "-3" }
  expect(callOffLines(values, "vi").map(({ quantity }) => quantity)).toEqual(["mười", "-3"])
})

test("a refusal of the third line of the form, the second that was sent, stands at that line", () => {
  const lines = callOffLines({ "quantity.agl_1": "1", "quantity.agl_2": "", "quantity.agl_3": "9" }, "vi")
  expect(formFields(lines)["lines.1.quantity"]).toBe("quantity.agl_3")
})
