import { createHash } from "node:crypto"

/**
 * SHA-256, in hexadecimal, over what a report says: each key with its value, comment and reason, in the order of the
 * keys, and the documents. The same content has the same hash, however it was put together.
 */
export const sealOf = ({
  values,
  comments,
  reasons,
  document_ids,
}: {
  readonly values: Readonly<Record<string, string>>
  readonly comments: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
  readonly document_ids: readonly string[]
}): string =>
  createHash("sha256")
    .update(JSON.stringify([ordered(values), ordered(comments), ordered(reasons), document_ids.toSorted()]))
    .digest("hex")

const ordered = (record: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))
