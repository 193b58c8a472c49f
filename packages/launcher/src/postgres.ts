import { spawnSync } from "node:child_process"
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { errorCode, Failure, Stopped } from "./failure"
import { messages } from "./messages"
import { freePort, isPortFree } from "./ports"
import { postgresAccount } from "./postgres-account"
import { postgresBinaries, type PostgresBinaries } from "./postgres-binaries"
import { isAlive } from "./process-token"
import type { Account, Child, Processes } from "./processes"
import { stopRanks } from "./stop-order"
import { canReach, firstBarrier } from "./traversable"

export const superuser = "postgres"

export interface ClusterOptions {
  /** The data directory of PostgreSQL; made when it is missing. */
  folder: string
  log: string
  superuserPassword: string
  /** The port used last time, taken again when it is free. */
  preferredPort?: number | undefined
  /** False for throw-away databases: faster, and lost in a power cut. */
  durable: boolean
  processes: Processes
}

export interface Cluster {
  port: number
  child: Child
}

/** Where and as whom PostgreSQL's programs run for one data directory. */
interface Place {
  account: Account | undefined
  binaries: PostgresBinaries
  log: string
  processes: Processes
}

/**
 * Starts the embedded PostgreSQL of a data directory on a loopback port, creating the directory the first time, and
 * returns once it answers.
 *
 * @throws Failure when it cannot be started, with the reason in one sentence.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = postgresAccount(options.folder)
  const place: Place = { account, binaries: postgresBinaries(account), log: options.log, processes: options.processes }
  if (!existsSync(path.join(options.folder, "PG_VERSION"))) await initialise(options, place)
  await clearStalePidFile(options.folder)
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(options.preferredPort)
    const child = startServer(options, place, port)
    const ready = await waitUntilReady(child, port, options)
    if (ready) return { port, child }
    if (attempt === 20 || !/still in use|could not bind|Address already in use/.test(child.lastLines()))
      throw child.failure()
    // Backends of a killed server need a moment to notice; or another program was quicker to take the port.
    await sleep(300)
  }
}

/** Connects as the superuser of the embedded server. */
export async function connectAsSuperuser(port: number, password: string, database = "postgres"): Promise<pg.Client> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: superuser, password, database, ssl: false })
  // A connection that breaks while the server stops is reported by whoever uses it next.
  client.on("error", () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

/** `initdb` into a draft that gets its name last, so that an interrupted first start leaves nothing half made. */
async function initialise(options: ClusterOptions, place: Place): Promise<void> {
  if (existsSync(options.folder) && readdirSync(options.folder).length > 0) {
    throw new Failure(messages.databaseDamaged(options.folder))
  }
  const draft = `${options.folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  if (place.account) chownSync(draft, place.account.uid, place.account.gid)
  const initdb = (locale: string) =>
    runInitdb(draft, place, options.superuserPassword, [
      `--username=${superuser}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Given explicitly: the shell's locale must not decide how names are sorted.
      "--locale-provider=icu",
      "--icu-locale=vi-VN",
      `--locale=${locale}`,
      ...(options.durable ? [] : ["--no-sync"]),
    ])
  await initdb("C.UTF-8").catch(async (error: unknown) => {
    if (!(error instanceof Failure) || !/invalid locale name/.test(error.details)) throw error
    await initdb("C")
  })
  renameSync(draft, options.folder)
}

/** The password as a file that has no name any more: nothing is left of it however the start ends. */
function passwordDescriptor(file: string, password: string, account: Account | undefined): number {
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (account) chownSync(file, account.uid, account.gid)
  const descriptor = openSync(file, "r")
  rmSync(file)
  return descriptor
}

async function runInitdb(folder: string, place: Place, password: string, args: string[]): Promise<void> {
  const stdin = passwordDescriptor(`${folder}.password`, password, place.account)
  try {
    await place.processes.run({
      name: "initdb",
      command: place.binaries.initdb,
      args: [`--pgdata=${dataDirectory(folder, place.account)}`, "--pwfile=/dev/stdin", ...args],
      cwd: folder,
      env: serverEnvironment(),
      log: place.log,
      account: place.account,
      stdin,
    })
  } finally {
    closeSync(stdin)
  }
}

function startServer(options: ClusterOptions, place: Place, port: number): Child {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Plans of the query layer are wide and short; compiling them costs more than running them.
    jit: "off",
    max_connections: "200",
    // A country of entries is loaded without writing every page of its indexes twice in a minute.
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    ...(options.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  return place.processes.start({
    name: "postgres",
    command: place.binaries.postgres,
    args: [
      "-D",
      dataDirectory(options.folder, place.account),
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    cwd: options.folder,
    env: serverEnvironment(),
    log: place.log,
    account: place.account,
    rank: stopRanks.database,
    stopSignal: "SIGINT",
    graceMs: 4500,
    killSignal: "SIGQUIT",
  })
}

/**
 * The folder as the account can name it. Below a private home the account cannot walk to it, but it inherits it as
 * its working directory, which Linux lets it name without walking.
 *
 * @throws Failure where there is no such name, saying which folder bars the way.
 */
function dataDirectory(folder: string, account: Account | undefined): string {
  if (!account || canReach(account, folder)) return folder
  if (process.platform === "linux") return "/proc/self/cwd"
  throw new Failure(messages.unreachable(firstBarrier(account, folder) ?? folder, ""))
}

/** Nothing of ours: no secret of the launcher belongs in the environment of the database server. */
function serverEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? "", LC_MESSAGES: "C", TZ: "UTC" }
}

async function choosePort(preferred: number | undefined): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred
  return freePort()
}

/** False when the server ended instead; its log says why. */
async function waitUntilReady(child: Child, port: number, options: ClusterOptions): Promise<boolean> {
  while (!child.exit) {
    try {
      const client = await connectAsSuperuser(port, options.superuserPassword)
      await client.end()
      return true
    } catch (error) {
      if (errorCode(error) === "28P01") throw new Failure(messages.databasePasswordWrong(options.folder))
      if (!stillStarting(error)) throw error
    }
    await sleep(40)
  }
  if (options.processes.isStopping) throw new Stopped()
  return false
}

function stillStarting(error: unknown): boolean {
  const cannotConnectNow = "57P03"
  return (
    [cannotConnectNow, "ECONNREFUSED", "ECONNRESET"].includes(errorCode(error)) ||
    (error instanceof Error && error.message === "Connection terminated unexpectedly")
  )
}

/**
 * A server killed with -9 leaves `postmaster.pid`. PostgreSQL sorts that out by itself unless another process has got
 * the same id in the meantime, as happens when a container starts again. A server that still runs is stopped: its
 * launcher is gone.
 */
async function clearStalePidFile(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid")
  if (!existsSync(file)) return
  const lines = readFileSync(file, "utf8").split("\n")
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return rmSync(file, { force: true })
  if (!isAlive(pid)) return
  if (!servesFolder(pid, folder)) return rmSync(file, { force: true })
  process.kill(pid, "SIGINT")
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) await sleep(100)
  if (isAlive(pid)) throw new Failure(messages.databaseStillRunning(folder, pid))
}

/** Whether the process is the server of this very folder, which is its working directory. */
function servesFolder(pid: number, folder: string): boolean {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
    return stdout.includes(folder)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch (error) {
    // Gone, or another user's: not ours either way.
    if (["ENOENT", "EACCES", "EPERM", "ESRCH"].includes(errorCode(error))) return false
    throw error
  }
}
