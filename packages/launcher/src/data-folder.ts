import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { errorCode, Failure } from "./failure"
import { FileLock } from "./lock"
import { messages } from "./messages"

const childSchema = z.object({ name: z.string(), pid: z.number(), token: z.string() })
const stateSchema = z.object({
  postgresPort: z.number().optional(),
  children: z.array(childSchema).default([]),
})

export type RecordedChild = z.infer<typeof childSchema>
export type LauncherState = z.infer<typeof stateSchema>

/** `LIENKET_DATA`: everything that outlives a start. */
export class DataFolder {
  constructor(readonly path: string) {}

  /**
   * Makes the folder where it is missing and takes its lock, so that one launcher at a time works on it.
   *
   * @throws Failure when it cannot be written or another launcher has it.
   */
  static open(folder: string): { data: DataFolder; lock: FileLock } {
    try {
      // As root the database runs as another user, who has to pass through.
      mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (error) {
      if (errorCode(error) === "ENOSPC") throw new Failure(messages.diskFilled(folder))
      throw new Failure(messages.dataFolderUnusable(folder, errorCode(error)))
    }
    const data = new DataFolder(folder)
    const lock = FileLock.take(data.lockFile)
    if (!(lock instanceof FileLock)) throw new Failure(messages.dataFolderInUse(folder, lock))
    mkdirSync(data.logs, { recursive: true })
    return { data, lock }
  }

  get lockFile(): string {
    return path.join(this.path, "launcher.lock")
  }

  get logs(): string {
    return path.join(this.path, "logs")
  }

  get uploads(): string {
    return path.join(this.path, "uploads")
  }

  get outbox(): string {
    return path.join(this.path, "outbox")
  }

  get postgres(): string {
    return path.join(this.path, "postgres")
  }

  /** Written by the backend's bootstrap script, read by the launcher: what is only known once the database is. */
  get runtimeFile(): string {
    return path.join(this.path, "runtime.json")
  }

  log(name: string): string {
    return path.join(this.logs, `${name}.log`)
  }

  readState(): LauncherState {
    if (!existsSync(this.stateFile)) return { children: [] }
    const parsed = stateSchema.safeParse(parse(readFileSync(this.stateFile, "utf8")))
    // Only hints are kept here (a port, processes that may have been left over), all of them checked before use.
    return parsed.success ? parsed.data : { children: [] }
  }

  writeState(change: Partial<LauncherState>): void {
    const draft = `${this.stateFile}.${process.pid}`
    try {
      writeFileSync(draft, `${JSON.stringify({ ...this.readState(), ...change }, null, 2)}\n`)
      renameSync(draft, this.stateFile)
    } catch (error) {
      rmSync(draft, { force: true })
      // Hints for the next start: a disk that is full now must not break the stopping that is under way.
      if (errorCode(error) !== "ENOSPC") throw error
    }
  }

  private get stateFile(): string {
    return path.join(this.path, "launcher.json")
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
