import { isUnreachable } from "./is-unreachable"
import type { OutboxEntry } from "./outbox"

/** What a form answers that could not be sent and was kept on the device. */
export type Kept = { ok: true; kept: true }

export const wasKept = (answer: unknown): answer is Kept =>
  typeof answer === "object" && answer !== null && "kept" in answer

/** A connection that says nothing for this long is none. */
const patience = 10_000

/**
 * Does what a form asks for, or, where the server cannot be reached, keeps the form on the device: it
 * is sent later, under the key it was opened with. Throws whatever else went wrong.
 */
export async function keepWhenUnreachable<T>(
  act: () => Promise<T>,
  entry: () => Pick<OutboxEntry, "id" | "kind" | "path" | "fields"> & { owner: string; label: string },
): Promise<T | Kept> {
  try {
    if (!navigator.onLine) throw new TypeError("Failed to fetch: offline")
    return await inTime(act())
  } catch (error) {
    if (!isUnreachable(error)) throw error
  }
  const [{ keepEntry }, { announceOutbox }] = await Promise.all([import("./outbox-store"), import("./outbox-news")])
  await keepEntry({ ...entry(), made_at: new Date().toISOString(), standing: "waiting", reason: null })
  announceOutbox()
  return { ok: true, kept: true }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TypeError("Failed to fetch: no answer in time")), patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The fields of a form as they can be kept. */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value
  return fields
}
