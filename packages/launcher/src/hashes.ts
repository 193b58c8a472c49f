import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"

const notSource = new Set([
  "node_modules",
  "dist",
  "build",
  ".medusa",
  ".react-router",
  ".cache",
  ".data",
  "integration-tests",
])
const test = /\.(test|spec)\.[a-z]+$/

/**
 * A hash of the names and contents of files and folders below `base`. Tests, built output and installed packages
 * do not count; what does not exist counts as absent.
 */
export function hashOf(base: string, entries: readonly string[]): string {
  const hash = createHash("sha256")
  for (const file of entries.flatMap((entry) => filesOf(path.join(base, entry))).sort()) {
    hash.update(path.relative(base, file).split(path.sep).join("/"))
    hash.update("\0")
    hash.update(readFileSync(file))
    hash.update("\0")
  }
  return hash.digest("hex")
}

function filesOf(entry: string): string[] {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry, { withFileTypes: true }).flatMap((child) => {
    const full = path.join(entry, child.name)
    if (child.isDirectory()) return notSource.has(child.name) ? [] : filesOf(full)
    return child.isFile() && !test.test(child.name) && !child.name.startsWith(".env") ? [full] : []
  })
}
