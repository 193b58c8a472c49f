import pg from "pg"

type Values = readonly (string | number | Date)[]

/** The database of the copy, past everything of ours: what a page says is counted again, or a table is held. */
export interface CopyDatabase {
  readonly rows: <Row extends object>(sql: string, values?: Values) => Promise<Row[]>
}

/** Works with the database within one transaction that changes nothing; what it locks is free again afterwards. */
export const withDatabase = async <T>(work: (db: CopyDatabase) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query("begin")
    return await work({ rows: async (sql, values = []) => (await client.query(sql, [...values])).rows })
  } finally {
    await client.query("rollback")
    await client.end()
  }
}
