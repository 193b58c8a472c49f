import { existsSync } from "node:fs"
import path from "node:path"
import { buildPackages, packageNames } from "../build"
import { messages } from "../messages"
import { binary, cacheFolder, root } from "../paths"
import type { Processes } from "../processes"
import { runTool, stoppableProcesses } from "../testing/tool"
import { total, type PartResult } from "../testing/results"
import type { Command, CommandContext } from "./command"

const workspaces = [
  ...packageNames.map((name) => `packages/${name}`),
  "packages/launcher",
  "backend",
  "storefront",
  "e2e",
]

/** `npm run check`: types, lint, format. */
export const check: Command = async (context) => {
  const { passed, failed } = total(await runChecks(context))
  context.screen.line(messages.total(passed, failed))
  return failed === 0 ? 0 : 1
}

/** The three checks, each of which counts as one test. What both sides read is made first; then types are checked beside the rest. */
export async function runChecks(context: CommandContext): Promise<PartResult[]> {
  const processes = stoppableProcesses(context)
  await buildPackages({ screen: context.screen, processes, signal: context.signals.stop })
  const typegen = [binary("@react-router/dev", "bin.js"), "typegen"]
  const isGenerated = await succeeds(context, processes, "typegen", typegen, path.join(root, "storefront"))

  const one = async (part: string, ok: () => Promise<boolean>): Promise<PartResult> => {
    const passed = await context.screen.step(part, ok, (right) => right)
    return { part, passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
  }
  const eslint = [binary("eslint", "bin/eslint.js"), "."]
  const prettier = [binary("prettier", "bin/prettier.cjs"), "--check", "--log-level=warn", "."]
  const [types, others] = await Promise.all([
    one(messages.check.types, async () => isGenerated && (await typesAreRight(context, processes))),
    (async () => [
      await one(messages.check.lint, () => succeeds(context, processes, "eslint", eslint)),
      await one(messages.check.format, () => succeeds(context, processes, "prettier", prettier)),
    ])(),
  ])
  return [types, ...others]
}

async function typesAreRight(context: CommandContext, processes: Processes): Promise<boolean> {
  let right = true
  for (const workspace of workspaces) {
    const folder = path.join(root, workspace)
    if (!existsSync(path.join(folder, "tsconfig.json"))) continue
    const known = path.join(cacheFolder, `${workspace.replace("/", "-")}.tsbuildinfo`)
    const compiler = [
      binary("typescript", "bin/tsc"),
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      known,
      "-p",
      folder,
    ]
    right = (await succeeds(context, processes, "tsc", compiler)) && right
  }
  return right
}

async function succeeds(
  context: CommandContext,
  processes: Processes,
  name: string,
  args: string[],
  cwd = root,
): Promise<boolean> {
  return (await runTool(context, processes, { name, args, cwd })) === 0
}
