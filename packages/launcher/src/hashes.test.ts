import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { hashOf } from "./hashes"
import { withThrowAwayFolder } from "./testing/throw-away"

async function inProject(work: (folder: string, write: (file: string, text: string) => void) => void): Promise<void> {
  await withThrowAwayFolder(async (folder) => {
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    write("src/a.ts", "a")
    write("src/deep/b.ts", "b")
    work(folder, write)
  })
}

test("the same sources have the same hash, wherever they lie", async () => {
  const hashes: string[] = []
  await inProject((folder) => hashes.push(hashOf(folder, ["src"])))
  await inProject((folder) => hashes.push(hashOf(folder, ["src"])))
  expect(hashes[0]).toBe(hashes[1])
})

test("a changed, a new and a renamed source each change the hash", async () => {
  await inProject((folder, write) => {
    const seen = new Set([hashOf(folder, ["src"])])
    write("src/deep/b.ts", "b2")
    seen.add(hashOf(folder, ["src"]))
    write("src/c.ts", "")
    seen.add(hashOf(folder, ["src"]))
    write("src/d.ts", "")
    seen.add(hashOf(folder, ["src"]))
    expect(seen.size).toBe(4)
  })
})

test("tests, built output, installed packages and settings of the person change nothing", async () => {
  await inProject((folder, write) => {
    const before = hashOf(folder, ["src", "missing"])
    write("src/a.test.ts", "test")
    write("src/dist/a.js", "built")
    write("src/node_modules/x/index.js", "installed")
    write("src/.env.local", "SECRET=1")
    expect(hashOf(folder, ["src", "missing"])).toBe(before)
  })
})
