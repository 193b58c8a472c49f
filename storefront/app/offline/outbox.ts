/** Something that was done without a connection and waits on the device to be sent. */
export type OutboxEntry = {
  /** The key under which the backend does it once, however often it is sent. */
  id: string
  /** Whose it is: it is sent in no other person's or organisation's name. */
  owner: string
  kind: "sale" | "order" | "delivery"
  /** Where it is sent, in the language in which a refusal is to be read. */
  path: string
  fields: Record<string, string>
  /** What it is, as its owner reads it. */
  label: string
  /** ISO instant, by the clock of the device. */
  made_at: string
  standing: "waiting" | "refused"
  /** Why it was refused, in the reader's language. */
  reason: string | null
}

/** What became of sending an entry. */
export type Outcome =
  | { kind: "sent" }
  /** By the backend, for good: it needs a person. */
  | { kind: "refused"; reason: string }
  /** Nobody knows whether it arrived: it is sent again. */
  | { kind: "unreachable" }
  | { kind: "signed_out" }

/** What an answer means; `status` 0 stands for none, or for the way to the sign-in page. */
export function outcomeOf(answer: { status: number; redirected: boolean; reason: string }): Outcome {
  const { status, redirected, reason } = answer
  if (redirected || status === 401) return { kind: "signed_out" }
  if (status >= 200 && status < 300) return { kind: "sent" }
  // Too slow, too many, or a fault of ours: another time may do.
  if (status < 400 || status === 408 || status === 429 || status >= 500) return { kind: "unreachable" }
  return { kind: "refused", reason }
}

/** What remains of an entry after it was sent; null when it is done. */
export function afterSending(entry: OutboxEntry, outcome: Outcome): OutboxEntry | null {
  if (outcome.kind === "sent") return null
  if (outcome.kind === "refused") return { ...entry, standing: "refused", reason: outcome.reason }
  return entry
}

/** Whether the entries after it may be tried now: without a connection they need not. */
export const goesOn = ({ kind }: Outcome): boolean => kind === "sent" || kind === "refused"

/** What is sent next, in the order in which it was done; what was refused waits for its owner. */
export function nextToSend(entries: readonly OutboxEntry[], owner: string): OutboxEntry | undefined {
  return ownEntries(entries, owner).find(({ standing }) => standing === "waiting")
}

export function ownEntries(entries: readonly OutboxEntry[], owner: string): OutboxEntry[] {
  return entries
    .filter((entry) => entry.owner === owner)
    .sort((one, other) => one.made_at.localeCompare(other.made_at) || one.id.localeCompare(other.id))
}
