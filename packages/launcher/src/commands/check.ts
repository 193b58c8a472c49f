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

/** The three checks, each of which counts as one test. */
export async function runChecks(context: CommandContext): Promise<PartResult[]> {
  const processes = stoppableProcesses(context)
  const one = async (part: string, ok: () => Promise<boolean>): Promise<PartResult> => {
    const passed = await context.screen.step(part, ok, (right) => right)
    return { part, passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
  }
  return [
    await one(messages.check.types, () => typesAreRight(context, processes)),
    await one(messages.check.lint, () =>
      succeeds(context, processes, "eslint", [binary("eslint", "bin/eslint.js"), "."]),
    ),
    await one(messages.check.format, () =>
      succeeds(context, processes, "prettier", [
        binary("prettier", "bin/prettier.cjs"),
        "--check",
        "--log-level=warn",
        ".",
      ]),
    ),
  ]
}

async function typesAreRight(context: CommandContext, processes: Processes): Promise<boolean> {
  await buildPackages({ screen: context.screen, processes, signal: context.signals.stop })
  let right = true
  for (const workspace of workspaces) {
    const folder = path.join(root, workspace)
    if (!existsSync(path.join(folder, "tsconfig.json"))) continue
    if (workspace === "storefront") {
      const typegen = [binary("@react-router/dev", "bin.js"), "typegen"]
      right = (await succeeds(context, processes, "typegen", typegen, folder)) && right
    }
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
