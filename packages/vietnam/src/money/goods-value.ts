import { isDecimal } from "../quantity/quantity"

/**
 * What a quantity costs at a price for one, rounded half-up to whole đồng: 2,5 kg at 45.000 ₫ are
 * 112.500 ₫. Exact, also where numbers of the machine are not. Throws RangeError when the quantity
 * is no plain decimal or the value no whole amount that a number can hold.
 */
export function goodsValue(quantity: string, unitPriceVnd: number): number {
  const { digits, scale } = scaled(quantity)
  return toVnd(divideHalfUp(digits * BigInt(unitPriceVnd), scale))
}

/** The price for one of what was sold in one go, rounded half-up to whole đồng. Throws as `goodsValue`. */
export function unitPriceOf(quantity: string, valueVnd: number): number {
  const { digits, scale } = scaled(quantity)
  if (digits === 0n) throw new RangeError("Nothing has no price for one")
  return toVnd(divideHalfUp(BigInt(valueVnd) * scale, digits))
}

function scaled(quantity: string): { digits: bigint; scale: bigint } {
  if (!isDecimal(quantity) || quantity.startsWith("-")) throw new RangeError(`Not a quantity: ${quantity}`)
  const [whole = "0", fraction = ""] = quantity.split(".")
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) }
}

function divideHalfUp(amount: bigint, by: bigint): bigint {
  return (2n * amount + by) / (2n * by)
}

function toVnd(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not an amount of VND: ${value}`)
  return number
}
