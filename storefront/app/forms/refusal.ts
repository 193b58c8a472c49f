/**
 * What an action answers when a form cannot be accepted, for `useActionData`. Status 400 or 409;
 * what was typed comes back, so that nothing has to be typed twice.
 */
export type Refusal = {
  ok: false
  /** Field → what is wrong and the way out, in the reader's language. */
  fields: Record<string, string>
  /** About the form as a whole. */
  message: string | undefined
  /** Stable code of the backend, when it was the backend that refused. */
  code: string | undefined
  values: Record<string, string>
}

/** Of several possible answers of an action, the refusal. */
export function refusalOf(answer: unknown): Refusal | undefined {
  if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== false) return undefined
  // Answers with `ok: false` are made by `refuse` alone.
  return answer as Refusal
}
