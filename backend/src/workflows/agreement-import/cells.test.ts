import { expect, test } from "vitest"
import { readAmount, readDay, readQuantity, readTaxCode, unitPrice } from "./cells"

const plain = { dong: null, unit: null }
const valueOf = (read: {
  readonly ok: boolean
  readonly value?: unknown
  readonly fault?: { readonly code: string }
}) => (read.ok ? read.value : read.fault?.code)

test("a day is read from Excel, from its serial and from what people write; never guessed", () => {
  expect(valueOf(readDay({ day: "2024-07-15" }))).toBe("2024-07-15")
  expect(valueOf(readDay(45_488))).toBe("2024-07-15")
  expect(valueOf(readDay("15/7/2024"))).toBe("2024-07-15")
  expect(valueOf(readDay("ngày 12 tháng 6 năm 2024"))).toBe("2024-06-12")
  expect(valueOf(readDay("26 - 2"))).toBe("date_year_missing")
  expect(valueOf(readDay("tháng 6 năm 2024"))).toBe("date_day_missing")
  expect(valueOf(readDay("6/2024", "last"))).toBe("2024-06-30")
  expect(valueOf(readDay("31/2/2024"))).toBe("invalid_date")
  expect(valueOf(readDay(2024))).toBe("invalid_date")
})

test("a quantity has its unit from the cell, the column of units or the header, and only one", () => {
  expect(valueOf(readQuantity("1,5 tấn", null, plain))).toEqual({ amount: "1.5", unit: "tấn" })
  expect(valueOf(readQuantity("1.036", "kg", plain))).toEqual({ amount: "1036", unit: "kg" })
  expect(valueOf(readQuantity(2.5, null, { dong: null, unit: "tạ" }))).toEqual({ amount: "2.5", unit: "tạ" })
  expect(valueOf(readQuantity("30 tấn", "kg", plain))).toBe("units_differ")
  expect(valueOf(readQuantity(5, null, plain))).toBe("unit_missing")
  expect(valueOf(readQuantity("5 tấn", "xe", plain))).toBe("unit_unknown")
  expect(valueOf(readQuantity(5, "xe", plain))).toBe("unit_unknown")
  expect(valueOf(readQuantity("1.5", "tấn", plain))).toBe("ambiguous_number")
  expect(valueOf(readQuantity("khoảng 5 tấn", null, plain))).toBe("unreadable_quantity")
})

test("an amount follows its own words before those of the header", () => {
  const millions = { dong: 1_000_000, unit: null }
  expect(valueOf(readAmount("30 tỷ 255 triệu", millions))).toEqual({ vnd: 30_255_000_000, per: null })
  expect(valueOf(readAmount(300.5, millions))).toEqual({ vnd: 300_500_000, per: null })
  expect(valueOf(readAmount("1.036", millions))).toEqual({ vnd: 1_036_000_000, per: null })
  expect(valueOf(readAmount("25.000 đ/kg", plain))).toEqual({ vnd: 25_000, per: "kg" })
  expect(valueOf(readAmount("1 tỷ triệu đồng", plain))).toBe("ambiguous_amount")
  expect(valueOf(readAmount("thỏa thuận", plain))).toBe("invalid_amount")
  expect(valueOf(readAmount(0.5, plain))).toBe("not_a_whole_number")
})

test("a price for one kilogram becomes one for the line's tonne; price and value must agree", () => {
  const tonnes = { amount: "10", unit: "tấn" } as const
  const perKilogram = { vnd: 25_000, per: "kg" } as const
  const total = (vnd: number) => ({ vnd, per: null })
  expect(valueOf(unitPrice(tonnes, perKilogram, null))).toEqual({ vnd: 25_000_000, isExact: true })
  expect(valueOf(unitPrice(tonnes, perKilogram, total(250_000_000)))).toEqual({ vnd: 25_000_000, isExact: true })
  expect(valueOf(unitPrice(tonnes, perKilogram, total(350_000_000)))).toBe("amounts_differ")
  expect(valueOf(unitPrice(tonnes, null, total(250_000_000)))).toEqual({ vnd: 25_000_000, isExact: false })
  expect(valueOf(unitPrice(tonnes, { vnd: 1, per: "chai" }, null))).toBe("unit_cannot_convert")
  expect(valueOf(unitPrice(tonnes, null, null))).toBe(null)
})

test("the zero that Excel takes from a tax code comes back", () => {
  expect(valueOf(readTaxCode(314_409_058))).toBe("0314409058")
  expect(valueOf(readTaxCode("0314409058-002"))).toBe("0314409058-002")
  expect(valueOf(readTaxCode("0314409059"))).toBe("invalid_tax_code")
})
