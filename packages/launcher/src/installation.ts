import { buildBackend, buildPackages } from "./build"
import { DataFolder } from "./data-folder"
import { embeddedUrl } from "./database"
import type { Environment } from "./environment"
import { Failure } from "./failure"
import { open, prepareData, type LaunchOptions, type Opened } from "./launch"
import { FileLock } from "./lock"
import { messages } from "./messages"
import { Processes } from "./processes"
import { loadSecrets } from "./secrets"

/** Does something with the copy that runs, or with the data folder at rest, which is built and migrated first. */
export async function withInstallation<T>(options: LaunchOptions, work: (opened: Opened) => Promise<T>): Promise<T> {
  const running = isRunning(options.environment)
  const opened = running ? joinRunning(options) : await open(options)
  try {
    // A build would pull the files from under the copy that runs, which was built and migrated when it started.
    if (!running) {
      await buildPackages(opened.builder)
      await buildBackend(opened.builder, opened.settings)
      await prepareData(opened)
    }
    return await work(opened)
  } finally {
    await opened.stop()
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
  // What goes wrong in stopping is told by `stop` below, which everybody who was given it awaits.
  const onAbort = () => void processes.stopAll().catch(() => undefined)
  signals.stop.addEventListener("abort", onAbort, { once: true })
  return {
    settings: { environment, data, secrets, databaseUrl, mode, demo: environment.seed === "demo" },
    processes,
    builder: { screen, processes, signal: signals.stop },
    stop: () => processes.stopAll(),
  }
}
