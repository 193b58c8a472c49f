/**
 * A record that Medusa was asked to make; its services answer in the order they were asked.
 * @throws Error when the answer is short of it.
 */
export const made = <T>(record: T | undefined): T => {
  if (record === undefined) throw new Error("Medusa made fewer records than it was asked for")
  return record
}
