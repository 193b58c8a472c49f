import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { urgeByRule } from "../workflows/agreements/urge-by-rule"

/** Asked every hour, so that a machine that slept through midnight misses no day; nobody is urged twice in one. */
export default async function agreementUrges(container: MedusaContainer): Promise<void> {
  await urgeByRule(container, now())
}

export const config = { name: "agreement-urges", schedule: "42 * * * *" }
