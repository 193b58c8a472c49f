import type { Database } from "../../database/database"
import { obstacleColumns, type Obstacle } from "./obstacles"

/** Cases that an agency has still to answer. */
export const awaitedObstacles = async (db: Database): Promise<Obstacle[]> => {
  const { rows } = await db.raw<{ rows: Obstacle[] }>(
    `select ${obstacleColumns} from obstacle o
      where o.state in ('routed', 'in_progress', 'escalated') and o.due_on is not null order by o.due_on, o.id`,
  )
  return rows
}

/** Takes a reminder for whoever sends it. @returns false when it went out before. */
export const takeReminder = async (db: Database, obstacleId: string, step: string, at: Date): Promise<boolean> => {
  const taken = await db("obstacle_reminder")
    .insert({ obstacle_id: obstacleId, step, sent_at: at })
    .onConflict(["obstacle_id", "step"])
    .ignore()
    .returning("step")
  return taken.length > 0
}
