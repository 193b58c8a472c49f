import http from "node:http"
import { createRequire } from "node:module"
import path from "node:path"
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

interface Metadata {
  MetadataStorage: { clear(): void }
}

interface MigratesDatabase {
  migrateDatabase: () => Promise<void>
  syncLinks: () => Promise<void>
}

const fromBackend = createRequire(path.join(root, "backend", "package.json"))

// The entities of the file before are still registered when one worker runs several files.
const { MetadataStorage } = fromBackend("@medusajs/framework/mikro-orm/core") as Metadata
MetadataStorage.clear()

// Each database is copied from one that is migrated. Looking once more for what is left to migrate, module by module,
// takes Medusa's runner longer than many a file of tests.
const runner = fromBackend("@medusajs/test-utils/dist/medusa-test-runner-utils/use-db") as MigratesDatabase
const nothingToDo = () => Promise.resolve()
runner.migrateDatabase = nothingToDo
runner.syncLinks = nothingToDo
