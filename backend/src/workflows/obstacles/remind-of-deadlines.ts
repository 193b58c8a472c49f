import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { daysLeft, reminderStep } from "../../modules/obstacle/deadline"
import { isAsked } from "../../modules/obstacle/transitions"
import { obstaclesOf } from "./obstacle-act"
import { remindAgencies, warnAlliance } from "./tell"

/**
 * Reminds the lead agency of every case whose deadline comes or is over, and tells the alliance of those that are
 * over: once for each step, however often it is called. Each case is a transaction of its own.
 * @returns how many cases were reminded of.
 */
export const remindOfDeadlines = async (container: MedusaContainer, at: Date): Promise<number> => {
  const module = obstaclesOf({ container })
  const today = businessDate(at)
  const act = { container, at }
  let count = 0
  for (const { id } of await module.awaitedObstacles(databaseOf(container))) {
    const isReminded = await databaseOf(container).transaction(async (transaction) => {
      const obstacle = await module.lockObstacle(transaction, id)
      if (obstacle === null || obstacle.due_on === null || !isAsked(obstacle.state)) return false
      const awaited = { ...obstacle, due_on: obstacle.due_on }
      const settings = await module.settingsInForce(transaction, obstacle.alliance_id)
      const due = reminderStep(awaited.due_on, today, settings)
      const days_left = daysLeft(awaited.due_on, today)
      if (due === null || days_left === null) return false
      // Agencies that were asked anew on the same deadline are reminded for themselves.
      const step = `${obstacle.round} ${due}`
      if (!(await module.takeReminder(transaction, id, step, at))) return false
      const asked = await module.askedOf(transaction, [id])
      await remindAgencies(
        transaction,
        act,
        awaited,
        asked.filter(({ role }) => role === "lead"),
        { step, days_left },
      )
      if (days_left < 0) await warnAlliance(transaction, act, awaited, { step, days_left })
      return true
    })
    if (isReminded) count += 1
  }
  return count
}
