import { messages } from "./messages"
import { Failure } from "./failure"

/**
 * Reads the text of an `.env` file. Stricter than Node's own reader, which passes over a broken line in silence.
 *
 * @throws Failure naming the line, and the variable where there is one.
 */
export function parseDotenv(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? "").trim()
    if (line === "" || line.startsWith("#")) continue
    const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line)
    const name = assignment?.[1]
    if (!name) throw new Failure(messages.dotenvBrokenLine(index + 1))
    let value = assignment?.[2] ?? ""
    const quote = /^["'`]/.exec(value)?.[0]
    if (!quote) {
      values[name] = value.replace(/(^|\s)#.*$/, "").trim()
      continue
    }
    const opened = index + 1
    while (value.indexOf(quote, 1) === -1) {
      index += 1
      const next = lines[index]
      if (next === undefined) throw new Failure(messages.dotenvOpenQuote(opened, name))
      value += `\n${next}`
    }
    const end = value.indexOf(quote, 1)
    const rest = value.slice(end + 1).trim()
    if (rest !== "" && !rest.startsWith("#")) throw new Failure(messages.dotenvAfterQuote(opened, name))
    const inner = value.slice(1, end)
    values[name] = quote === '"' ? inner.replaceAll("\\n", "\n") : inner
  }
  return values
}
