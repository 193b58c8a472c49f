import { assertWholeVnd } from "./safe-vnd"

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
const billion = 1_000_000_000

/**
 * An amount in Vietnamese words as contracts and receipts give it, in lower case:
 * 30255200000 is "ba mươi tỷ hai trăm năm mươi lăm triệu hai trăm nghìn đồng".
 * Throws RangeError when the amount is not a whole, safe integer.
 */
export function amountInWords(amountVnd: number): string {
  return `${numberInWords(amountVnd)} đồng`
}

/**
 * A whole number in Vietnamese words, in lower case: 1036 is "một nghìn không trăm ba mươi sáu".
 * Throws RangeError when it is not a whole, safe integer.
 */
export function numberInWords(value: number): string {
  assertWholeVnd(value)
  if (value === 0) return "không"
  return [...(value < 0 ? ["âm"] : []), ...numberWords(Math.abs(value), false)].join(" ")
}

// Counts in billions as one does aloud: 2.5 × 10^12 is "hai nghìn năm trăm tỷ".
function numberWords(value: number, afterLarger: boolean): string[] {
  const billions = Math.floor(value / billion)
  if (billions > 0) {
    return [...numberWords(billions, afterLarger), "tỷ", ...numberWords(value % billion, true)]
  }
  const words: string[] = []
  const groups = [
    { value: Math.floor(value / 1_000_000), name: ["triệu"] },
    { value: Math.floor(value / 1_000) % 1_000, name: ["nghìn"] },
    { value: value % 1_000, name: [] },
  ]
  for (const group of groups) {
    if (group.value === 0) continue
    words.push(...groupWords(group.value, afterLarger || words.length > 0), ...group.name)
  }
  return words
}

// After a larger group the hundreds are always said: "một nghìn không trăm linh năm".
function groupWords(value: number, sayHundreds: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  const words: string[] = []

  const hundredsSaid = hundreds > 0 || sayHundreds
  if (hundredsSaid) words.push(digit(hundreds), "trăm")

  if (tens === 0) {
    if (ones > 0) words.push(...(hundredsSaid ? ["linh"] : []), digit(ones))
    return words
  }
  words.push(...(tens === 1 ? ["mười"] : [digit(tens), "mươi"]))
  if (ones > 0) words.push(onesAfterTens(tens, ones))
  return words
}

function onesAfterTens(tens: number, ones: number): string {
  if (ones === 5) return "lăm"
  if (ones === 1 && tens > 1) return "mốt"
  if (ones === 4 && tens > 1) return "tư"
  return digit(ones)
}

function digit(value: number): string {
  return digits[value] ?? ""
}
