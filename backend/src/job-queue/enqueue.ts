import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { tasks } from "./tasks"

export interface Job {
  readonly task: keyof typeof tasks
  readonly payload: Readonly<Record<string, unknown>>
}

/** How often a job is tried before it is given up: the waits between grow from seconds to hours, most of a day in all. */
export const maxAttempts = 12

/**
 * Leaves work for later in the caller's transaction: it is done once that is committed, and never
 * when it is rolled back. A killed process loses none of it.
 */
export const enqueue = async (transaction: Knex.Transaction, jobs: readonly Job[]): Promise<void> => {
  if (jobs.length === 0) return
  await transaction.raw(
    `select count(*) from graphile_worker.add_jobs(array(
       select row(j.task, j.payload, null, null, ?, null, null, null)::graphile_worker.job_spec
         from jsonb_to_recordset(?::jsonb) as j (task text, payload json)))`,
    [maxAttempts, JSON.stringify(jobs)],
  )
}
