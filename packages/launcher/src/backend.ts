import path from "node:path"
import type { DataFolder } from "./data-folder"
import { localUrl, type Environment } from "./environment"
import { backendFolder, backendServer, medusaCli, storefrontFolder } from "./paths"
import type { ChildOptions } from "./processes"
import type { Secrets } from "./secrets"

/** `production` runs what was built; `development` runs the sources and reloads them. */
export type Mode = "production" | "development"

export interface BackendSettings {
  environment: Environment
  data: DataFolder
  secrets: Secrets
  databaseUrl: string
  mode: Mode
  /** Whether the demo accounts with their public password may sign in. */
  demo: boolean
  /** The file by which a journey moves the backend's clock. */
  testClock?: string | undefined
}

/** Everything the backend is told; what the person set for it (Stripe, Meilisearch, S3 …) passes through. */
export function backendVariables(settings: BackendSettings): Record<string, string> {
  const { environment, data, secrets } = settings
  const origins = [
    environment.publicShopUrl,
    environment.publicBackendUrl,
    ...[environment.shopPort, environment.backendPort].flatMap((port) => [
      localUrl(environment.host, port),
      `http://localhost:${port}`,
    ]),
  ]
  const cors = [...new Set(origins)].join(",")
  return {
    LOG_LEVEL: "info",
    // Four threads take photographs apart; without this each would keep for later what it has freed.
    MALLOC_ARENA_MAX: "2",
    ...environment.variables,
    NODE_ENV: settings.mode,
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: settings.databaseUrl,
    JWT_SECRET: environment.secrets.jwt ?? secrets.jwt,
    COOKIE_SECRET: environment.secrets.cookie ?? secrets.cookie,
    COOKIE_SECURE: String(environment.cookieSecure),
    STORE_CORS: cors,
    ADMIN_CORS: cors,
    AUTH_CORS: cors,
    LIENKET_DATA: data.path,
    LIENKET_UPLOADS: data.uploads,
    LIENKET_OUTBOX: data.outbox,
    LIENKET_RUNTIME_FILE: data.runtimeFile,
    LIENKET_PUBLIC_SHOP_URL: environment.publicShopUrl,
    LIENKET_PUBLIC_BACKEND_URL: environment.publicBackendUrl,
    LIENKET_DEMO: settings.demo ? "1" : "0",
    // Last, whatever the environment says: no copy has a clock to move but the one of the journeys.
    LIENKET_TEST_CLOCK: settings.testClock ?? "",
  }
}

/** Everything the storefront is told. It gets no secret of the backend. */
export function storefrontVariables(settings: BackendSettings, publishableKey: string): Record<string, string> {
  const { environment, secrets } = settings
  const given = environment.variables
  const passed = ["PATH", "HOME", "TMPDIR", "TZ", "LANG", "TRUST_PROXY", "NODE_OPTIONS", "NODE_EXTRA_CA_CERTS"]
  return {
    ...Object.fromEntries(passed.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    NODE_ENV: settings.mode,
    PORT: String(environment.shopPort),
    HOST: environment.host,
    BACKEND_URL: localUrl(environment.host, environment.backendPort),
    SESSION_SECRET: environment.secrets.session ?? secrets.session,
    PUBLISHABLE_KEY: publishableKey,
    // Left out unless given: the shop then answers under whatever name of this machine it is asked by.
    ...(given.LIENKET_PUBLIC_SHOP_URL ? { PUBLIC_SHOP_URL: environment.publicShopUrl } : {}),
  }
}

/** A command of Medusa, from the built server or from the sources. */
export function medusa(settings: BackendSettings, name: string, args: string[]): ChildOptions {
  return {
    name,
    command: process.execPath,
    args: [medusaCli, ...args],
    cwd: settings.mode === "production" ? backendServer : backendFolder,
    env: backendVariables(settings),
    log: settings.data.log(name),
  }
}

/** Runs the default export of `backend/src/scripts/<script>.ts` inside a booted Medusa, with positional arguments. */
export function medusaScript(settings: BackendSettings, script: string, args: string[] = []): ChildOptions {
  const extension = settings.mode === "production" ? "js" : "ts"
  return medusa(settings, script, ["exec", `./src/scripts/${script}.${extension}`, ...args])
}

/** Where the file of a backend script is, to tell whether there is one. */
export function scriptSource(script: string): string {
  return path.join(backendFolder, "src", "scripts", `${script}.ts`)
}

/** A script of `storefront/package.json`, run without npm in between: signals reach the server itself. */
export function storefront(settings: BackendSettings, script: string, publishableKey: string): ChildOptions {
  const variables = storefrontVariables(settings, publishableKey)
  const bin = path.join(storefrontFolder, "..", "node_modules", ".bin")
  return {
    name: "storefront",
    command: "/bin/sh",
    args: ["-c", `exec env ${script}`],
    cwd: storefrontFolder,
    env: { ...variables, PATH: `${bin}${path.delimiter}${variables.PATH ?? ""}` },
    log: settings.data.log("storefront"),
  }
}
