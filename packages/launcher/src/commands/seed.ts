import { parseArgs } from "node:util"
import { buildBackend, buildPackages } from "../build"
import { DataFolder } from "../data-folder"
import { embeddedUrl } from "../database"
import { readEnvironment, type Environment } from "../environment"
import { Failure } from "../failure"
import { open, prepareData, type LaunchOptions, type Opened } from "../launch"
import { FileLock } from "../lock"
import { LauncherState } from "../launcher-state"
import { messages } from "../messages"
import { root } from "../paths"
import { Processes } from "../processes"
import { loadSecrets } from "../secrets"
import { scales, seedScale, type Scale } from "../seed"
import type { Command } from "./command"

const usage = `npm run seed -- --scale=${scales.join("|")}`

/** `npm run seed`: more data, into the copy that runs or into the data folder at rest. */
export const seed: Command = async ({ args, variables, screen, signals }) => {
  const scale = readScale(args)
  const environment = readEnvironment(variables, root)
  const options: LaunchOptions = { environment, mode: "production", screen, signals }
  const running = isRunning(environment)
  const opened = running ? joinRunning(options) : await open(options)
  try {
    // A build would pull the files from under the copy that runs, which was built and migrated when it started.
    if (!running) {
      await buildPackages(opened.builder)
      await buildBackend(opened.builder, opened.settings)
      await prepareData(opened)
    }
    const state = await LauncherState.open(opened.settings.databaseUrl)
    try {
      await seedScale({ ...opened, state, screen }, scale)
    } finally {
      await state.close()
    }
  } finally {
    await opened.stop()
  }
  return 0
}

function readScale(args: string[]): Scale {
  const { values } = parseOptions(args)
  const scale = scales.find((known) => known === (values.scale ?? "demo"))
  if (!scale) throw new Failure(messages.unknownOption(`--scale=${values.scale ?? ""}`, usage))
  return scale
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { scale: { type: "string" } } })
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(messages.unknownOption(args.join(" "), usage))
    throw error
  }
}

function isRunning({ dataFolder }: Environment): boolean {
  return FileLock.holder(new DataFolder(dataFolder).lockFile) !== undefined
}

/** The database of a launcher that runs already: used, not owned. */
function joinRunning({ environment, mode, screen, signals }: LaunchOptions): Opened {
  const data = new DataFolder(environment.dataFolder)
  const secrets = loadSecrets(data.path)
  const port = data.readState().postgresPort
  const databaseUrl = environment.databaseUrl ?? (port === undefined ? undefined : embeddedUrl(port, secrets))
  if (!databaseUrl) throw new Failure(messages.stillStarting(data.path))
  const processes = new Processes()
  const onAbort = () => void processes.stopAll().catch(() => undefined)
  signals.stop.addEventListener("abort", onAbort, { once: true })
  return {
    settings: { environment, data, secrets, databaseUrl, mode, demo: environment.seed === "demo" },
    processes,
    builder: { screen, processes, signal: signals.stop },
    stop: () => processes.stopAll(),
  }
}
