import path from "node:path"
import pg from "pg"
import { expect, test } from "vitest"
import { DataFolder } from "./data-folder"
import { openDatabase } from "./database"
import { LauncherState } from "./launcher-state"
import { Processes } from "./processes"
import { loadSecrets } from "./secrets"
import { withThrowAwayFolder } from "./testing/throw-away"

async function isSuperuser(url: string): Promise<boolean | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ rolsuper: boolean }>("select rolsuper from pg_roles where rolname = current_user")
  await client.end()
  return found.rows[0]?.rolsuper
}

async function openIn(folder: string): Promise<{ url: string; processes: Processes }> {
  const data = new DataFolder(folder)
  const processes = new Processes()
  const url = await openDatabase({
    data,
    secrets: loadSecrets(folder),
    externalUrl: undefined,
    durable: true,
    processes,
  })
  return { url, processes }
}

test("what was saved is there after a power cut, and the shop is no superuser", { timeout: 60_000 }, async () => {
  await withThrowAwayFolder(async (parent) => {
    const { data, lock } = DataFolder.open(path.join(parent, "data"))
    const first = await openIn(data.path)
    const before = await LauncherState.open(first.url)
    await before.set("seed", "demo")
    await before.close()
    first.processes.killAll()
    const second = await openIn(data.path)
    const after = await LauncherState.open(second.url)
    expect(await after.get("seed")).toBe("demo")
    expect(await after.isEmpty("product")).toBe(true)
    expect(await isSuperuser(second.url)).toBe(false)
    await after.close()
    await second.processes.stopAll()
    lock.release()
  })
})

test(
  "DATABASE_URL may name a database that does not exist yet; a wrong password and a dead server are told apart",
  { timeout: 60_000 },
  async () => {
    await withThrowAwayFolder(async (parent) => {
      const { data, lock } = DataFolder.open(path.join(parent, "data"))
      const { url, processes } = await openIn(data.path)
      const external = (change: (url: URL) => void) => {
        const address = new URL(url)
        address.username = "postgres"
        address.password = loadSecrets(data.path).databaseSuperuser
        address.pathname = "/cua_hang"
        change(address)
        return openDatabase({
          data,
          secrets: loadSecrets(data.path),
          externalUrl: address.href,
          durable: true,
          processes: new Processes(),
        })
      }
      const created = await external(() => undefined)
      expect(created).toMatch(/\/cua_hang/)
      const state = await LauncherState.open(created)
      await state.close()
      await expect(external((address) => (address.password = "wrong"))).rejects.toThrow(/refuses this user or password/)
      await processes.stopAll()
      await expect(external(() => undefined)).rejects.toThrow(/cannot be reached \(.*ECONNREFUSED/)
      lock.release()
    })
  },
)
