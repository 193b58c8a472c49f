import { expect, test } from "vitest"
import { allocate, basisPointsOf } from "./shares"

test("a percentage is rounded half up to one đồng", () => {
  expect(basisPointsOf(1_000_000, 100)).toBe(10_000)
  expect(basisPointsOf(1_000_000, 50)).toBe(5_000)
  expect(basisPointsOf(50, 100)).toBe(1)
  expect(basisPointsOf(49, 100)).toBe(0)
  expect(basisPointsOf(150, 100)).toBe(2)
  expect(basisPointsOf(125_000, 10_000)).toBe(125_000)
})

test("a refund takes back exactly the commission that was taken", () => {
  for (let amount = 0; amount < 500; amount += 1) {
    expect(basisPointsOf(-amount, 333) + basisPointsOf(amount, 333)).toBe(0)
  }
  expect(Object.is(basisPointsOf(-1, 1), 0)).toBe(true)
})

test("the largest sums are computed without losing a đồng", () => {
  expect(basisPointsOf(Number.MAX_SAFE_INTEGER, 10_000)).toBe(Number.MAX_SAFE_INTEGER)
  expect(basisPointsOf(9_000_000_000_000_001, 1)).toBe(900_000_000_000)
  expect(() => basisPointsOf(Number.MAX_SAFE_INTEGER, 20_000)).toThrow(RangeError)
  expect(() => basisPointsOf(1.5, 100)).toThrow(RangeError)
  expect(() => basisPointsOf(100, -1)).toThrow(RangeError)
})

test("the parts of an amount sum to the whole, whatever the weights", () => {
  const next = pseudoRandom(20_261_122)
  for (let round = 0; round < 2_000; round += 1) {
    const size = next(10 ** (1 + (round % 12)))
    const total = round % 5 === 0 ? 0 - size : size
    const weights = Array.from({ length: 1 + next(12) }, () => (next(4) === 0 ? 0 : next(1_000_000_000)))
    const parts = allocate(total, weights)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)

    const sum = weights.reduce((all, weight) => all + weight, 0)
    parts.forEach((part, index) => {
      const fair = sum === 0 ? total / weights.length : (total / sum) * (weights[index] ?? 0)
      expect(Math.abs(part - fair)).toBeLessThan(1.001)
      if (sum > 0 && weights[index] === 0) expect(part).toBe(0)
    })
  }
})

test("of equal claims the earlier one gets the odd đồng", () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
  expect(allocate(1, [0, 5, 5])).toEqual([0, 1, 0])
  expect(allocate(10, [0, 0, 0])).toEqual([4, 3, 3])
  expect(allocate(0, [3, 4])).toEqual([0, 0])
})

test("an amount cannot be split among nobody or by a nonsense weight", () => {
  expect(() => allocate(100, [])).toThrow(RangeError)
  expect(() => allocate(100, [1, -1])).toThrow(RangeError)
  expect(() => allocate(100, [1, 0.5])).toThrow(RangeError)
  expect(() => allocate(0.1, [1])).toThrow(RangeError)
})

function pseudoRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
