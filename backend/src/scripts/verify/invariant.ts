import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"

export interface Finding {
  /** How many rows were looked at. */
  readonly checked: number
  readonly broken: number
  /** Some of the broken ones, by what a person finds them by. */
  readonly examples: readonly string[]
}

export interface Verifying {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
  /** Business day. */
  readonly today: string
}

/** Something that is always true of the data, whoever wrote them. */
export interface Invariant {
  readonly code: string
  readonly says: string
  readonly check: (verifying: Verifying) => Promise<Finding>
}

export const mostExamples = 5

/**
 * An invariant that one query judges: `row` names what it looks at, `holds` says whether it is so. What is neither
 * true nor false does not hold. `:today` may be named.
 */
export const judged = (code: string, says: string, query: string): Invariant => ({
  code,
  says,
  check: async ({ transaction, today }) => await judge(transaction, query, today),
})

const judge = async (db: Database, query: string, today: string): Promise<Finding> => {
  const bound = query.includes(":today") ? { today } : {}
  const { rows } = await db.raw<{ rows: { checked: number; broken: number }[] }>(
    `select count(*)::int as checked, (count(*) filter (where holds is not true))::int as broken from (${query}) judged`,
    bound,
  )
  const { checked = 0, broken = 0 } = rows[0] ?? {}
  if (broken === 0) return { checked, broken, examples: [] }
  const { rows: examples } = await db.raw<{ rows: { row: string | null }[] }>(
    `select judged.row from (${query}) judged where holds is not true order by 1 limit ${mostExamples}`,
    bound,
  )
  return { checked, broken, examples: examples.map(({ row }) => row ?? "?") }
}

/** Looks at rows one by one, as they come, and keeps the first that do not hold. */
export const tally = (): { readonly see: (row: string, holds: boolean) => void; readonly found: () => Finding } => {
  let [checked, broken] = [0, 0]
  const examples: string[] = []
  return {
    see: (row, holds) => {
      checked += 1
      if (holds) return
      broken += 1
      if (examples.length < mostExamples) examples.push(row)
    },
    found: () => ({ checked, broken, examples }),
  }
}
