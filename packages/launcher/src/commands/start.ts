import type { Mode } from "../backend"
import { readEnvironment } from "../environment"
import { Failure } from "../failure"
import { launch } from "../launch"
import { messages } from "../messages"
import { root } from "../paths"
import { report } from "../report"
import type { Command, CommandContext } from "./command"

/** `npm start`: production builds, served until told to stop. */
export const start: Command = (context) => runUntilStopped(context, "production")

/** `npm run dev`: the same data, with sources that reload. */
export const dev: Command = (context) => runUntilStopped(context, "development")

async function runUntilStopped({ args, variables, screen, signals }: CommandContext, mode: Mode): Promise<number> {
  if (args[0]) throw new Failure(messages.unknownOption(args[0], mode === "production" ? "npm start" : "npm run dev"))
  const environment = readEnvironment(variables, root)
  const running = await launch({ environment, mode, screen, signals })
  for (const line of report(running)) screen.line(line)
  const stopped = new Promise<undefined>((resolve) => {
    if (signals.stop.aborted) resolve(undefined)
    signals.stop.addEventListener("abort", () => resolve(undefined), { once: true })
  })
  const failure = await Promise.race([running.failed, stopped])
  await screen.step(messages.stopping(), running.stop)
  if (failure) throw failure
  screen.line(messages.stopped())
  return 0
}
