import { medusa, type BackendSettings } from "./backend"
import { hashOf } from "./hashes"
import type { LauncherState } from "./launcher-state"
import { messages } from "./messages"
import { root } from "./paths"
import type { Processes } from "./processes"
import type { Screen } from "./screen"

/** What decides the shape of the database: our modules and links, and the versions of Medusa's own. */
const schemaInputs = [
  "package-lock.json",
  "backend/medusa-config.ts",
  "backend/src/modules",
  "backend/src/links",
  "backend/src/search",
  "backend/src/migration-scripts",
]

/** Brings the database to the shape the code expects, when that has changed since the last time. */
export async function migrate(
  state: LauncherState,
  settings: BackendSettings,
  processes: Processes,
  screen: Screen,
): Promise<void> {
  const wanted = hashOf(root, schemaInputs)
  if ((await state.get("migrations")) === wanted) return
  await migrateDatabase(settings, processes, screen)
  await state.set("migrations", wanted)
}

/**
 * Brings a database to the shape the code expects. Steps that would drop a link table or a search index are left to a
 * person.
 */
export async function migrateDatabase(
  settings: BackendSettings,
  processes: Processes,
  screen: Screen,
  options: readonly string[] = [],
): Promise<void> {
  const args = ["db:migrate", "--execute-safe-links", "--execute-safe-search", ...options]
  await screen.step(messages.migrating(), () => processes.run(medusa(settings, "migrate", args)))
}
