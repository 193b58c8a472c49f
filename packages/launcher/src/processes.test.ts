import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import type { RecordedChild } from "./data-folder"
import { Failure, Stopped } from "./failure"
import { isAlive, processToken } from "./process-token"
import { Processes, stopLeftovers, type ChildOptions } from "./processes"
import { stopRanks } from "./stop-order"
import { withThrowAwayFolder } from "./testing/throw-away"

function shell(folder: string, name: string, script: string, more: Partial<ChildOptions> = {}): ChildOptions {
  const env = { PATH: process.env.PATH ?? "" }
  return {
    name,
    command: "/bin/sh",
    args: ["-c", script],
    cwd: folder,
    env,
    log: path.join(folder, `${name}.log`),
    ...more,
  }
}

async function written(file: string): Promise<void> {
  for (let tries = 0; tries < 200 && !existsSync(file); tries++) await sleep(10)
}

const untilTerminated = (name: string) =>
  `trap 'sleep 0.05; echo ${name} >> order; exit 0' TERM INT; touch ${name}.up; while :; do sleep 0.02; done`

test("stopping everything ends shop, backend and database in this order", async () => {
  await withThrowAwayFolder(async (folder) => {
    const processes = new Processes()
    processes.start(
      shell(folder, "database", untilTerminated("database"), { rank: stopRanks.database, stopSignal: "SIGINT" }),
    )
    processes.start(shell(folder, "backend", untilTerminated("backend"), { rank: stopRanks.backend }))
    processes.start(shell(folder, "shop", untilTerminated("shop"), { rank: stopRanks.storefront }))
    for (const name of ["database", "backend", "shop"]) await written(path.join(folder, `${name}.up`))
    await processes.stopAll()
    expect(readFileSync(path.join(folder, "order"), "utf8").trim().split("\n")).toEqual(["shop", "backend", "database"])
  })
})

test("a child that ignores the wish to stop is killed, with what it started itself", async () => {
  await withThrowAwayFolder(async (folder) => {
    const processes = new Processes()
    const script = `trap '' TERM; sleep 300 & echo $! > grandchild; touch deaf.up; while :; do sleep 0.02; done`
    const child = processes.start(shell(folder, "deaf", script, { graceMs: 100 }))
    await written(path.join(folder, "deaf.up"))
    const grandchild = Number(readFileSync(path.join(folder, "grandchild"), "utf8"))
    await processes.stopAll()
    await sleep(50)
    expect(child.exit).toMatchObject({ signal: "SIGKILL" })
    expect(processToken(grandchild)).toBeUndefined()
  })
})

test("a step that fails says how it ended, where the log is, and shows its last lines", async () => {
  await withThrowAwayFolder(async (folder) => {
    const processes = new Processes()
    const failing = processes.run(shell(folder, "migrate", "echo before; echo column is missing >&2; exit 3"))
    const failure: unknown = await failing.catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({
      message: expect.stringMatching(/migrate ended with code 3.*migrate\.log/),
      details: expect.stringContaining("column is missing"),
    })
  })
})

test("a step that runs out of disk says so in one sentence", async () => {
  await withThrowAwayFolder(async (folder) => {
    const failing = new Processes().run(shell(folder, "build", "echo 'write: No space left on device'; exit 1"))
    await expect(failing).rejects.toThrow(/^The disk is full/)
  })
})

test("a program that does not exist is a failure, not a crash", async () => {
  await withThrowAwayFolder(async (folder) => {
    const failing = new Processes().run({ ...shell(folder, "nothing", ""), command: "/no/such/program" })
    await expect(failing).rejects.toThrow(/nothing cannot be run/)
  })
})

test("a step that is cut short by stopping is no failure, and nothing starts afterwards", async () => {
  await withThrowAwayFolder(async (folder) => {
    const processes = new Processes()
    const running = processes.run(shell(folder, "seed", "touch seed.up; sleep 300", { graceMs: 500 }))
    const outcome = expect(running).rejects.toBeInstanceOf(Stopped)
    await written(path.join(folder, "seed.up"))
    await processes.stopAll()
    await outcome
    expect(() => processes.start(shell(folder, "late", "true"))).toThrow(Stopped)
  })
})

test("a server that ends by itself is noticed", async () => {
  await withThrowAwayFolder(async (folder) => {
    const processes = new Processes()
    processes.start(shell(folder, "backend", "echo out of memory; exit 134", { rank: stopRanks.backend }))
    const ended = await processes.unexpectedEnd
    expect(ended.failure()).toMatchObject({
      message: expect.stringMatching(/backend ended with code 134/),
      details: "out of memory",
    })
  })
})

test("what a killed launcher left running is ended by the next one, and only that", async () => {
  await withThrowAwayFolder(async (folder) => {
    const recorded: RecordedChild[] = []
    const crashed = new Processes((children) => recorded.push(...children))
    const child = crashed.start(shell(folder, "backend", "exec sleep 300", { rank: stopRanks.backend }))
    const [left] = recorded
    if (!left || child.pid === undefined) throw new Error("the child was not recorded")
    await stopLeftovers([{ ...left, token: "another life of the same process id" }])
    expect(isAlive(child.pid)).toBe(true)
    await stopLeftovers([left])
    await child.exited
    expect(child.exit).toMatchObject({ signal: "SIGTERM" })
  })
})
