import { readReportValue } from "@lienket/contracts"
import { expect, test } from "vitest"

import { typedText, valueText } from "./value-text"

test("a figure is read with its unit, money with its sign, and nothing where nothing was said", () => {
  expect(valueText({ kind: "integer", unit: "tổ viên" }, "1036", "vi")).toBe("1.036 tổ viên")
  expect(valueText({ kind: "decimal", unit: "ha" }, "12.5", "en")).toBe("12.5 ha")
  expect(valueText({ kind: "vnd" }, "30255200000", "vi").replace(/\s/g, " ")).toBe("30.255.200.000 ₫")
  expect(valueText({ kind: "vnd" }, "", "vi")).toBe("")
  expect(valueText({ kind: "text" }, "Mưa đá", "vi")).toBe("Mưa đá")
})

test("what stands in a field to be typed over reads as what it was", () => {
  for (const value of ["1500", "1036", "12.5", "1000.125", "0"])
    expect(readReportValue({ kind: "decimal" }, typedText("decimal", value))).toEqual({ ok: true, value })
  expect(typedText("vnd", "nhiều")).toBe("nhiều")
})
