import Big from "big.js"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  agreedPiecePrice,
  mostOf,
  pieceShareOf,
  piecesFor,
  piecesWithin,
  quantityOfPieces,
  remainingOf,
  wholePiecesWithin,
} from "./call-off-rules"

const bag = (net_weight_grams: number | null, unit = "túi") => ({ unit, net_weight_grams, vat_basis_points: null })
const fixed = (fixed_vnd: number, includes_vat = true) => ({ fixed_vnd, floor_vnd: null, includes_vat })
const kilograms = { unit: "kg", pack_grams: null }

test("a piece is compared by weight where the line can be weighed, and otherwise only in the line's own unit", () => {
  expect(pieceShareOf(kilograms, bag(500))).toEqual({ part: 500, whole: 1_000 })
  expect(pieceShareOf({ unit: "tấn", pack_grams: null }, bag(500))).toEqual({ part: 500, whole: 1_000_000 })
  expect(pieceShareOf({ unit: "chai", pack_grams: 700 }, bag(700, "chai"))).toEqual({ part: 700, whole: 700 })
  expect(pieceShareOf({ unit: "chai", pack_grams: null }, bag(700, "chai"))).toEqual({ part: 1, whole: 1 })
  expect(pieceShareOf(kilograms, bag(null))).toBeNull()
  expect(pieceShareOf({ unit: "chai", pack_grams: 700 }, bag(null, "chai"))).toBeNull()
  expect(pieceShareOf({ unit: "chai", pack_grams: null }, bag(700, "lọ"))).toBeNull()
  expect(pieceShareOf({ unit: "l", pack_grams: null }, bag(500))).toBeNull()
})

test("only whole pieces are called off", () => {
  const half = { part: 500, whole: 1_000 }
  expect(piecesFor("10", half)).toBe(20)
  expect(piecesFor("0.5", half)).toBe(1)
  expect(piecesFor("0.75", half)).toBeNull()
  expect(piecesFor("0.001", { part: 500, whole: 1_000_000 })).toBe(2)
  expect(piecesFor("1", { part: 300, whole: 1_000 })).toBeNull()
  expect(piecesFor("3", { part: 300, whole: 1_000 })).toBe(10)
  expect(piecesWithin(Big("1.99"), half)).toBe(3)
  expect(piecesWithin(Big(-1), half)).toBe(0)
})

test("what is offered is whole pieces that can be written with three decimals", () => {
  expect(wholePiecesWithin(Big("1.74"), { part: 500, whole: 1_000 })?.toFixed()).toBe("1.5")
  expect(wholePiecesWithin(Big("0.0109"), { part: 500, whole: 1_000_000 })?.toFixed()).toBe("0.01")
  expect(wholePiecesWithin(Big("0.5"), { part: 333, whole: 1_000_000 })?.toFixed()).toBe("0.333")
  expect(wholePiecesWithin(Big("0.0004"), { part: 500, whole: 1_000_000 })).toBeNull()
})

test("the agreed price of a piece is exact, or there is none", () => {
  const half = { part: 500, whole: 1_000 }
  expect(agreedPiecePrice(fixed(45_000), half, null)).toEqual({ ok: true, vnd: 22_500 })
  expect(agreedPiecePrice(fixed(40_000_000), { part: 700, whole: 1_000_000 }, null)).toEqual({ ok: true, vnd: 28_000 })
  expect(agreedPiecePrice(fixed(45_001), half, null)).toEqual({ ok: false, code: "piece_price_not_whole" })
  expect(agreedPiecePrice(fixed(200_000), { part: 500, whole: 700 }, null)).toEqual({
    ok: false,
    code: "piece_price_not_whole",
  })
})

test("a floor is the figure where the market decides, a reference price is none", () => {
  const share = { part: 1, whole: 1 }
  const floor = { fixed_vnd: null, floor_vnd: 30_000, includes_vat: true }
  expect(agreedPiecePrice(floor, share, null)).toEqual({ ok: true, vnd: 30_000 })
  const market = { fixed_vnd: null, floor_vnd: null, includes_vat: true, reference_vnd: 50_000 }
  expect(agreedPiecePrice(market, share, null)).toEqual({ ok: false, code: "line_without_price" })
})

test("VAT is put on a price without it, which nobody can do who does not know the rate", () => {
  const half = { part: 500, whole: 1_000 }
  expect(agreedPiecePrice(fixed(40_000, false), half, 800)).toEqual({ ok: true, vnd: 21_600 })
  expect(agreedPiecePrice(fixed(40_000, false), half, 0)).toEqual({ ok: true, vnd: 20_000 })
  expect(agreedPiecePrice(fixed(40_000, false), half, null)).toEqual({ ok: false, code: "piece_vat_unknown" })
  expect(agreedPiecePrice(fixed(40_001, false), half, 800)).toEqual({ ok: false, code: "piece_price_not_whole" })
})

test("what is delivered and what is on its way both count against a line, and the tolerance comes on top", () => {
  const line = { quantity: "10", tolerance_percent: 5 }
  const taken = { delivered: Big("2.5"), open: Big(4) }
  expect([remainingOf(line, taken).toFixed(), mostOf(line, taken).toFixed()]).toEqual(["3.5", "4"])
  const over = { delivered: Big(10), open: Big("0.2") }
  expect([remainingOf(line, over).toFixed(), mostOf(line, over).toFixed()]).toEqual(["0", "0.3"])
  expect(mostOf(line, { delivered: Big(11), open: Big(0) }).toFixed()).toBe("0")
})

test("pieces and quantities lead back to each other, and pieces at their price cost what the quantity does", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      fc.constantFrom(100, 200, 250, 330, 500, 700, 1_000, 25_000),
      fc.constantFrom(1_000, 100_000, 1_000_000),
      fc.integer({ min: 1, max: 1_000_000 }),
      (pieces, part, whole, thousands) => {
        const share = { part, whole }
        const quantity = quantityOfPieces(pieces, share)
        expect(piecesFor(quantity.toFixed(), share)).toBe(pieces)
        expect(piecesWithin(quantity, share)).toBe(pieces)
        const price = agreedPiecePrice(fixed(thousands * 1_000), share, null)
        if (price.ok)
          expect(
            Big(price.vnd)
              .times(pieces)
              .eq(quantity.times(thousands * 1_000)),
          ).toBe(true)
      },
    ),
  )
})
