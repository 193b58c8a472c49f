const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * Whether a text is a tax code of an organisation: ten digits with a right check
 * digit, or such a code with a branch number (`0314409058-002`). Circular
 * 105/2020/TT-BTC, Art. 5, gives the form; the tenth digit is 10 less the weighted
 * sum modulo 11.
 */
export function isTaxCode(text: string): boolean {
  const parts = /^(\d{10})(?:-(\d{3}))?$/.exec(text)
  if (!parts) return false
  const [, code = "", branch] = parts
  if (branch === "000" || code.slice(2, 9) === "0000000") return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(code[index]), 0)
  return Number(code[9]) === 10 - (sum % 11)
}
