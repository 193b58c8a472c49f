import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { loadSecrets } from "./secrets"
import { withThrowAwayFolder } from "./testing/throw-away"

test("secrets are random per data folder, stay the same, and only their owner can read them", async () => {
  await withThrowAwayFolder(async (folder) => {
    const secrets = loadSecrets(folder)
    expect(new Set(Object.values(secrets)).size).toBe(5)
    chmodSync(path.join(folder, "secrets.json"), 0o644)
    expect(loadSecrets(folder)).toEqual(secrets)
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600)
    await withThrowAwayFolder(async (other) => expect(loadSecrets(other).jwt).not.toBe(secrets.jwt))
  })
})

test("damaged secrets are never replaced: the database opens only with the old ones", async () => {
  await withThrowAwayFolder(async (folder) => {
    writeFileSync(path.join(folder, "secrets.json"), "{")
    expect(() => loadSecrets(folder)).toThrow(/secrets\.json is damaged/)
  })
})

test("missing secrets beside a database are a failure, not a reason for new ones", async () => {
  await withThrowAwayFolder(async (folder) => {
    mkdirSync(path.join(folder, "postgres"))
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "17\n")
    expect(() => loadSecrets(folder)).toThrow(/secrets\.json is missing/)
  })
})
