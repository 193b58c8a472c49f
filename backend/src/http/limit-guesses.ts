import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { limitRate, uncount, type Limit } from "./limit-rate"

export interface Guess {
  /** What is guessed at: `sign_in`. */
  readonly what: string
  /** Whose secret it is: an account, the code of an order. */
  readonly of: string
  /** Where the guess comes from. */
  readonly address: string
}

const quarterOfAnHour = 900

/**
 * Counts a guess at a secret before it is looked at, so that many at once are no way around; who turns out to
 * know the secret takes the guess back. Wrong guesses within a quarter of an hour: ten from one address at one
 * secret, so that whoever tries one account does not shut the office around it out; fifty at one secret from
 * everywhere, so that its owner is not shut out by a stranger's ten; sixty from one address at all of them.
 * @returns takes the guess back.
 * @throws Refusal `too_many_requests`.
 */
export const countGuess = async (db: Knex, { what, of, address }: Guess): Promise<() => Promise<void>> => {
  const counts = [
    { limit: within(`${what}_here`, 10), caller: digest(`${of} ${address}`) },
    { limit: within(`${what}_anywhere`, 50), caller: digest(of) },
    { limit: within(`${what}_address`, 60), caller: address },
  ]
  // One after the other: a guess that is refused for its own secret does not count against the others.
  for (const { limit, caller } of counts) await limitRate(db, limit, caller)
  return async () => {
    for (const { limit, caller } of counts) await uncount(db, limit, caller)
  }
}

const within = (name: string, times: number): Limit => ({ name, times, seconds: quarterOfAnHour })

/** What is typed may be long, and is nobody's business. */
const digest = (text: string): string => createHash("sha256").update(text).digest("base64url")
