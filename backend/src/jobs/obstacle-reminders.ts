import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { remindOfDeadlines } from "../workflows/obstacles/remind-of-deadlines"

/** Asked every hour, so that a machine that slept through a day misses no reminder; each is given once. */
export default async function obstacleReminders(container: MedusaContainer): Promise<void> {
  await remindOfDeadlines(container, now())
}

export const config = { name: "obstacle-reminders", schedule: "22 * * * *" }
