import { expect, test } from "vitest"

import { changesBetween } from "./changes"

const line = (id: string, quantity: string, title = "Miến dong") => ({
  id,
  title,
  facts: [
    { key: `${id} title`, label: "Tên hàng", value: title },
    { key: `${id} quantity`, label: "Sản lượng cam kết", value: quantity },
  ],
})
const payment = { key: "payment_days", label: "Hạn thanh toán", value: "15 ngày" }

test("a change says which goods, which field, what it was and what it is", () => {
  const before = { general: [payment], lines: [line("a", "40 tấn")] }
  const after = { general: [payment], lines: [line("a", "60 tấn")] }
  expect(changesBetween(before, after)).toEqual([
    { key: "a quantity", label: "Sản lượng cam kết", line: "Miến dong", before: "40 tấn", after: "60 tấn" },
  ])
})

test("what was agreed and is no longer, and goods that are new, are changes too", () => {
  const before = { general: [payment], lines: [line("a", "40 tấn")] }
  const after = { general: [], lines: [line("a", "40 tấn"), line("b", "2 tấn", "Hồi")] }
  expect(changesBetween(before, after)).toEqual([
    { key: "payment_days", label: "Hạn thanh toán", line: null, before: "15 ngày", after: null },
    { key: "b title", label: "Tên hàng", line: "Hồi", before: null, after: "Hồi" },
    { key: "b quantity", label: "Sản lượng cam kết", line: "Hồi", before: null, after: "2 tấn" },
  ])
})

test("the same terms have no changes", () => {
  const terms = { general: [payment], lines: [line("a", "40 tấn")] }
  expect(changesBetween(terms, structuredClone(terms))).toEqual([])
})
