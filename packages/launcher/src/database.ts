import pg from "pg"
import { errorCode, Failure } from "./failure"
import { messages } from "./messages"
import { connectAsSuperuser, startCluster } from "./postgres"
import type { DataFolder } from "./data-folder"
import type { Processes } from "./processes"
import type { Secrets } from "./secrets"

const databaseName = "lienket"
/** Owns the database and nothing else: a hole in a query must not become a superuser. */
const databaseOwner = "lienket"

export interface DatabaseOptions {
  data: DataFolder
  secrets: Secrets
  /** `DATABASE_URL`; the embedded server when it is not set. */
  externalUrl: string | undefined
  durable: boolean
  processes: Processes
}

/**
 * Gives the address of a database that exists and answers.
 *
 * @throws Failure naming what is wrong with `DATABASE_URL` or with the embedded server.
 */
export async function openDatabase(options: DatabaseOptions): Promise<string> {
  if (options.externalUrl) return requireExternal(options.externalUrl)
  const { data, secrets } = options
  const cluster = await startCluster({
    folder: data.postgres,
    log: data.log("postgres"),
    superuserPassword: secrets.databaseSuperuser,
    preferredPort: data.readState().postgresPort,
    durable: options.durable,
    processes: options.processes,
  })
  data.writeState({ postgresPort: cluster.port })
  await createOwnDatabase(cluster.port, secrets)
  return embeddedUrl(cluster.port, secrets)
}

/** The address of the embedded database of a launcher that runs. */
export function embeddedUrl(port: number, secrets: Secrets): string {
  return `postgres://${databaseOwner}:${secrets.databaseOwner}@127.0.0.1:${port}/${databaseName}?sslmode=disable`
}

async function createOwnDatabase(port: number, secrets: Secrets): Promise<void> {
  const client = await connectAsSuperuser(port, secrets.databaseSuperuser)
  try {
    const roles = await client.query("select 1 from pg_roles where rolname = $1", [databaseOwner])
    const verb = roles.rowCount === 0 ? "create" : "alter"
    await client.query(
      `${verb} role ${databaseOwner} login nosuperuser password ${pg.escapeLiteral(secrets.databaseOwner)}`,
    )
    const databases = await client.query("select 1 from pg_database where datname = $1", [databaseName])
    if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${databaseOwner}`)
  } finally {
    await client.end()
  }
}

async function requireExternal(url: string): Promise<string> {
  try {
    await query(url, "select 1")
  } catch (error) {
    const databaseMissing = errorCode(error) === "3D000"
    if (!databaseMissing) throw externalFailure(error)
    await createExternal(url)
  }
  return url
}

async function createExternal(url: string): Promise<void> {
  const server = new URL(url)
  const name = decodeURIComponent(server.pathname.slice(1))
  server.pathname = "/postgres"
  try {
    await query(server.href, `create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    const createdMeanwhile = errorCode(error) === "42P04" || errorCode(error) === "23505"
    if (!createdMeanwhile) throw new Failure(messages.cannotCreateDatabase(name, reason(error)))
  }
}

function externalFailure(error: unknown): Failure {
  const code = errorCode(error)
  if (code === "28P01" || code === "28000") return new Failure(messages.databaseRefusesPassword())
  return new Failure(messages.databaseUnreachable(reason(error)))
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message || errorCode(error) : String(error)
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end()
  }
}
