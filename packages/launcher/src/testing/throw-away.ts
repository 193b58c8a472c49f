import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { readEnvironment, type Environment } from "../environment"
import { root } from "../paths"
import { freePort } from "../ports"

/** A person's own database and services are no place for tests. */
const ofThePerson =
  /^(DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|COOKIE_SECURE|HOST|(JWT|COOKIE|SESSION)_SECRET|(LIENKET|STRIPE|MEILISEARCH|S3|DB)_.*)$/

/** Where Linux keeps files in memory. A database has thousands of them, and every test starts from a copy of one. */
const memoryFolder = "/dev/shm"
/** In bytes. The databases of two workers have been seen to need 230 MB, and their log may grow to 2 GB. */
const memoryNeeded = 4 * 1024 ** 3

/** The folder for what is written often and needed by nobody afterwards: in memory, where there is plenty of it. */
export function quickFolder(folder = memoryFolder): string {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < memoryNeeded ? tmpdir() : folder
  } catch {
    return tmpdir()
  }
}

/** Runs `work` with a folder that is removed afterwards. */
export async function withThrowAwayFolder<Result>(
  work: (folder: string) => Promise<Result>,
  parent = tmpdir(),
): Promise<Result> {
  const folder = mkdtempSync(path.join(parent, "lienket-"))
  // As root the database runs as another user, who has to pass through.
  chmodSync(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Settings of a copy beside any other: free ports, its own data folder, no outside service, the demo seeded. */
export async function throwAwayEnvironment(
  variables: Record<string, string>,
  dataFolder: string,
): Promise<Environment> {
  const neutral = Object.entries(variables).filter(([name]) => !ofThePerson.test(name))
  return readEnvironment(
    {
      ...Object.fromEntries(neutral),
      PORT: String(await freePort()),
      BACKEND_PORT: String(await freePort()),
      LIENKET_DATA: dataFolder,
      LIENKET_SEED: "demo",
    },
    root,
  )
}
