import { writeFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { FileLock } from "./lock"
import { processToken } from "./process-token"
import { withThrowAwayFolder } from "./testing/throw-away"

test("a data folder has one launcher at a time, and the next one once it has gone", async () => {
  await withThrowAwayFolder(async (folder) => {
    const file = path.join(folder, "launcher.lock")
    const first = FileLock.take(file)
    expect(first).toBeInstanceOf(FileLock)
    expect(FileLock.take(file)).toBe(process.pid)
    if (first instanceof FileLock) first.release()
    expect(FileLock.take(file)).toBeInstanceOf(FileLock)
  })
})

test("the lock of a killed launcher is taken over, even when another process has got its id", async () => {
  await withThrowAwayFolder(async (folder) => {
    const file = path.join(folder, "launcher.lock")
    writeFileSync(file, JSON.stringify({ pid: process.pid, token: `${processToken(process.pid)} in an earlier life` }))
    expect(FileLock.holder(file)).toBeUndefined()
    expect(FileLock.take(file)).toBeInstanceOf(FileLock)
  })
})
