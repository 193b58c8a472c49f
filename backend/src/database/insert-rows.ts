import type { Database } from "./database"

/**
 * Adds rows of one shape to a table in one statement, thousands as quickly as one. What the rows do not
 * name takes the column's default.
 */
export const insertRows = async (db: Database, table: string, rows: readonly object[]): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const names = columns.map(() => "??").join(", ")
  await db.raw(`insert into ?? (${names}) select ${names} from jsonb_populate_recordset(null::??, ?::jsonb)`, [
    table,
    ...columns,
    ...columns,
    table,
    JSON.stringify(rows),
  ])
}
