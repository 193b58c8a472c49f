import { createHash } from "node:crypto"

/** Who did something: a person at work, a consumer, the operator of the platform, or the platform itself. */
export interface AuditActor {
  readonly type: "member" | "customer" | "guest" | "user" | "system"
  readonly id: string | null
  /** As the person was called then. */
  readonly name: string | null
}

/** What was done to one thing, as it enters the audit log. */
export interface NewAuditEntry {
  /** Whose record it is: the organisation whose history shows it. Its entries are chained to each other. */
  readonly organization_id: string
  readonly actor: AuditActor
  /** `<subject>.<what was done>`, such as `product.price_changed`. */
  readonly action: string
  readonly subject_type: string
  readonly subject_id: string
  /** What changed, and why: values before and after, a reason. Nothing of it may be a secret. */
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
}

export interface AuditEntry extends NewAuditEntry {
  readonly id: string
  /** Position in the organisation's chain, from 1. */
  readonly position: number
  readonly previous_hash: string
  readonly hash: string
}

/** What stands before the first entry of a chain. */
export const noHash = "0".repeat(64)

/** SHA-256 over the entry and the hash before it: whoever changes the past breaks every hash after it. */
export const hashOf = ({ at, ...entry }: Omit<AuditEntry, "hash">): string =>
  createHash("sha256")
    .update(canonical({ ...entry, hash: undefined, at: at.toISOString() }))
    .digest("hex")

/** JSON with its keys in one order, so that what comes back from the database hashes as it went in. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`
}
