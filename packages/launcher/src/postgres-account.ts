import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import path from "node:path"
import { Failure } from "./failure"
import { messages } from "./messages"
import type { Account } from "./processes"

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an account: the one that owns the database already,
 * else `postgres`, else `nobody`, which every system has, so that no user needs to be created. Undefined when the
 * launcher does not run as root: then PostgreSQL runs as the same user.
 *
 * @throws Failure when there is none of these.
 */
export function postgresAccount(databaseFolder: string, lookUp = lookUpAccount): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const version = path.join(databaseFolder, "PG_VERSION")
  if (existsSync(version)) {
    const { uid, gid } = statSync(version)
    if (uid !== 0) return { uid, gid }
  }
  const account = lookUp("postgres") ?? lookUp("nobody")
  if (!account) throw new Failure(messages.noAccountForPostgres())
  return account
}

function lookUpAccount(name: string): Account | undefined {
  const id = (flag: string) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" })
    return answer.status === 0 ? Number(answer.stdout.trim()) : undefined
  }
  const uid = id("-u")
  const gid = id("-g")
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid }
}
