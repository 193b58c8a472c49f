/** Throws RangeError unless the amount is a whole number of đồng that a number can hold exactly. */
export function assertWholeVnd(amountVnd: number): void {
  if (!Number.isSafeInteger(amountVnd)) {
    throw new RangeError(`Not a whole, safe amount of VND: ${amountVnd}`)
  }
}
