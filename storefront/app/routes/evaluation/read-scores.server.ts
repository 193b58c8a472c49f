import { readNumber } from "@lienket/vietnam"

/** Points as they were typed, "6,5", under `score.<key>`; what is left empty is left out. What is no number stays. */
export const readScores = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]) => {
      if (!name.startsWith("score.") || typed.trim() === "") return []
      const reading = readNumber(typed.trim())
      return [[name.slice("score.".length), reading.ok ? reading.value : typed.trim()]]
    }),
  )

export const readRemarks = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]) =>
      name.startsWith("remark.") && typed.trim() !== "" ? [[name.slice("remark.".length), typed]] : [],
    ),
  )

/** The contract says `scores.law`, the form has `score.law`. */
export const asInForm = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, error]) => [
      name.replace(/^scores\./, "score.").replace(/^remarks\./, "remark."),
      error,
    ]),
  )
