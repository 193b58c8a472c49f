import Big from "big.js"
import fc from "fast-check"
import { expect, it } from "vitest"
import { divide } from "./divide"

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(9))
  .map(([digits, places]) => Big(digits.toString()).times(Big(10).pow(-places)))

it("divides as big.js does, to the last digit", () => {
  fc.assert(
    fc.property(
      decimal,
      decimal.filter((by) => !by.eq(0)),
      (whole, by) => {
        expect(divide(whole, by).toFixed()).toBe(whole.div(by).toFixed())
      },
    ),
    { numRuns: 2_000 },
  )
})

it("does not divide by nought", () => {
  expect(() => divide(Big(1), Big(0))).toThrow(RangeError)
})
