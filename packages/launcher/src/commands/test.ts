import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { backendVariables, type BackendSettings } from "../backend"
import { buildPackages } from "../build"
import { DataFolder } from "../data-folder"
import { Failure, Stopped } from "../failure"
import { launch } from "../launch"
import { messages } from "../messages"
import { migrateDatabase } from "../migrate"
import { backendFolder, binary, root } from "../paths"
import { startCluster, superuser } from "../postgres"
import { readRuntime } from "../runtime-file"
import { seconds } from "../screen"
import { loadSecrets } from "../secrets"
import { countPlaywright, countVitest, judge, total, type PartResult } from "../testing/results"
import { quickFolder, throwAwayEnvironment, withThrowAwayFolder } from "../testing/throw-away"
import { runTool, stoppableProcesses, toolLogs } from "../testing/tool"
import { runChecks } from "./check"
import type { Command, CommandContext } from "./command"

type Part = (context: CommandContext) => Promise<PartResult[]>

const parts: Record<string, Part> = { check: runChecks, unit, integration, e2e, external }
const partsOfAll = ["check", "unit", "integration", "e2e"]

/** What `npm run test:external` can be pointed at, by the variable that names it, with the tests that ask it. */
const externalServices: Readonly<Record<string, string>> = {
  MEILISEARCH_HOST: "external/meilisearch",
  STRIPE_API_BASE: "external/stripe",
}

/**
 * `npm test`: every part on throw-away databases; the last line is the sum. Arguments name the parts to run; after
 * a single part they are handed to its tool, as in `npm run test:unit -- vietqr`.
 */
export const test: Command = async (context) => {
  const [first, ...rest] = context.args
  const forOneTool = first !== undefined && rest.some((name) => !parts[name])
  const names = first === undefined ? partsOfAll : forOneTool ? [first] : context.args
  const unknown = names.find((name) => !parts[name])
  if (unknown) throw new Failure(messages.unknownPart(unknown, Object.keys(parts)))
  const forTool = { ...context, args: forOneTool ? rest : [] }
  const results: PartResult[] = []
  const durations: string[] = []
  for (const name of names) {
    const started = Date.now()
    context.screen.line(messages.partHeading(name))
    const ofPart = await runPart(name, forTool)
    const { passed, failed } = total(ofPart)
    durations.push(messages.partResult(name, passed, failed, seconds(started)))
    results.push(...ofPart)
  }
  const { passed, failed } = total(results)
  context.screen.line("")
  for (const line of durations) context.screen.line(line)
  context.screen.line(messages.total(passed, failed))
  return failed === 0 ? 0 : 1
}

/** A part that cannot run has failed; the others still run. */
async function runPart(name: string, context: CommandContext): Promise<PartResult[]> {
  try {
    return (await parts[name]?.(context)) ?? []
  } catch (error) {
    if (error instanceof Stopped || context.signals.stop.aborted) throw error
    if (error instanceof Failure && error.details) context.screen.line(error.details)
    const reason =
      error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.screen.line(messages.partCouldNotRun(name, reason))
    return [{ part: name, passed: 0, failed: 1 }]
  }
}

async function unit(context: CommandContext): Promise<PartResult[]> {
  return [await vitest(context, "unit", context.variables)]
}

async function integration(context: CommandContext): Promise<PartResult[]> {
  return [await againstPostgres(context, "integration")]
}

/** Vitest against a real PostgreSQL of its own, which forgets to be durable. */
async function againstPostgres(
  context: CommandContext,
  project: string,
  services: Readonly<Record<string, string>> = {},
): Promise<PartResult> {
  return withThrowAwayFolder(async (folder) => {
    const { data, lock } = DataFolder.open(path.join(folder, "data"))
    const processes = stoppableProcesses(context)
    try {
      const builder = { screen: context.screen, processes, signal: context.signals.stop }
      await buildPackages(builder)
      const secrets = loadSecrets(data.path)
      const password = secrets.databaseSuperuser
      const cluster = await startCluster({
        folder: data.postgres,
        log: data.log("postgres"),
        superuserPassword: password,
        durable: false,
        processes,
      })
      const environment = await throwAwayEnvironment(context.variables, data.path)
      // Not 127.0.0.1: for any host but localhost Medusa's test runner asks for TLS.
      const databaseUrl = (name: string) => `postgres://${superuser}:${password}@localhost:${cluster.port}/${name}`
      const of = (database: string): BackendSettings => ({
        environment,
        data,
        secrets,
        databaseUrl: databaseUrl(database),
        mode: "development",
        demo: true,
      })
      // Every database is copied from this one, so that each file of tests finds its own migrated.
      await migrateDatabase(of("template1"), processes, context.screen, ["--skip-scripts"])
      return await vitest(context, project, {
        ...backendVariables(of("postgres")),
        ...services,
        NODE_ENV: "test",
        LOG_LEVEL: "error",
        // Compiled as Medusa compiles it in development, by SWC: TypeScript itself needs ten times as long.
        TS_NODE_PROJECT: path.join(backendFolder, "tsconfig.json"),
        DB_HOST: "localhost",
        DB_PORT: String(cluster.port),
        DB_USERNAME: superuser,
        DB_PASSWORD: password,
      })
    } finally {
      await processes.stopAll()
      lock.release()
    }
  }, quickFolder())
}

/** In a real browser, on a copy started the way `npm start` starts it. */
async function e2e(context: CommandContext): Promise<PartResult[]> {
  return withThrowAwayFolder(async (folder) => {
    const environment = await throwAwayEnvironment(context.variables, path.join(folder, "data"))
    const { screen, signals } = context
    const testClock = path.join(folder, "clock")
    writeFileSync(testClock, "0")
    const running = await launch({ environment, mode: "production", screen, signals, durable: false, testClock })
    try {
      const report = path.join(folder, "playwright.json")
      const processes = stoppableProcesses(context)
      const exitCode = await runTool(context, processes, {
        name: "playwright",
        args: [binary("@playwright/test", "cli.js"), "test", "--reporter=list,json", ...context.args],
        cwd: path.join(root, "e2e"),
        env: {
          ...context.variables,
          BASE_URL: environment.publicShopUrl,
          BACKEND_URL: environment.publicBackendUrl,
          DATABASE_URL: running.databaseUrl,
          TEST_CLOCK: testClock,
          OUTBOX: new DataFolder(running.dataFolder).outbox,
          PUBLISHABLE_KEY: readRuntime(new DataFolder(running.dataFolder).runtimeFile)?.publishable_key ?? "",
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      })
      return [judge("e2e", countPlaywright(readReport("e2e", report, exitCode)), exitCode)]
    } finally {
      await running.stop()
      // The folder goes; what the servers said is worth keeping when a journey failed.
      cpSync(new DataFolder(running.dataFolder).logs, path.join(toolLogs, "e2e"), { recursive: true })
    }
  }, quickFolder())
}

/** The engine and payment tests against the real services that the environment names. */
async function external(context: CommandContext): Promise<PartResult[]> {
  const there = Object.keys(externalServices).filter((name) => context.variables[name])
  if (there.length === 0) {
    context.screen.line(messages.externalNone(Object.keys(externalServices)))
    return []
  }
  context.screen.line(messages.externalThere(there))
  const results: PartResult[] = []
  for (const name of there) {
    const prefix = name.slice(0, name.indexOf("_") + 1)
    const service = Object.fromEntries(Object.entries(context.variables).filter(([key]) => key.startsWith(prefix)))
    const args = [externalServices[name] ?? name, ...context.args]
    results.push({ ...(await againstPostgres({ ...context, args }, "external", service)), part: name })
  }
  return results
}

async function vitest(context: CommandContext, project: string, env: Record<string, string>): Promise<PartResult> {
  return withThrowAwayFolder(async (folder) => {
    const report = path.join(folder, "vitest.json")
    const exitCode = await runTool(context, stoppableProcesses(context), {
      name: `vitest-${project}`,
      args: [
        binary("vitest", "vitest.mjs"),
        "run",
        `--project=${project}`,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...context.args,
      ],
      env,
    })
    return judge(project, countVitest(readReport(project, report, exitCode)), exitCode)
  })
}

function readReport(part: string, file: string, exitCode: number | null): unknown {
  if (!existsSync(file)) throw new Failure(messages.noResults(part, `code ${exitCode ?? "?"}`))
  return JSON.parse(readFileSync(file, "utf8"))
}
