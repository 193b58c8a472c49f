import { afterSending, goesOn, nextToSend, outcomeOf, type Outcome, type OutboxEntry } from "./outbox"
import { dropEntry, keepEntry, readEntries } from "./outbox-store"

const patience = 20_000

export type Sending = { sent: number; last: Outcome["kind"] | "nothing" }

/**
 * Sends what waits, one after another. Pages and the service worker of a browser take turns under one
 * lock, so that no two of them send the same thing; and were it sent twice all the same, because an
 * answer was lost, its key makes it one.
 */
export async function sendOutbox(owner: string, onChange: () => void = () => undefined): Promise<Sending> {
  return await navigator.locks.request("lienket-outbox", async () => {
    let sent = 0
    let last: Sending["last"] = "nothing"
    for (;;) {
      const entry = nextToSend(await readEntries(), owner)
      if (entry === undefined) return { sent, last }
      const outcome = await send(entry)
      const remaining = afterSending(entry, outcome)
      await (remaining === null ? dropEntry(entry.id) : keepEntry(remaining))
      onChange()
      last = outcome.kind
      if (outcome.kind === "sent") sent += 1
      if (!goesOn(outcome)) return { sent, last }
    }
  })
}

async function send({ path, kind, fields, owner }: OutboxEntry): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, kind, owner })) body.set(name, value)
  try {
    const response = await fetch(path, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    })
    return outcomeOf({
      status: response.status,
      redirected: response.type === "opaqueredirect",
      reason: response.ok ? "" : await reasonOf(response),
    })
  } catch {
    return outcomeOf({ status: 0, redirected: false, reason: "" })
  }
}

async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  return typeof body === "object" && body !== null && "reason" in body ? String(body.reason) : ""
}
