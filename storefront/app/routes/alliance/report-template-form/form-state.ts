import type { Refusal } from "~/forms/refusal"

import type { Typed } from "./rows"

/** What a form that comes back shows: what was typed, and what is wrong, by name. */
export type FormState = Readonly<{
  /** None on a form that nobody sent yet: it shows what it begins with. */
  typed: Typed | undefined
  faults: Typed
  /** The first of the rows that were just added. */
  added: string | undefined
}>

export type Added = Readonly<{ edited: Record<string, string>; added: string }>

/** Of several possible answers of an action, the form with rows more. */
export function addedOf(answer: unknown): Added | undefined {
  if (typeof answer !== "object" || answer === null || !("edited" in answer)) return undefined
  // Answers with `edited` are made by `moreRows` alone.
  return answer as Added
}

export const stateOf = (refusal: Refusal | undefined, more: Added | undefined): FormState => ({
  typed: refusal?.values ?? more?.edited,
  faults: refusal?.fields ?? {},
  added: more?.added,
})

export const textOf = ({ typed }: FormState, name: string, before = ""): string =>
  typed === undefined ? before : (typed[name] ?? "")

export const isTicked = ({ typed }: FormState, name: string, before = false): boolean =>
  typed === undefined ? before : typed[name] !== undefined

/** Whether something is wrong in a row, or it was just added: then it stands open. */
export const standsOpen = ({ faults, added }: FormState, ...rows: readonly string[]): boolean =>
  [...Object.keys(faults), added ?? ""].some((name) => rows.some((row) => name === row || name.startsWith(`${row}.`)))
