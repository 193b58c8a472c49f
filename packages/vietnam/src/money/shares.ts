import { assertWholeVnd } from "./safe-vnd"

/**
 * A rate in basis points (1 % = 100) of an amount, rounded half up to 1 đồng.
 * A negative amount gives exactly the negative of the positive one, so that a
 * reversal takes back what was booked. Throws RangeError when either is not whole.
 */
export function basisPointsOf(amountVnd: number, basisPoints: number): number {
  assertWholeVnd(amountVnd)
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) {
    throw new RangeError(`Not a rate in basis points: ${basisPoints}`)
  }
  const sign = amountVnd < 0 ? -1 : 1
  const product = BigInt(Math.abs(amountVnd)) * BigInt(basisPoints)
  const share = Number((product + 5_000n) / 10_000n)
  assertWholeVnd(share)
  return share === 0 ? 0 : sign * share
}

/**
 * Splits an amount by weights so that the parts always sum to the whole (largest
 * remainder; of equal remainders the earlier part gets the đồng). When all weights
 * are 0 the parts are equal. Throws RangeError without weights, or when one is not
 * a whole number ≥ 0.
 */
export function allocate(totalVnd: number, weights: readonly number[]): number[] {
  assertWholeVnd(totalVnd)
  if (weights.length === 0) throw new RangeError("Nothing to allocate to")
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new RangeError(`Not a weight: ${weight}`)
    }
  }

  const weighed = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const sum = weighed.reduce((total, weight) => total + BigInt(weight), 0n)
  const total = BigInt(Math.abs(totalVnd))

  const parts = weighed.map((weight, index) => {
    const product = total * BigInt(weight)
    return { index, share: product / sum, remainder: product % sum }
  })
  const missing = total - parts.reduce((given, part) => given + part.share, 0n)
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const part of byRemainder.slice(0, Number(missing))) part.share += 1n

  return parts.map(({ share }) => (totalVnd < 0 && share > 0n ? -Number(share) : Number(share)))
}
