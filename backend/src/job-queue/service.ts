import { setTimeout as pause } from "node:timers/promises"
import { container as application } from "@medusajs/framework"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Pool, type PoolConfig } from "@medusajs/framework/pg"
import type { ConfigModule, Logger, MedusaContainer } from "@medusajs/framework/types"
import {
  Logger as WorkerLogger,
  type LogLevel,
  run,
  runMigrations,
  runOnce,
  type RunnerOptions,
  type TaskList,
} from "graphile-worker"
import { databaseOf } from "../database/database"
import { tasks } from "./tasks"

interface Dependencies {
  readonly logger: Logger
  readonly configModule: ConfigModule
}

/** How the connections of whoever works are called in the database. */
const workerName = "lienket-jobs"
const jobsAtOnce = 2
/** Stopping waits no longer for a job that hangs: it starts anew with the next process. */
const stopWithinMs = 3_000
const restartAfterMs = 5_000
const staleCheckEveryMs = 60_000

/**
 * Work that was left for later, in the database (graphile-worker). Every process can leave some; those
 * that Medusa lets work in the background (worker mode `shared` or `worker`) do it, each job in one of them.
 */
export class JobQueueService {
  private readonly logger: Logger
  private readonly worksHere: boolean
  private working: Promise<void> = Promise.resolve()
  private readonly stopping = new AbortController()

  constructor({ logger, configModule }: Dependencies) {
    this.logger = logger
    const { workerMode = "shared" } = configModule.projectConfig
    // A test says itself when the work is done.
    this.worksHere = workerMode !== "server" && process.env.NODE_ENV !== "test"
  }

  /** What Medusa calls when the application starts and ends. */
  readonly __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationShutdown: () => this.stop(),
  }

  /** Does what is due now, and comes back when nothing is left. */
  async drain(): Promise<void> {
    const pool = this.openPool()
    try {
      await runOnce(this.options(pool))
    } finally {
      await pool.end()
    }
  }

  private async start(): Promise<void> {
    try {
      const isAlone = !(await isAnybodyWorking(this.database()))
      const pool = this.openPool()
      await runMigrations(this.options(pool))
      if (!this.worksHere) return await pool.end()
      await unlockJobs(this.database(), { ofEverybody: isAlone })
      this.working = Promise.all([this.work(pool), this.watchLocks()]).then(() => pool.end())
    } catch (error) {
      this.logger.error("the job queue could not start: orders cannot be placed", asError(error))
    }
  }

  private async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.race([this.working, pause(stopWithinMs)])
  }

  /** Works until the application stops, also after the database was away. */
  private async work(pool: Pool): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        const runner = await run(this.options(pool))
        await Promise.race([runner.promise, aborted(signal)])
        if (signal.aborted) return await runner.stop()
      } catch (error) {
        this.logger.error("the job queue stopped: it starts again", asError(error))
      }
      await quietPause(restartAfterMs, signal)
    }
  }

  private async watchLocks(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      await quietPause(staleCheckEveryMs, signal)
      if (signal.aborted) return
      try {
        await unlockJobs(this.database(), { ofEverybody: false })
      } catch (error) {
        this.logger.warn(`the locks of the job queue could not be looked at: ${asError(error).message}`)
      }
    }
  }

  private database(): Knex {
    return databaseOf(application as MedusaContainer)
  }

  // Connections of its own, made as Medusa makes them: a worker listens on one for as long as it lives.
  private openPool(): Pool {
    const { connection } = this.database().client.config as { connection: PoolConfig }
    const application_name = this.worksHere ? workerName : undefined
    return new Pool({ ...connection, application_name, max: jobsAtOnce + 2 })
  }

  private options(pgPool: Pool): RunnerOptions {
    return {
      pgPool,
      taskList: this.taskList(),
      concurrency: jobsAtOnce,
      // Medusa handles signals, and tells us.
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message) => this.log(level, message)),
    }
  }

  private taskList(): TaskList {
    const container = application as MedusaContainer
    const { logger } = this
    return Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload, { job }) => {
          try {
            await task(payload, { container, logger })
          } catch (error) {
            if (job.attempts >= job.max_attempts)
              logger.error(`job ${job.id} (${name}) is given up after ${job.attempts} attempts`, asError(error))
            throw error
          }
        },
      ]),
    )
  }

  private log(level: `${LogLevel}`, message: string): void {
    if (level === "error") this.logger.error(message)
    else if (level === "warning") this.logger.warn(message)
    else this.logger.debug(message)
  }
}

const isAnybodyWorking = async (db: Knex): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select 1 from pg_stat_activity where application_name = ? and datname = current_database() limit 1`,
    [workerName],
  )
  return rows.length > 0
}

/**
 * Frees the jobs of workers that are gone. graphile-worker does so after four hours; none of ours
 * takes minutes, and where nobody else works every lock is a dead worker's.
 */
const unlockJobs = async (db: Knex, { ofEverybody }: { readonly ofEverybody: boolean }): Promise<void> => {
  await db.raw(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs
        where locked_by is not null and (? or locked_at < now() - interval '10 minutes')))`,
    [ofEverybody],
  )
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })

const quietPause = (ms: number, signal: AbortSignal): Promise<void> =>
  Promise.race([pause(ms, undefined, { ref: false }), aborted(signal)])

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
