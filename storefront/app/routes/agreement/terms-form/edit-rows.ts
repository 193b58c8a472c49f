import { countOf, type TermsValues } from "./terms-values"

/** What a button of the form asks for: a row more, or one less. Of a step: its line, then its own number. */
export type RowEdit =
  | { act: "add_line" }
  | { act: "remove_line"; line: number }
  | { act: "add_step"; line: number }
  | { act: "remove_step"; line: number; step: number }

/** As the value of a button: it works as a posted form as well as in the browser. */
export const writeEdit = (edit: RowEdit): string => {
  if (edit.act === "add_line") return edit.act
  return edit.act === "remove_step" ? `${edit.act}.${edit.line}.${edit.step}` : `${edit.act}.${edit.line}`
}

/** Null for what no button of ours says. */
export function readEdit(written: string | null | undefined): RowEdit | null {
  const [, act, line, step] = /^(\w+)(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?$/.exec(written ?? "") ?? []
  if (act === "add_line") return { act }
  if (line === undefined) return null
  if (act === "remove_line" || act === "add_step") return { act, line: Number(line) }
  return act === "remove_step" && step !== undefined ? { act, line: Number(line), step: Number(step) } : null
}

const freshLine = (at: string) => ({
  [`${at}.title`]: "",
  [`${at}.unit`]: "kg",
  [`${at}.price.mechanism`]: "fixed",
  [`${at}.price.includes_vat`]: "yes",
})

/** The form with a row more or less; what was typed in the others stays. */
export function editRows(values: TermsValues, edit: RowEdit): Record<string, string> {
  switch (edit.act) {
    case "add_line":
      return { ...values, ...freshLine(`lines.${countOf(values, "lines.")}`) }
    case "remove_line":
      return withoutRow(values, "lines.", edit.line)
    case "add_step": {
      const prefix = `lines.${edit.line}.schedule.`
      const at = prefix + String(countOf(values, prefix))
      return { ...values, [`${at}.from`]: "", [`${at}.until`]: "", [`${at}.quantity`]: "" }
    }
    case "remove_step":
      return withoutRow(values, `lines.${edit.line}.schedule.`, edit.step)
  }
}

/** Leaves one row out; the later ones move up. */
function withoutRow(values: TermsValues, prefix: string, row: number): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const [number, ...rest] = name.startsWith(prefix) ? name.slice(prefix.length).split(".") : []
    if (number === undefined || rest.length === 0) kept[name] = value
    else if (Number(number) !== row) {
      const moved = Number(number) > row ? Number(number) - 1 : Number(number)
      kept[[prefix + String(moved), ...rest].join(".")] = value
    }
  }
  return kept
}
