import { parseVndPhrase } from "../money/parse-vnd-phrase"
import { boundWords, parseTargetPhrase, type Bound } from "./parse-target-phrase"
import { fold } from "../text/fold"

/** What a plan asks for. Values are plain decimal strings, money in đồng. */
export type PlanValue =
  | { readonly bound: Bound; readonly value: string; readonly unit: string }
  | { readonly bound: "between"; readonly value: string; readonly value_to: string; readonly unit: string }

/**
 * Reads what a plan says of a target, counts and shares as well as money: "từ 8-10 HTX", "trên 50%", "420 triệu
 * đồng/HTX", "ít nhất 1,5 tỷ đồng".
 * @returns null for what says no one value, such as "1 tỷ triệu đồng": the text is kept, and nothing is guessed.
 */
export function readPlanValue(text: string): PlanValue | null {
  const target = parseTargetPhrase(text)
  if (target.ok) {
    return target.bound === "between"
      ? { bound: "between", value: target.from, value_to: target.to, unit: target.unit }
      : { bound: target.bound, value: target.value, unit: target.unit }
  }
  return target.code === "amount_of_money" || /\d\s*(tỷ|tỉ|triệu|nghìn|ngàn)/iu.test(text) ? readMoney(text) : null
}

function readMoney(text: string): PlanValue | null {
  const written = text.normalize("NFC").replace(/\s+/g, " ").trim()
  const [, before = "", amount = "", open = ""] = /^(\D*)(\d.*?)(?: trở (lên|xuống))?$/isu.exec(written) ?? []
  const bound = openBound(fold(before), open) ?? boundWords.get(fold(before))
  const phrase = parseVndPhrase(amount)
  if (bound === undefined || !phrase.ok) return null
  return { bound, value: String(phrase.amountVnd), unit: phrase.per === null ? "đồng" : `đồng/${phrase.per}` }
}

function openBound(before: string, open: string): Bound | undefined {
  if (open === "" || (before !== "" && before !== "tu")) return undefined
  return fold(open) === "len" ? "at_least" : "at_most"
}
