import { existsSync } from "node:fs"
import { medusaScript, scriptSource, type BackendSettings } from "./backend"
import { Failure } from "./failure"
import { hashOf } from "./hashes"
import type { LauncherState } from "./launcher-state"
import { messages } from "./messages"
import { root } from "./paths"
import type { Processes } from "./processes"
import { readRuntime, type Runtime } from "./runtime-file"
import type { Screen } from "./screen"

export const scales = ["demo", "province", "nation"] as const
export type Scale = (typeof scales)[number]

/** How every line begins that a seed has for whoever waits for it. */
const spoken = "seed: "

const demoSeeded = "demo"
const demoBegun = "demo begun"

interface Work {
  state: LauncherState
  settings: BackendSettings
  processes: Processes
  screen: Screen
}

/**
 * Fills an empty database with the demo, when it is wanted; a seed that was cut short is run again.
 *
 * @returns whether the database holds the demo.
 */
export async function seedDemo({ state, settings, processes, screen }: Work): Promise<boolean> {
  const seeded = await state.get("seed")
  if (seeded === demoSeeded) return true
  if (settings.environment.seed !== "demo") return seeded === demoBegun
  if (seeded !== demoBegun && !(await isEmpty(state))) return false
  await state.set("seed", demoBegun)
  await screen.step(messages.seeding(), () => processes.run(medusaScript(settings, "seed-demo")))
  await state.set("seed", demoSeeded)
  return true
}

/** Adds data of a larger scale to a database, whatever it holds; running it again adds nothing twice. */
export async function seedScale({ state, settings, processes, screen }: Work, scale: Scale): Promise<void> {
  const script = `seed-${scale}`
  if (!existsSync(scriptSource(script))) throw new Failure(messages.noSuchScale(scale))
  if (scale === "demo") await state.set("seed", demoBegun)
  await screen.step(messages.seedingScale(scale), () =>
    processes.run({
      ...medusaScript(settings, script),
      // How far it is; what Medusa says besides is for its log.
      echo: (line) => (line.startsWith(spoken) ? screen.line(`  ${line.slice(spoken.length)}`) : undefined),
    }),
  )
  if (scale === "demo") await state.set("seed", demoSeeded)
}

/**
 * Makes what every shop needs (region, sales channel, publishable key) and, while there is no operator yet, the
 * one-time link that creates one.
 *
 * @throws Failure when the script ended well and still left no publishable key.
 */
export async function bootstrap({ state, settings, processes, screen }: Work): Promise<Runtime> {
  const script = hashOf(root, ["backend/src/scripts/bootstrap.ts"])
  const file = settings.data.runtimeFile
  const known = readRuntime(file)
  // The key is part of it: a data folder may have served another DATABASE_URL in between.
  const upToDate = known && (await state.get("bootstrap")) === `${script} ${known.publishable_key}`
  const operatorExists = !(await state.isEmpty("user"))
  if (upToDate && operatorExists) return { publishable_key: known.publishable_key }
  await screen.step(messages.bootstrapping(), () => processes.run(medusaScript(settings, "bootstrap")))
  const runtime = readRuntime(file)
  if (!runtime) throw new Failure(messages.noPublishableKey(file))
  await state.set("bootstrap", `${script} ${runtime.publishable_key}`)
  return operatorExists ? { publishable_key: runtime.publishable_key } : runtime
}

async function isEmpty(state: LauncherState): Promise<boolean> {
  for (const table of ["product", "order", "user", "customer"] as const) {
    if (!(await state.isEmpty(table))) return false
  }
  return true
}
