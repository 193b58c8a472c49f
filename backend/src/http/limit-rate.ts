import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { Refusal } from "./refusal"

export interface Limit {
  /** What is counted. */
  readonly name: string
  readonly times: number
  readonly seconds: number
}

/**
 * Counts one more of something for a caller; the count lies in the database, so that all processes share it.
 * @throws Refusal `too_many_requests` with the seconds to wait.
 */
export const limitRate = async (db: Knex, limit: Limit, caller: string): Promise<void> => {
  // An address is kept no longer than it counts.
  await db("rate_limit").where("expire", "<", Date.now()).del()
  try {
    await limiterOf(db, limit).consume(caller)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new Refusal("too_many_requests", { values: { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) } })
  }
}

/** Takes one that was counted back. */
export const uncount = async (db: Knex, limit: Limit, caller: string): Promise<void> => {
  await limiterOf(db, limit).reward(caller)
}

const limiterOf = (db: Knex, { name, times, seconds }: Limit): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: db,
    storeType: "knex",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: times,
    duration: seconds,
  })
