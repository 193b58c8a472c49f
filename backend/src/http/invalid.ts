import { fieldErrorCodes, type FieldErrorCode } from "@lienket/contracts"
import type { z } from "zod"
import { Refusal } from "./refusal"

const codes: ReadonlySet<string> = new Set(fieldErrorCodes)
const isCode = (message: string): message is FieldErrorCode => codes.has(message)

const codeOf = (issue: z.core.$ZodIssue): FieldErrorCode => {
  if (isCode(issue.message)) return issue.message
  switch (issue.code) {
    case "invalid_type":
      return "input" in issue && issue.input === undefined ? "required" : "invalid_type"
    case "too_big":
      return issue.origin === "string" ? "too_long" : "too_large"
    case "too_small":
      return issue.origin === "string" ? "too_short" : "too_small"
    case "invalid_value":
      return "invalid_choice"
    case "unrecognized_keys":
      return "unknown_field"
    case "invalid_union":
      return "invalid_choice"
    default:
      return "invalid_data"
  }
}

const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  const nested = issue.code === "invalid_union" ? issue.errors.flat().at(0) : undefined
  return nested === undefined ? issue : { ...deepest(nested), path: [...issue.path, ...nested.path] }
}

/** The first thing wrong with an input, as the refusal that names its field. */
export const invalid = (error: z.ZodError): Refusal => {
  const [first] = error.issues
  if (first === undefined) return new Refusal("invalid_data")
  const issue = deepest(first)
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path
  return new Refusal(codeOf(issue), { field: path.map(String).join(".") || undefined })
}
