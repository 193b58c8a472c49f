import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { backendVariables, type BackendSettings } from "./backend"
import { Failure } from "./failure"
import { hashOf } from "./hashes"
import { FileLock } from "./lock"
import { messages } from "./messages"
import { backendFolder, backendServer, binary, cacheFolder, medusaCli, root, storefrontFolder } from "./paths"
import type { ChildOptions, Processes } from "./processes"
import type { Screen } from "./screen"

export const packageNames = ["vietnam", "contracts", "demo"] as const

const shared = ["package-lock.json", "tsconfig.json"]
const packageInputs = packageNames.map((name) => `packages/${name}`)

export interface Builder {
  screen: Screen
  processes: Processes
  signal: AbortSignal
}

interface Build {
  title: string
  /** Files and folders below the root that the output is made of. */
  inputs: string[]
  /** The folder it makes; the stamp lies in it, so that deleting the output is enough to build again. */
  output: string
  /** A file without which the output is worth nothing, whatever the tool's exit code says. */
  heart: string
  command: Pick<ChildOptions, "name" | "args" | "cwd" | "env">
}

/** Builds belong to the checkout, whichever data folder asked for them. */
const buildLogs = path.join(cacheFolder, "logs")
const stampName = ".lienket-build"

/** Compiles the packages that the backend requires at run time, each after those it imports. */
export async function buildPackages(builder: Builder): Promise<void> {
  for (const name of packageNames) {
    const folder = path.join(root, "packages", name)
    if (!existsSync(path.join(folder, "tsconfig.json"))) continue
    await build(builder, {
      title: messages.buildingPackage(name),
      inputs: [...shared, ...packageInputs.slice(0, packageNames.indexOf(name) + 1)],
      output: path.join(folder, "dist"),
      heart: "index.js",
      command: {
        name: `build-${name}`,
        args: [binary("typescript", "bin/tsc"), "-p", "tsconfig.json"],
        cwd: folder,
        env: { ...ownVariables(), NODE_ENV: "production" },
      },
    })
  }
}

/** `medusa build`: the server and its admin. Wipes `.medusa/server`, which is why uploads live in the data folder. */
export async function buildBackend(builder: Builder, settings: BackendSettings): Promise<void> {
  await build(builder, {
    title: messages.buildingBackend(),
    inputs: [...shared, ...packageInputs, "backend"],
    output: backendServer,
    heart: "medusa-config.js",
    command: {
      name: "build-backend",
      // Its lint step is ours already, in npm run check.
      args: [medusaCli, "build", "--no-lint"],
      cwd: backendFolder,
      env: { ...backendVariables(settings), NODE_ENV: "production" },
    },
  })
}

export async function buildStorefront(builder: Builder): Promise<void> {
  await build(builder, {
    title: messages.buildingStorefront(),
    inputs: [...shared, ...packageInputs, "storefront"],
    output: path.join(storefrontFolder, "build"),
    heart: "server/index.js",
    command: {
      name: "build-storefront",
      args: [binary("@react-router/dev", "bin.js"), "build"],
      cwd: storefrontFolder,
      env: { ...ownVariables(), NODE_ENV: "production" },
    },
  })
}

/** Builds unless the output was made of the very same inputs. Two launchers of one checkout build in turn. */
async function build(builder: Builder, task: Build): Promise<void> {
  const wanted = hashOf(root, task.inputs)
  if (stampOf(task.output) === wanted) return
  mkdirSync(cacheFolder, { recursive: true })
  const lockFile = path.join(cacheFolder, "build.lock")
  const lock = await FileLock.wait(lockFile, builder.signal, () => builder.screen.line(messages.waitingForBuild()))
  try {
    if (stampOf(task.output) === wanted) return
    rmSync(path.join(task.output, stampName), { force: true })
    mkdirSync(buildLogs, { recursive: true })
    const log = path.join(buildLogs, `${task.command.name}.log`)
    await builder.screen.step(task.title, () =>
      builder.processes.run({ ...task.command, command: process.execPath, log, graceMs: 1500 }),
    )
    if (!existsSync(path.join(task.output, task.heart)))
      throw new Failure(messages.buildMadeNothing(task.title, task.heart, log))
    writeFileSync(path.join(task.output, stampName), wanted)
  } finally {
    lock.release()
  }
}

function stampOf(output: string): string | undefined {
  const file = path.join(output, stampName)
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

/** A build must come out the same whatever the person set for running: only what programs need to run at all. */
function ownVariables(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "NODE_OPTIONS", "NODE_EXTRA_CA_CERTS"]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
