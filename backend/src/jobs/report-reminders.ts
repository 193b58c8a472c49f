import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { remindOfReports } from "../workflows/reports/remind-of-reports"

/** Asked every hour, so that a machine that slept through a day misses no reminder; each is given once. */
export default async function reportReminders(container: MedusaContainer): Promise<void> {
  await remindOfReports(container, now())
}

export const config = { name: "report-reminders", schedule: "52 * * * *" }
