import { spawn, type ChildProcess } from "node:child_process"
import { closeSync, writeSync } from "node:fs"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import type { RecordedChild } from "./data-folder"
import { errorCode, Failure, Stopped } from "./failure"
import { Keeper } from "./keeper"
import { lastLines, logSize, openLog } from "./logs"
import { messages } from "./messages"
import { processToken } from "./process-token"
import { stopInOrder, stopRanks, type Stoppable } from "./stop-order"

export interface Account {
  uid: number
  gid: number
}

export interface ChildOptions {
  name: string
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  log: string
  /** Shows each line as well, behind the name of the child. */
  echo?: ((line: string) => void) | undefined
  account?: Account | undefined
  /** A file to read from; nothing when it is left out. */
  stdin?: number
  rank?: number
  stopSignal?: NodeJS.Signals
  /** How long it may take after `stopSignal` before `killSignal`. */
  graceMs?: number
  killSignal?: NodeJS.Signals
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
  error?: Error
}

/** A child in a process group of its own, so that Ctrl-C reaches the launcher alone and the launcher decides the order. */
export class Child implements Stoppable {
  readonly name: string
  readonly rank: number
  readonly pid: number | undefined
  readonly exited: Promise<Exit>
  exit: Exit | undefined
  private stopping: Promise<void> | undefined
  private readonly logStart: number

  constructor(
    private readonly options: ChildOptions,
    process_: ChildProcess,
    logStart: number,
  ) {
    this.name = options.name
    this.rank = options.rank ?? stopRanks.task
    this.pid = process_.pid
    this.logStart = logStart
    this.exited = new Promise((resolve) => {
      const end = (exit: Exit) => {
        this.exit ??= exit
        resolve(this.exit)
      }
      process_.once("error", (error) => end({ code: null, signal: null, error }))
      process_.once("exit", (code, signal) => end({ code, signal }))
    })
  }

  get isDatabase(): boolean {
    return this.rank === stopRanks.database
  }

  lastLines(): string {
    return lastLines(this.options.log, this.logStart)
  }

  /** The sentence for an end that nobody asked for, with the last lines of the log. */
  failure(): Failure {
    const details = this.lastLines()
    if (/ENOSPC|No space left on device/i.test(details)) return new Failure(messages.diskFilled(this.options.log))
    if (this.exit?.error) return new Failure(messages.cannotRun(this.name, this.exit.error.message))
    const how = this.exit?.signal ?? `code ${this.exit?.code ?? "?"}`
    return new Failure(messages.childEnded(this.name, how, this.options.log), details)
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopNow()
    return this.stopping
  }

  kill(signal: NodeJS.Signals): void {
    if (this.pid === undefined) return
    // PostgreSQL stops its own backends; a signal to the group would mean "cancel the query" to each of them.
    sendSignal(this.isDatabase && signal !== "SIGKILL" ? this.pid : -this.pid, signal)
  }

  private async stopNow(): Promise<void> {
    const { stopSignal = "SIGTERM", graceMs = 3000, killSignal = "SIGKILL" } = this.options
    if (!this.exit) {
      this.kill(stopSignal)
      if (!(await within(this.exited, graceMs))) this.kill(killSignal)
      if (!(await within(this.exited, 1500))) this.kill("SIGKILL")
      await this.exited
    }
    await this.endGroup()
  }

  /** What the child itself left behind in its group goes too. */
  private async endGroup(): Promise<void> {
    if (this.pid === undefined || this.isDatabase) return
    for (let tries = 0; tries < 10; tries++) {
      if (!sendSignal(-this.pid, 0)) return
      await sleep(50)
    }
    sendSignal(-this.pid, "SIGKILL")
  }
}

/** All children of one launcher. */
export class Processes {
  private readonly children = new Set<Child>()
  private readonly keeper = new Keeper()
  private stopRequested = false
  private reportEnd: (child: Child) => void = () => undefined

  /** The first child to end that was expected to keep running; while everything is being stopped, none is. */
  readonly unexpectedEnd = new Promise<Child>((resolve) => {
    this.reportEnd = resolve
  })

  /** @param record called with the children that run, so that a later start can find what a crash left over. */
  constructor(private readonly record: (children: RecordedChild[]) => void = () => undefined) {}

  get isStopping(): boolean {
    return this.stopRequested
  }

  /** Starts a child that is expected to keep running. */
  start(options: ChildOptions): Child {
    if (this.stopRequested) throw new Stopped()
    const logStart = logSize(options.log)
    const log = openLog(options.log)
    const output = options.echo ? "pipe" : log
    const process_ = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      stdio: [options.stdin ?? "ignore", output, output],
      detached: true,
      ...options.account,
    })
    const child = new Child(options, process_, logStart)
    if (options.echo) copyLines([process_.stdout, process_.stderr], log, options.echo, child.exited)
    else closeSync(log)
    this.add(child)
    return child
  }

  /**
   * Runs a child to its end.
   *
   * @throws Failure with the last lines of its log when it fails.
   * @throws Stopped when the launcher was told to stop meanwhile.
   */
  async run(options: ChildOptions): Promise<void> {
    const child = this.start(options)
    const exit = await child.exited
    if (this.stopRequested) throw new Stopped()
    if (exit.code !== 0) throw child.failure()
  }

  async stopAll(): Promise<void> {
    this.stopRequested = true
    await stopInOrder([...this.children])
  }

  /** The second Ctrl-C: no order, no waiting. The database survives it as it survives a power cut. */
  killAll(): void {
    this.stopRequested = true
    for (const child of this.children) child.kill(child.isDatabase ? "SIGQUIT" : "SIGKILL")
  }

  private add(child: Child): void {
    if (child.pid === undefined) return
    const pid = child.pid
    this.children.add(child)
    this.keeper.watch(pid, child.isDatabase ? "database" : "group")
    this.writeRecord()
    void child.exited.then(() => {
      this.children.delete(child)
      this.keeper.forget(pid)
      this.writeRecord()
      if (!this.stopRequested && child.rank !== stopRanks.task) this.reportEnd(child)
    })
  }

  private writeRecord(): void {
    const running = [...this.children].flatMap(({ name, pid }) => {
      const token = pid === undefined ? undefined : processToken(pid)
      return pid === undefined || token === undefined ? [] : [{ name, pid, token }]
    })
    this.record(running)
  }
}

/** Ends what an earlier launcher left running when it was killed together with its keeper. */
export async function stopLeftovers(children: readonly RecordedChild[]): Promise<void> {
  const databaseLast = children.toSorted(
    (left, right) => Number(left.name === "postgres") - Number(right.name === "postgres"),
  )
  for (const { pid, token, name } of databaseLast) {
    if (processToken(pid) !== token) continue
    const isDatabase = name === "postgres"
    sendSignal(isDatabase ? pid : -pid, isDatabase ? "SIGINT" : "SIGTERM")
    for (let tries = 0; tries < 60 && processToken(pid) === token; tries++) await sleep(100)
    if (processToken(pid) === token) sendSignal(isDatabase ? pid : -pid, isDatabase ? "SIGQUIT" : "SIGKILL")
  }
}

function sendSignal(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(target, signal)
    return true
  } catch (error) {
    // macOS answers EPERM for a group of which only zombies are left.
    if (errorCode(error) === "ESRCH" || errorCode(error) === "EPERM") return false
    throw error
  }
}

async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false)
  const inTime = await Promise.race([promise.then(() => true), late])
  timer.abort()
  return inTime
}

function copyLines(
  streams: (Readable | null)[],
  log: number,
  echo: (line: string) => void,
  exited: Promise<unknown>,
): void {
  const ended = streams.map(
    (stream) =>
      new Promise<void>((resolve) => {
        if (!stream) return resolve()
        const lines = createInterface({ input: stream })
        lines.on("line", (line) => {
          writeSync(log, `${line}\n`)
          echo(line)
        })
        lines.on("close", resolve)
      }),
  )
  void Promise.all([exited, ...ended]).then(() => closeSync(log))
}
