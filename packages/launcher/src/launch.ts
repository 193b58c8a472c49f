import { existsSync } from "node:fs"
import path from "node:path"
import { medusa, storefront, type BackendSettings, type Mode } from "./backend"
import { buildBackend, buildPackages, buildStorefront, type Builder } from "./build"
import { DataFolder } from "./data-folder"
import { openDatabase } from "./database"
import { bytesForFirstStart, requireDiskSpace } from "./disk"
import { localUrl, type Environment } from "./environment"
import { explain, Stopped, type Failure } from "./failure"
import { waitForHealth } from "./health"
import { LauncherState } from "./launcher-state"
import { messages } from "./messages"
import { migrate } from "./migrate"
import { root, storefrontFolder } from "./paths"
import { requireFreePort } from "./ports"
import { Processes, stopLeftovers } from "./processes"
import type { Runtime } from "./runtime-file"
import { readPackageScript } from "./package-script"
import type { Screen } from "./screen"
import { loadSecrets } from "./secrets"
import { bootstrap, seedDemo } from "./seed"
import { stopRanks } from "./stop-order"
import type { StopSignals } from "./stop-signal"
import { watchPackages } from "./watch-packages"

export interface LaunchOptions {
  environment: Environment
  mode: Mode
  screen: Screen
  signals: StopSignals
  /** False for throw-away copies: the database then does not wait for the disk. */
  durable?: boolean
  /** The file by which a journey moves the backend's clock; only the end-to-end tests name one. */
  testClock?: string
}

/** A copy of Liên Kết that is up. */
export interface Running {
  environment: Environment
  databaseUrl: string
  demo: boolean
  operatorSetupUrl: string | undefined
  dataFolder: string
  /** Settles with the reason when a part ends that nobody stopped. */
  failed: Promise<Failure>
  /** Stops shop, backend and database in this order and gives the data folder back. */
  stop(): Promise<void>
}

/** A database that is open, with everything that is needed to run commands of the backend on it. */
export interface Opened {
  settings: BackendSettings
  processes: Processes
  builder: Builder
  stop(): Promise<void>
}

/**
 * Brings up everything from whatever state the folder is in: database, builds, migrations, demo, servers. Used by
 * `npm start`, `npm run dev`, the end-to-end tests and the benchmarks alike.
 *
 * @throws Failure with one sentence; nothing is left running then.
 */
export async function launch(options: LaunchOptions): Promise<Running> {
  const { environment, screen } = options
  await requireFreePort("PORT", environment.shopPort, environment.host)
  await requireFreePort("BACKEND_PORT", environment.backendPort, environment.host)
  const opened = await open(options)
  try {
    const prepared = await prepare(opened, options)
    const settings = { ...opened.settings, demo: prepared.demo && environment.seed === "demo" }
    await screen.step(messages.starting(), () => startServers({ ...opened, settings }, prepared.runtime, options))
    const watching = options.mode === "development" ? watchPackages(opened.builder) : undefined
    return {
      environment,
      databaseUrl: settings.databaseUrl,
      demo: settings.demo,
      operatorSetupUrl: prepared.runtime.operator_setup_url ?? undefined,
      dataFolder: settings.data.path,
      failed: opened.processes.unexpectedEnd.then((child) => child.failure()),
      stop: async () => {
        watching?.close()
        await opened.stop()
      },
    }
  } catch (error) {
    await opened.stop()
    throw error
  }
}

/** Takes the data folder, clears what a crash left, and opens the database. */
export async function open({
  environment,
  mode,
  screen,
  signals,
  durable = true,
  testClock,
}: LaunchOptions): Promise<Opened> {
  const { data, lock } = openDataFolder(environment.dataFolder)
  const processes = new Processes((children) => data.writeState({ children }))
  // Whatever cannot be stopped is reported by stop(), which everyone who opens calls.
  const onAbort = () => void processes.stopAll().catch(() => undefined)
  signals.stop.addEventListener("abort", onAbort, { once: true })
  signals.kill.addEventListener("abort", () => processes.killAll(), { once: true })
  const stop = async () => {
    signals.stop.removeEventListener("abort", onAbort)
    await processes.stopAll()
    lock.release()
  }
  try {
    if (signals.stop.aborted) throw new Stopped()
    await stopLeftovers(data.readState().children)
    const firstStart = !environment.databaseUrl && !existsSync(path.join(data.postgres, "PG_VERSION"))
    if (firstStart) for (const folder of [root, data.path]) requireDiskSpace(folder, bytesForFirstStart)
    const secrets = loadSecrets(data.path)
    const databaseUrl = await screen.step(
      environment.databaseUrl ? messages.connecting() : messages.openingDatabase(),
      () => openDatabase({ data, secrets, externalUrl: environment.databaseUrl, durable, processes }),
    )
    const settings: BackendSettings = {
      environment,
      data,
      secrets,
      databaseUrl,
      mode,
      demo: environment.seed === "demo",
      testClock,
    }
    return { settings, processes, builder: { screen, processes, signal: signals.stop }, stop }
  } catch (error) {
    await stop()
    throw explain(error, environment.dataFolder)
  }
}

function openDataFolder(folder: string): ReturnType<typeof DataFolder.open> {
  try {
    return DataFolder.open(folder)
  } catch (error) {
    throw explain(error, folder)
  }
}

interface Prepared {
  runtime: Runtime
  demo: boolean
}

/** Builds what has changed, and meanwhile migrates and seeds: the backend has to be built for that, the shop need not. */
async function prepare(opened: Opened, { mode }: LaunchOptions): Promise<Prepared> {
  const { builder, settings } = opened
  await buildPackages(builder)
  if (mode === "production") await buildBackend(builder, settings)
  const shop = mode === "production" ? buildStorefront(builder) : Promise.resolve()
  const [prepared] = await Promise.all([prepareData(opened), shop])
  return prepared
}

/** Migrations, demo and what every shop needs, under the lock of the database. */
export async function prepareData({ settings, processes, builder }: Opened): Promise<Prepared> {
  const state = await LauncherState.open(settings.databaseUrl)
  try {
    await migrate(state, settings, processes, builder.screen)
    const work = { state, settings, processes, screen: builder.screen }
    const demo = await seedDemo(work)
    return { demo, runtime: await bootstrap(work) }
  } finally {
    await state.close()
  }
}

async function startServers(opened: Opened, runtime: Runtime, { mode, screen }: LaunchOptions): Promise<void> {
  const { settings, processes } = opened
  const { environment } = settings
  const echo = (name: string) =>
    mode === "development" ? (line: string) => screen.line(`${name} │ ${line}`) : undefined
  const command = mode === "production" ? ["start"] : ["develop", "--no-lint"]
  const backend = processes.start({
    ...medusa(settings, "backend", [...command, "-H", environment.host, "-p", String(environment.backendPort)]),
    echo: echo("backend"),
    rank: stopRanks.backend,
    graceMs: 3500,
  })
  const script = readPackageScript(storefrontFolder, mode === "production" ? "start" : "dev")
  const shop = processes.start({
    ...storefront(settings, script, runtime.publishable_key),
    echo: echo("shop"),
    rank: stopRanks.storefront,
    graceMs: 1500,
  })
  await Promise.all([
    waitForHealth(`${localUrl(environment.host, environment.backendPort)}/health`, backend, processes, 180_000),
    waitForHealth(`${localUrl(environment.host, environment.shopPort)}/healthz`, shop, processes, 90_000),
  ])
}
