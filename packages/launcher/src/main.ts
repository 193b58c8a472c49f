import { audit } from "./commands/audit"
import { test } from "./commands/test"
import { bench } from "./commands/bench"
import { check } from "./commands/check"
import type { Command } from "./commands/command"
import { seed } from "./commands/seed"
import { dev, start } from "./commands/start"
import { stop } from "./commands/stop"
import { verifyData } from "./commands/verify-data"
import { loadVariables } from "./environment"
import { explain, Failure } from "./failure"
import { messages } from "./messages"
import { root } from "./paths"
import { Screen } from "./screen"
import { stopSignals } from "./stop-signal"

const commands: Record<string, Command> = {
  start,
  dev,
  test,
  check,
  seed,
  bench,
  audit,
  stop,
  "verify-data": verifyData,
}

async function main(): Promise<number> {
  const signals = stopSignals()
  signals.kill.addEventListener("abort", () => {
    process.stderr.write(`${messages.killed()}\n`)
    process.exit(130)
  })
  const [name = "start", ...args] = process.argv.slice(2)
  try {
    const command = commands[name]
    if (!command) throw new Failure(messages.unknownCommand(name, Object.keys(commands)))
    return await command({ args, variables: loadVariables(process.env, root), screen: new Screen(), signals })
  } catch (error) {
    if (!signals.stop.aborted) return tell(explain(error, root))
    if (error instanceof Failure) return tell(error)
    process.stderr.write(`${messages.cutShort(String(signals.stop.reason))}\n`)
    // A server is stopped sooner or later; a test run that was cut short has not passed.
    return isServer(name) ? 0 : 130
  }
}

function isServer(name: string): boolean {
  return name === "start" || name === "dev"
}

function tell(error: unknown): number {
  if (!(error instanceof Failure)) throw error
  if (error.details) process.stderr.write(`${error.details}\n`)
  process.stderr.write(`${error.message}\n`)
  return 1
}

// A terminal or a pipe that has gone away is no reason to die half way through stopping.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined)

process.exit(await main())
