import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { readEnvironment, type Environment } from "../environment"
import { root } from "../paths"
import { freePort } from "../ports"

/** A person's own database and services are no place for tests. */
const ofThePerson =
  /^(DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|COOKIE_SECURE|HOST|(JWT|COOKIE|SESSION)_SECRET|(LIENKET|STRIPE|MEILISEARCH|S3|DB)_.*)$/

/** Runs `work` with a folder that is removed afterwards. */
export async function withThrowAwayFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "lienket-"))
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
