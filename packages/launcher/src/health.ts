import { setTimeout as sleep } from "node:timers/promises"
import { Failure, Stopped } from "./failure"
import { messages } from "./messages"
import type { Child, Processes } from "./processes"

/**
 * Returns once `url` answers 200.
 *
 * @throws Failure when the child ends first, or is still silent after `timeoutMs`, with the last lines of its log.
 */
export async function waitForHealth(url: string, child: Child, processes: Processes, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (processes.isStopping) throw new Stopped()
    if (child.exit) throw child.failure()
    if (await answers(url)) return
    await sleep(100)
  }
  throw new Failure(messages.notHealthy(child.name, url, Math.round(timeoutMs / 1000)), child.lastLines())
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.status === 200
  } catch (error) {
    // fetch wraps a refused connection in a TypeError; anything else is a mistake of ours.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError")) return false
    throw error
  }
}
