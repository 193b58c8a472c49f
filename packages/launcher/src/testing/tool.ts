import { mkdirSync } from "node:fs"
import path from "node:path"
import { cacheFolder, root } from "../paths"
import { Processes } from "../processes"
import type { CommandContext } from "../commands/command"
import { Stopped } from "../failure"

export interface Tool {
  name: string
  /** Script and arguments for Node. */
  args: string[]
  cwd?: string
  env?: Record<string, string>
}

export const toolLogs = path.join(cacheFolder, "logs")

/** Processes that end when the launcher is told to stop. */
export function stoppableProcesses({ signals }: Pick<CommandContext, "signals">): Processes {
  const processes = new Processes()
  // Whatever cannot be stopped is reported by the one who awaits it.
  signals.stop.addEventListener("abort", () => void processes.stopAll().catch(() => undefined), { once: true })
  signals.kill.addEventListener("abort", () => processes.killAll(), { once: true })
  return processes
}

/** Runs a tool with its output on the screen and gives its exit code. */
export async function runTool(context: CommandContext, processes: Processes, tool: Tool): Promise<number | null> {
  mkdirSync(toolLogs, { recursive: true })
  const child = processes.start({
    name: tool.name,
    command: process.execPath,
    args: tool.args,
    cwd: tool.cwd ?? root,
    env: tool.env ?? context.variables,
    log: path.join(toolLogs, `${tool.name}.log`),
    echo: (line) => context.screen.line(line),
    graceMs: 5000,
  })
  const { code } = await child.exited
  if (processes.isStopping) throw new Stopped()
  return code
}
