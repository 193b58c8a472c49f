import { expect, test } from "vitest"

import { keptLines, piecesWithoutLot, readPieces } from "./pieces"

const line = { id: "l1", quantity: 5, undelivered_quantity: 1, returned_quantity: 1 } as Parameters<
  typeof keptLines
>[0][number]

const typed = (count: string) => {
  const form = new FormData()
  form.set("back-l1", count)
  return readPieces(form, "back", [line])
}

test("of a line nobody gives back more than is there", () => {
  expect(typed("3")).toEqual({ ok: true, pieces: [{ id: "l1", count: 3 }] })
  for (const wrong of ["4", "-1", "1,5", "", "ba"]) expect(typed(wrong)).toEqual({ ok: false, field: "back-l1" })
})

test("a line of which nothing is left is not asked about", () => {
  expect(keptLines([line, { ...line, returned_quantity: 4 }])).toEqual([line])
})

test("pieces without a lot are told of once they are packed, of goods and not of services", () => {
  const parcel = { state: "packed", delivery: { name: "Giao tiêu chuẩn", price_vnd: 0 } } as const
  const lot = { lot_code: "L1", trace_code: "TX-0000-0001", quantity: 2, expires_on: null, state: "active" } as const
  const of = (lots: (typeof lot)[]) => ({ ...line, lots })
  expect(piecesWithoutLot(parcel, of([]))).toBe(3)
  expect(piecesWithoutLot(parcel, of([lot]))).toBe(1)
  expect(piecesWithoutLot(parcel, of([lot, lot]))).toBe(0)
  expect(piecesWithoutLot({ ...parcel, state: "confirmed" }, of([]))).toBe(0)
  expect(piecesWithoutLot({ ...parcel, delivery: null }, of([]))).toBe(0)
})
