import { readFile } from "node:fs/promises"
import { setTimeout as wait } from "node:timers/promises"
import { DataFolder } from "../data-folder"
import type { Target } from "./benchmark"

const lookEveryMs = 50

/** Does some work, and looks at what the backend holds in memory meanwhile (Linux only). @returns the most beyond what it held before, in MB. */
export const memoryDuring = async <T>(
  target: Target,
  work: () => Promise<T>,
): Promise<{ result: T; growthMb: number }> => {
  const pid = backendOf(target)
  const restMb = await memoryMb(pid)
  let mostMb = restMb
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      mostMb = Math.max(mostMb, await memoryMb(pid))
      await wait(lookEveryMs)
    }
  })()
  try {
    const result = await work()
    return { result, growthMb: mostMb - restMb }
  } finally {
    isOver = true
    await watching
  }
}

/** The process that serves and writes: the launcher starts it without anything between. */
const backendOf = ({ dataFolder }: Target): number => {
  const child = new DataFolder(dataFolder).readState().children.find(({ name }) => name === "backend")
  if (child === undefined) throw new Error("the launcher knows of no backend")
  return child.pid
}

/** What a process holds in memory, as Linux counts it. */
const memoryMb = async (pid: number): Promise<number> => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]
  if (kilobytes === undefined) throw new Error(`process ${pid} says nothing of its memory`)
  return Number(kilobytes) / 1024
}
