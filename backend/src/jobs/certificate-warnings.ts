import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { warnOfExpiringCertificates } from "../workflows/trust/warn-expiring"

/** Asked every hour, so that a machine that slept through midnight misses no day; each warning is given once. */
export default async function certificateWarnings(container: MedusaContainer): Promise<void> {
  await warnOfExpiringCertificates(container, now())
}

export const config = { name: "certificate-warnings", schedule: "12 * * * *" }
