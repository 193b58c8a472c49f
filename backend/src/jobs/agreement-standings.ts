import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { databaseOf } from "../database/database"
import { keepStandings } from "../workflows/agreements/keep-standings"

/** Soon after midnight in Vietnam everything stands anew, so that nobody who looks in the morning waits for it. */
export default async function agreementStandings(container: MedusaContainer): Promise<void> {
  await keepStandings(container, databaseOf(container), businessDate(now()))
}

export const config = { name: "agreement-standings", schedule: "3 * * * *" }
