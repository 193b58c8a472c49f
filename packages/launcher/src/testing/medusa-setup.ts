import http from "node:http"
import { createRequire } from "node:module"
import path from "node:path"
import { vi } from "vitest"
import { root } from "../paths"

// Vitest numbers its workers by another name than Medusa's runner asks for; without it they would share a database.
process.env.JEST_WORKER_ID = process.env.VITEST_POOL_ID
// Files of tests that run side by side keep their pictures apart, too.
const own = path.join(process.env.LIENKET_DATA ?? "", `worker-${process.env.VITEST_POOL_ID}`)
process.env.LIENKET_UPLOADS = path.join(own, "uploads")
process.env.LIENKET_OUTBOX = path.join(own, "outbox")
// Medusa's runner then takes any free port; with this one they would share it, too.
delete process.env.PORT
// Server and client share a process: one that was busy for long would be sent on a connection just given up.
http.globalAgent = new http.Agent({ keepAlive: false })
// Medusa looks for medusa-config.ts from here.
process.chdir(path.join(root, "backend"))

interface PreparesDatabase {
  initDb: () => Promise<unknown>
  migrateDatabase: () => Promise<void>
  syncLinks: () => Promise<void>
}

interface Framework {
  container: { register: (registrations: Record<string, unknown>) => void }
  configManager: { config: { projectConfig: { databaseUrl: string } } }
}

interface Utils {
  ContainerRegistrationKeys: { PG_CONNECTION: string }
  ModulesSdkUtils: { createPgConnection: (options: Record<string, unknown>) => unknown }
}

const fromBackend = createRequire(path.join(root, "backend", "package.json"))

const { container, configManager } = fromBackend("@medusajs/framework") as Framework
const { ContainerRegistrationKeys, ModulesSdkUtils } = fromBackend("@medusajs/framework/utils") as Utils
const { asValue } = fromBackend("@medusajs/framework/awilix") as { asValue: (value: unknown) => unknown }
const runner = fromBackend("@medusajs/test-utils/dist/medusa-test-runner-utils/use-db") as PreparesDatabase
// The connection of the file before, to a database that is gone, is still registered.
runner.initDb = () => {
  const connection = ModulesSdkUtils.createPgConnection({
    clientUrl: configManager.config.projectConfig.databaseUrl,
    schema: "public",
    driverOptions: {},
    pool: { min: 2 },
  })
  container.register({ [ContainerRegistrationKeys.PG_CONNECTION]: asValue(connection) })
  return Promise.resolve(connection)
}
// Each database is copied from one that is migrated. Looking once more for what is left to migrate, module by module,
// takes Medusa's runner longer than many a file of tests.
const nothingToDo = () => Promise.resolve()
runner.migrateDatabase = nothingToDo
runner.syncLinks = nothingToDo

// What is ours starts anew with each file, with the settings of that file; Medusa itself is loaded once.
vi.resetModules()
const ours = path.join(root, "backend") + path.sep
for (const file of Object.keys(fromBackend.cache))
  if (file.startsWith(ours) && !file.includes("node_modules")) Reflect.deleteProperty(fromBackend.cache, file)
