import { formatDecimal } from "../numbers/format-decimal"
import { assertWholeVnd } from "./safe-vnd"

const parts = [
  ["tỷ", 1_000_000_000],
  ["triệu", 1_000_000],
  ["nghìn", 1_000],
] as const

/**
 * An amount as Vietnamese reports write it: 30255200000 is "30 tỷ 255 triệu 200 nghìn đồng". `parseVndPhrase` reads it
 * back. Throws RangeError when the amount is not whole or below nought.
 */
export function formatVndPhrase(amountVnd: number): string {
  assertWholeVnd(amountVnd)
  if (amountVnd < 0) throw new RangeError(`Reports write no amount below nought: ${amountVnd}`)
  const said: string[] = []
  let rest = amountVnd
  for (const [word, size] of parts) {
    const count = Math.floor(rest / size)
    if (count > 0) said.push(`${formatDecimal(String(count), "vi")} ${word}`)
    rest %= size
  }
  if (rest > 0 || said.length === 0) said.push(String(rest))
  return `${said.join(" ")} đồng`
}
