import { setTimeout as sleep } from "node:timers/promises"
import { DataFolder } from "../data-folder"
import { readEnvironment } from "../environment"
import { Failure } from "../failure"
import { FileLock } from "../lock"
import { messages } from "../messages"
import { root } from "../paths"
import { isAlive } from "../process-token"
import type { Command } from "./command"

const patienceMs = 15_000

/** `npm run stop`: stops the copy that works on the data folder, from another terminal. */
export const stop: Command = async ({ variables, screen }) => {
  const data = new DataFolder(readEnvironment(variables, root).dataFolder)
  const pid = FileLock.holder(data.lockFile)
  if (!pid) {
    screen.line(messages.notRunning(data.path))
    return 0
  }
  process.kill(pid, "SIGTERM")
  const deadline = Date.now() + patienceMs
  while (isAlive(pid) && Date.now() < deadline) await sleep(100)
  if (isAlive(pid)) throw new Failure(messages.didNotStop(pid))
  screen.line(messages.stopped())
  return 0
}
