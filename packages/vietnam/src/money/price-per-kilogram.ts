import { assertWholeVnd } from "./safe-vnd"

/**
 * What a kilogram costs when a piece of so many grams costs so much, rounded half up to 1 đồng, so
 * that a small packing and a large one can be compared. Throws RangeError for a price that is not
 * whole or below 0, and for a weight that is not a whole number of grams above 0.
 */
export function pricePerKilogram(pieceVnd: number, netWeightGrams: number): number {
  assertWholeVnd(pieceVnd)
  if (pieceVnd < 0) throw new RangeError(`Not a price: ${pieceVnd}`)
  if (!Number.isSafeInteger(netWeightGrams) || netWeightGrams <= 0) {
    throw new RangeError(`Not a weight in grams: ${netWeightGrams}`)
  }
  const grams = BigInt(netWeightGrams)
  const perKilogram = Number((BigInt(pieceVnd) * 2_000n + grams) / (2n * grams))
  assertWholeVnd(perKilogram)
  return perKilogram
}
