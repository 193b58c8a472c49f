import { describe, expect, it } from "vitest"
import { goodsValue, unitPriceOf } from "./goods-value"

describe("what goods are worth", () => {
  it("is the quantity times the price for one", () => {
    expect(goodsValue("2.5", 45_000)).toBe(112_500)
    expect(goodsValue("3", 220_000)).toBe(660_000)
    expect(goodsValue("0.001", 45_000)).toBe(45)
  })

  it("is rounded half-up to whole đồng", () => {
    expect(goodsValue("0.5", 1)).toBe(1)
    expect(goodsValue("0.333", 100)).toBe(33)
    expect(goodsValue("1.005", 100)).toBe(101)
  })

  it("is exact where numbers of the machine are not", () => {
    expect(goodsValue("0.1", 30)).toBe(3)
    expect(goodsValue("1000000", 1_000_000_000)).toBe(1_000_000_000_000_000)
  })

  it("is no amount when it is more than a number can hold, or the quantity is none", () => {
    expect(() => goodsValue("1000000", 1_000_000_000_000)).toThrow(RangeError)
    expect(() => goodsValue("-1", 1)).toThrow(RangeError)
    expect(() => goodsValue("1e3", 1)).toThrow(RangeError)
  })
})

describe("the price for one", () => {
  it("follows from what all of it brought", () => {
    expect(unitPriceOf("2.5", 112_500)).toBe(45_000)
    expect(unitPriceOf("3", 100_000)).toBe(33_333)
  })

  it("of nothing does not exist", () => {
    expect(() => unitPriceOf("0.0", 1)).toThrow(RangeError)
  })
})
