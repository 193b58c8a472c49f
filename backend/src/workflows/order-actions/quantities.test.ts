import { expect, it } from "vitest"
import { Refusal } from "../../http/refusal"
import type { OrderLineRecord } from "./order-record"
import { dueFor, piecesOf, returnOf, shortfallOf, valueOf, without, type LineChange } from "./quantities"

const line = (lineItemId: string, quantity: number, unitPriceVnd: number): OrderLineRecord => ({
  lineItemId,
  productId: "prod",
  title: lineItemId,
  unit: "chai",
  group: "food",
  quantity,
  packedQuantity: null,
  unitPriceVnd,
  subtotalVnd: quantity * unitPriceVnd,
  netWeightGrams: null,
})

const refusalOf = (work: () => unknown): [string, string | undefined] | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.field]
    throw error
  }
}

const two = [line("honey", 5, 220_000), line("tea", 3, 90_000)]

it("what is said is how many the buyer gets, so that saying it again changes nothing", () => {
  const changes = shortfallOf(two, [{ id: "honey", deliver: 3 }])
  expect(changes).toMatchObject([{ quantity: 2 }])
  expect(shortfallOf(without(two, changes), [{ id: "honey", deliver: 3 }])).toEqual([])
})

it("a line may be left out whole, but not the order", () => {
  expect(without(two, shortfallOf(two, [{ id: "tea", deliver: 0 }]))).toMatchObject([{ lineItemId: "honey" }])
  const nothing = two.map(({ lineItemId: id }) => ({ id, deliver: 0 }))
  expect(refusalOf(() => shortfallOf(two, nothing))).toEqual(["too_small", "lines.0.deliver"])
})

it("more than was ordered, another order's line or a line named twice is refused", () => {
  expect(refusalOf(() => shortfallOf(two, [{ id: "honey", deliver: 6 }]))).toEqual(["too_large", "lines.0.deliver"])
  expect(refusalOf(() => returnOf(two, [{ id: "rice", quantity: 1, restock: true }]))).toEqual([
    "not_found",
    "lines.0.id",
  ])
  const tea = { id: "tea", quantity: 2, restock: false }
  expect(refusalOf(() => returnOf(two, [tea, tea]))).toEqual(["invalid_choice", "lines.1.id"])
})

it("the parcel is paid as long as something of it is kept", () => {
  expect(dueFor(two, 25_000)).toBe(1_395_000)
  expect(dueFor(without(two, returnOf(two, undefined)), 25_000)).toBe(0)
})

// A fixed sequence, so that a failure can be repeated.
const chance = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

it("whatever is left out and comes back, in any order, pieces and money always add up", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = chance(seed)
    const whole = (max: number) => Math.floor(next() * (max + 1))
    const ordered = Array.from({ length: 1 + whole(4) }, (_, index) =>
      line(`line_${index}`, 1 + whole(20), 1 + whole(999_999)),
    )
    const gone: LineChange[] = []
    let kept: readonly OrderLineRecord[] = ordered
    for (let step = 0; step < 6 && kept.length > 0; step += 1) {
      const wishes = kept.map(({ lineItemId: id, quantity }) => ({ id, deliver: whole(quantity) }))
      if (step < 3 && wishes.every(({ deliver }) => deliver === 0)) continue
      const returns = wishes.flatMap(({ id, deliver }) =>
        deliver === 0 ? [] : [{ id, quantity: deliver, restock: true }],
      )
      const changes = step < 3 ? shortfallOf(kept, wishes) : returnOf(kept, returns)
      gone.push(...changes)
      kept = without(kept, changes)
      expect(piecesOf(kept) + gone.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(piecesOf(ordered))
      expect(dueFor(kept, 0) + valueOf(gone)).toBe(dueFor(ordered, 0))
    }
  }
})
