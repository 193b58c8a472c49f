import Big from "big.js"
import { readNumber, type NumberRefusal } from "../numbers/read-number"
import { fold } from "../text/fold"

export type VndRefusal =
  | NumberRefusal
  /** Unit words that do not say one amount: "1 tỷ triệu", "2 tỷ 5", "200 nghìn 3 tỷ". */
  | "ambiguous_unit"
  | "not_whole_vnd"
  | "negative"
  | "too_large"

export type VndPhrase =
  | {
      ok: true
      amountVnd: number
      /** What the amount is for one of, as written: "HTX" in "420 triệu đồng/HTX". */
      per: string | null
    }
  | { ok: false; code: VndRefusal }

/**
 * Reads an amount as people write it: "30 tỷ 255 triệu 200 nghìn đồng", "1,5 tỷ",
 * "1.250.000 ₫", "50k", "1 tỷ rưỡi". What can be read in two ways is refused with
 * a code, never guessed.
 */
export function parseVndPhrase(text: string): VndPhrase {
  const [phrase = "", ...rest] = text.normalize("NFC").split("/")
  const per = rest.length === 0 ? null : rest.join("/").trim()
  if (per !== null && !/^\p{L}/u.test(per)) return refuse("not_a_number")

  const tokens = tokenize(phrase)
  if (tokens === null) return refuse("not_a_number")
  if (tokens[0]?.kind === "minus") return refuse("negative")

  const parts = readParts(tokens)
  if ("code" in parts) return refuse(parts.code)

  const amount = parts.parts.reduce((sum, part) => sum.plus(part.value.times(part.unit)), Big(0))
  if (!amount.mod(1).eq(0)) return refuse("not_whole_vnd")
  if (amount.gt(Number.MAX_SAFE_INTEGER)) return refuse("too_large")
  return { ok: true, amountVnd: amount.toNumber(), per }
}

type Token =
  | { kind: "number"; written: string }
  | { kind: "unit"; value: Big }
  | { kind: "half" }
  | { kind: "currency" }
  | { kind: "minus" }

type Part = { value: Big; unit: Big }

const unitWords = new Map<string, Big>([
  ["ty", Big("1e9")],
  ["ti", Big("1e9")],
  ["trieu", Big("1e6")],
  ["tr", Big("1e6")],
  ["nghin", Big("1e3")],
  ["ngan", Big("1e3")],
  ["k", Big("1e3")],
])
const currencyWords = new Set(["dong", "d", "vnd", "₫"])

function tokenize(phrase: string): Token[] | null {
  const pieces = phrase.match(/\d+(?:[.,]\d+)*|\p{L}+|\S/gu) ?? []
  const tokens: Token[] = []
  for (const [index, piece] of pieces.entries()) {
    const word = fold(piece)
    const unit = unitWords.get(word)
    if (/^\d/.test(piece)) tokens.push({ kind: "number", written: piece })
    else if (unit) tokens.push({ kind: "unit", value: unit })
    else if (word === "ruoi") tokens.push({ kind: "half" })
    else if (currencyWords.has(word)) tokens.push({ kind: "currency" })
    else if (/^[-−–]$/.test(piece)) tokens.push({ kind: "minus" })
    else if (piece === "." && index === pieces.length - 1) continue
    else return null
  }
  return tokens
}

function readParts(tokens: Token[]): { parts: Part[] } | { code: VndRefusal } {
  const first = tokens[0]
  const last = tokens[tokens.length - 1]
  const currencyAt = tokens.findIndex((token) => token.kind === "currency")
  const currencySaid = currencyAt !== -1
  if (currencySaid && first?.kind !== "currency" && last?.kind !== "currency") {
    return { code: "not_a_number" }
  }

  const words = tokens.filter((token) => token.kind !== "currency")
  if (tokens.length - words.length > 1 || words[0]?.kind !== "number") return { code: "not_a_number" }

  const parts: Part[] = []
  let at = 0
  while (at < words.length) {
    const number = words[at]
    if (number?.kind === "half") {
      const previous = parts[parts.length - 1]
      const wholeBefore = previous?.value.mod(1).eq(0) && previous.unit.gt(1)
      if (!previous || !wholeBefore || at !== words.length - 1) return { code: "ambiguous_unit" }
      parts.push({ value: Big("0.5"), unit: previous.unit })
      return { parts }
    }
    if (number?.kind !== "number") return { code: number?.kind === "unit" ? "ambiguous_unit" : "not_a_number" }
    const reading = readNumber(number.written)
    if (!reading.ok) return { code: reading.code }
    at += 1

    let unit = Big(1)
    const word = words[at]
    if (word?.kind === "unit") {
      unit = word.value
      at += 1
      const second = words[at]
      // "nghìn tỷ" is the one pair of unit words that is a unit itself.
      if (second?.kind === "unit" && unit.eq("1e3") && second.value.eq("1e9")) {
        unit = Big("1e12")
        at += 1
      }
    }
    const part = { value: Big(reading.value), unit }
    if (!follows(part, parts[parts.length - 1], currencySaid)) return { code: "ambiguous_unit" }
    parts.push(part)
  }
  return { parts }
}

// Units must fall, and a part must fit below the unit before it. A last number
// without unit means đồng only when "đồng" is said: "2 tỷ 5" is 2.5 tỷ to many.
function follows(part: Part, previous: Part | undefined, currencySaid: boolean): boolean {
  if (!previous) return true
  if (part.unit.eq(1) && !currencySaid) return false
  if (!previous.value.mod(1).eq(0)) return false
  return part.value.times(part.unit).lt(previous.unit) && part.unit.lt(previous.unit)
}

function refuse(code: VndRefusal): VndPhrase {
  return { ok: false, code }
}
