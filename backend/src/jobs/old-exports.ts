import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { removeOldExports } from "../workflows/exports/take-out"

/** Files that were taken out are not kept for ever. */
export default async function oldExports(container: MedusaContainer): Promise<void> {
  await removeOldExports(container, now())
}

export const config = { name: "old-exports", schedule: "17 * * * *" }
