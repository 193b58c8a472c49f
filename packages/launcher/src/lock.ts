import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import { errorCode } from "./failure"
import { processToken } from "./process-token"

const schema = z.object({ pid: z.number(), token: z.string() })

/** A lock that is held as long as the process that took it lives; a killed holder leaves nothing to clean up. */
export class FileLock {
  private constructor(private readonly file: string) {}

  /** The lock, or the id of the process that holds it. */
  static take(file: string): FileLock | number {
    for (;;) {
      if (create(file)) return new FileLock(file)
      const holder = FileLock.holder(file)
      if (holder !== undefined) return holder
      moveAway(file)
    }
  }

  /** The id of the living process that holds the lock, or undefined. */
  static holder(file: string): number | undefined {
    const content = read(file)
    if (content === undefined) return undefined
    const parsed = schema.safeParse(content)
    // Between its creation and its content a lock is empty for an instant.
    if (!parsed.success) return isFresh(file) ? 0 : undefined
    return processToken(parsed.data.pid) === parsed.data.token ? parsed.data.pid : undefined
  }

  static async wait(file: string, signal: AbortSignal, whenWaiting: () => void): Promise<FileLock> {
    let waiting = false
    for (;;) {
      const lock = FileLock.take(file)
      if (lock instanceof FileLock) return lock
      if (!waiting) whenWaiting()
      waiting = true
      await sleep(300, undefined, { signal })
    }
  }

  release(): void {
    rmSync(this.file, { force: true })
  }
}

function create(file: string): boolean {
  try {
    const content = JSON.stringify({ pid: process.pid, token: processToken(process.pid) })
    writeFileSync(file, content, { flag: "wx" })
    return true
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false
    // On a full disk the file is made and its content is not.
    rmSync(file, { force: true })
    throw error
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isFresh(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < 2000
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false
    throw error
  }
}

/** Renaming succeeds for one of two processes that both found the lock abandoned, where deleting would for both. */
function moveAway(file: string): void {
  const away = `${file}.${process.pid}.abandoned`
  try {
    renameSync(file, away)
    rmSync(away, { force: true })
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error
  }
}
