import Big from "big.js"
import { readNumber, type NumberRefusal } from "./read-number"
import { fold } from "../text/fold"

/** `above` and `below` are strict: 50.0 % does not reach "trên 50%". */
export type Bound = "exactly" | "at_least" | "above" | "at_most" | "below"

export type TargetPhrase =
  | {
      ok: true
      bound: Bound
      /** Plain decimal string. */
      value: string
      /** What is counted, as written: "HTX", "%", "THT/xã"; empty when not said. */
      unit: string
    }
  | { ok: true; bound: "between"; from: string; to: string; unit: string }
  /** `amount_of_money`: "420 triệu đồng" is for parseVndPhrase; 420 would be wrong by a million. */
  | { ok: false; code: NumberRefusal | "range_reversed" | "amount_of_money" }

/**
 * Reads a count or a target as plans and reports write it: "1.036 tổ viên", "08 THT",
 * "từ 8-10 HTX", "từ 02 HTX trở lên", "ít nhất 01", "trên 50%", "không quá 5 hộ".
 */
export function parseTargetPhrase(text: string): TargetPhrase {
  const written = text.normalize("NFC").replace(/\s+/g, " ").trim()
  // A digit after a letter belongs to the unit, as in "m2".
  const [first, second, third] = written.matchAll(/(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu)
  if (!first || third) return { ok: false, code: "not_a_number" }

  const before = fold(written.slice(0, first.index))
  const last = second ?? first
  const after = written.slice(last.index + last[0].length).trim()
  if (/^(ty|ti|trieu|tr|nghin|ngan|k|dong|d|vnd|₫)(?![a-z])/.test(fold(after))) {
    return { ok: false, code: "amount_of_money" }
  }
  if (!second) return single(before, first[0], after)

  const joint = written.slice(first.index + first[0].length, second.index).trim()
  const isRange = /^([-–—]|đến|tới)$/i.test(joint) && (before === "" || before === "tu")
  return isRange ? between(first[0], second[0], after) : { ok: false, code: "not_a_number" }
}

/** Words, folded, that stand before a number and say on which side of it one has to be. */
export const boundWords: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ["", "exactly"],
  ["dat", "exactly"],
  ["it nhat", "at_least"],
  ["toi thieu", "at_least"],
  ["tu", "at_least"],
  [">=", "at_least"],
  ["≥", "at_least"],
  ["tren", "above"],
  ["hon", "above"],
  [">", "above"],
  ["khong qua", "at_most"],
  ["toi da", "at_most"],
  ["<=", "at_most"],
  ["≤", "at_most"],
  ["duoi", "below"],
  ["<", "below"],
])

function single(before: string, digits: string, after: string): TargetPhrase {
  const [, counted = "", open = ""] = /^(.*?)((?: |^)trở (?:lên|xuống))?$/isu.exec(after) ?? []
  const bound = open === "" ? boundWords.get(before) : openBound(before, open)
  if (bound === undefined) return { ok: false, code: "not_a_number" }
  const reading = readNumber(digits)
  return reading.ok ? { ok: true, bound, value: reading.value, unit: counted.trim() } : reading
}

function openBound(before: string, open: string): Bound | undefined {
  if (before !== "" && before !== "tu") return undefined
  return fold(open) === "tro len" ? "at_least" : "at_most"
}

function between(low: string, high: string, counted: string): TargetPhrase {
  const [from, to] = [readNumber(low), readNumber(high)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (Big(from.value).gt(to.value)) return { ok: false, code: "range_reversed" }
  return { ok: true, bound: "between", from: from.value, to: to.value, unit: counted }
}
