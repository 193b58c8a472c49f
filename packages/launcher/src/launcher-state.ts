import pg from "pg"

/** What has been done to a database, kept in the database itself, so that a copy of it remembers. */
export type Milestone = "migrations" | "bootstrap" | "seed"

const lockKey = 7_218_530

/**
 * The launcher's own notes in a database, and the lock under which it is prepared: two launchers on one
 * `DATABASE_URL` migrate and seed one after the other.
 */
export class LauncherState {
  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<LauncherState> {
    const client = new pg.Client({ connectionString: url })
    // The next query reports it.
    client.on("error", () => undefined)
    await client.connect()
    await client.query("select pg_advisory_lock($1)", [lockKey])
    await client.query("create schema if not exists lienket_launcher")
    await client.query(
      "create table if not exists lienket_launcher.milestone (name text primary key, value text not null, reached_at timestamptz not null default now())",
    )
    return new LauncherState(client)
  }

  async get(name: Milestone): Promise<string | undefined> {
    const found = await this.client.query<{ value: string }>(
      "select value from lienket_launcher.milestone where name = $1",
      [name],
    )
    return found.rows[0]?.value
  }

  async set(name: Milestone, value: string): Promise<void> {
    await this.client.query(
      "insert into lienket_launcher.milestone (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, reached_at = now()",
      [name, value],
    )
  }

  /** Whether the table has no row; a table that does not exist has none. */
  async isEmpty(table: "product" | "order" | "user" | "customer"): Promise<boolean> {
    const exists = await this.client.query<{ found: boolean }>("select to_regclass($1) is not null as found", [
      `public.${pg.escapeIdentifier(table)}`,
    ])
    if (!exists.rows[0]?.found) return true
    const rows = await this.client.query(`select 1 from public.${pg.escapeIdentifier(table)} limit 1`)
    return rows.rowCount === 0
  }

  /** Closing the connection gives the lock back. */
  async close(): Promise<void> {
    await this.client.end()
  }
}
