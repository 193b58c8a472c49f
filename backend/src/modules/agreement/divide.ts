import Big from "big.js"

const places = 20
const scale = 10n ** BigInt(places)

/**
 * The same as `Big.div`, digit for digit (twenty decimals, rounded half-up), in a tenth of the time: a page with
 * hundreds of agreements divides ten thousand times, and big.js finds each digit by subtracting.
 * @throws RangeError when divided by nought.
 */
export const divide = (whole: Big, by: Big): Big => {
  const [dividend, dividendPlaces] = integerOf(whole)
  const [divisor, divisorPlaces] = integerOf(by)
  const isNegative = dividend < 0n !== divisor < 0n
  const over = absolute(dividend) * scale * 10n ** BigInt(divisorPlaces)
  const under = absolute(divisor) * 10n ** BigInt(dividendPlaces)
  const quotient = (2n * over + under) / (2n * under)
  const digits = quotient.toString().padStart(places + 1, "0")
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return Big(isNegative && quotient !== 0n ? `-${text}` : text)
}

/** A decimal as a whole number of its last places, and how many of these there are. */
const integerOf = (value: Big): [integer: bigint, places: number] => {
  const text = value.toFixed()
  const point = text.indexOf(".")
  return point === -1
    ? [BigInt(text), 0]
    : [BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1]
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)
