import { readdirSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

const modules = path.join(__dirname, "..", "modules")

// Medusa notes what has run by the name alone, for all modules together: of two that share one, the second never runs.
test("no two modules have a migration of the same name", () => {
  const names = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .map((file) => path.basename(file))
    .filter((file) => file.startsWith("Migration"))
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
