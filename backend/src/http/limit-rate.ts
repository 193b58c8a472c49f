import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { Refusal } from "./refusal"

interface Limit {
  /** What is counted. */
  readonly name: string
  readonly times: number
  readonly seconds: number
}

/**
 * Counts one more of something for a caller; the count lies in the database, so that all processes share it.
 * @throws Refusal `too_many_requests` with the seconds to wait.
 */
export const limitRate = async (db: Knex, { name, times, seconds }: Limit, caller: string): Promise<void> => {
  const limiter = new RateLimiterPostgres({
    storeClient: db,
    storeType: "knex",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: times,
    duration: seconds,
  })
  // An address is kept no longer than it counts.
  await db("rate_limit").where("expire", "<", Date.now()).del()
  try {
    await limiter.consume(caller)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new Refusal("too_many_requests", { values: { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) } })
  }
}
