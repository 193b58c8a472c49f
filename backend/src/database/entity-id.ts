import { createHash } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"

/**
 * The id of a new record. With an idempotency key it is the same id for the same owner and key, so
 * that a write that is sent again meets the record it made the first time (`on conflict do nothing`)
 * and happens once, also when the first answer was lost with the process.
 */
export const entityId = (prefix: string, ownerId: string, idempotencyKey: string | undefined): string =>
  idempotencyKey === undefined
    ? generateEntityId("", prefix)
    : `${prefix}_${createHash("sha256").update(`${prefix}\n${ownerId}\n${idempotencyKey}`).digest("hex").slice(0, 26)}`

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const mostOfAStem = 32 ** 4

/**
 * Gives the ids of many new records of one kind, one a call, each after the one before. They look like Medusa's own
 * and share what is drawn by chance, which Medusa draws letter by letter: for thousands of rows that took longer than
 * writing them.
 */
export const entityIds = (prefix: string): (() => string) => {
  let stem = ""
  let count = 0
  return () => {
    if (count % mostOfAStem === 0) stem = generateEntityId("", prefix).slice(0, -4)
    const number = count++ % mostOfAStem
    return stem + [15, 10, 5, 0].map((bits) => letters.charAt((number >> bits) & 31)).join("")
  }
}
