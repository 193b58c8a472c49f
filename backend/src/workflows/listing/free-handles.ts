import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const longestHandle = 180

/**
 * Handles that no product has, as near as can be to the ones asked for: "mat-ong", "mat-ong-2". Two who
 * ask at once wait for each other until the transaction ends.
 */
export const freeHandles = async (transaction: Knex.Transaction, wanted: readonly string[]): Promise<string[]> => {
  await transaction.raw(`select pg_advisory_xact_lock(hashtextextended('product handles', 0))`)
  const stems = wanted.map(stemOf)
  const taken = await takenAmong(transaction, stems)
  return stems.map((stem) => {
    let handle = stem
    for (let number = 2; taken.has(handle); number += 1) handle = `${stem}-${number}`
    taken.add(handle)
    return handle
  })
}

const stemOf = (wanted: string): string => wanted.slice(0, longestHandle).replace(/-+$/, "") || "san-pham"

/** Of the stems, and of what follows those that are taken with a number behind, whatever is a product's handle. */
const takenAmong = async (transaction: Knex.Transaction, stems: readonly string[]): Promise<Set<string>> => {
  const asked = [...new Set(stems)]
  const met = new Set(
    await transaction("product").whereNull("deleted_at").whereIn("handle", asked).pluck<string[]>("handle"),
  )
  const seen = new Set(met)
  const again = stems.filter((stem) => {
    const isAgain = seen.has(stem)
    seen.add(stem)
    return isAgain
  })
  if (again.length === 0) return met
  const { rows } = await transaction.raw<{ rows: { handle: string }[] }>(
    `select handle from product
      where deleted_at is null and handle ~ '-[0-9]+$' and regexp_replace(handle, '-[0-9]+$', '') = any(?::text[])`,
    [[...new Set(again)]],
  )
  return new Set([...met, ...rows.map(({ handle }) => handle)])
}
