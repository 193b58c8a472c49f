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
