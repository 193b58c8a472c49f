import path from "node:path"
import type { Benchmark, Figure } from "../benchmarks/benchmark"
import { catalog } from "../benchmarks/catalog"
import { checkout } from "../benchmarks/checkout"
import { conference } from "../benchmarks/conference"
import { consolidation } from "../benchmarks/consolidation"
import { takingOut } from "../benchmarks/export"
import { forecast } from "../benchmarks/forecast"
import { home } from "../benchmarks/home"
import { images } from "../benchmarks/images"
import { listPage } from "../benchmarks/list-page"
import { DataFolder } from "../data-folder"
import { Failure } from "../failure"
import { launch } from "../launch"
import { messages } from "../messages"
import { readRuntime } from "../runtime-file"
import { Screen } from "../screen"
import { throwAwayEnvironment, withThrowAwayFolder } from "../testing/throw-away"
import type { Command } from "./command"

const benchmarks: Record<string, Benchmark> = {
  catalog,
  "list-page": listPage,
  checkout,
  images,
  conference,
  home,
  export: takingOut,
  consolidation,
}

/** Those that measure no running copy. */
const alone: Record<string, () => AsyncIterable<Figure>> = { forecast }

/**
 * `npm run bench [name]`: figures as lines of JSON on stdout; the rest on stderr. They are measured on a fresh
 * production copy, or on the one in the folder that `LIENKET_BENCH_DATA` names.
 */
export const bench: Command = async ({ args, variables, signals }) => {
  const known = [...Object.keys(benchmarks), ...Object.keys(alone)]
  const names = args.length > 0 ? args : known
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Failure(messages.noSuchBenchmark(unknown, known))
  const screen = new Screen(process.stderr, false)
  for (const name of names) {
    const measure = alone[name]
    if (!measure) continue
    screen.line(name)
    await print(measure())
  }
  if (!names.some((name) => benchmarks[name])) return 0
  await withThrowAwayFolder(async (folder) => {
    // A folder that holds the country took minutes to fill: it is used as it is, and stays.
    const data = variables.LIENKET_BENCH_DATA || path.join(folder, "data")
    const environment = await throwAwayEnvironment(variables, data)
    const running = await launch({ environment, mode: "production", screen, signals })
    try {
      const target = {
        shopUrl: environment.publicShopUrl,
        backendUrl: environment.publicBackendUrl,
        databaseUrl: running.databaseUrl,
        dataFolder: running.dataFolder,
        publishableKey: readRuntime(new DataFolder(running.dataFolder).runtimeFile)?.publishable_key ?? "",
      }
      for (const name of names) {
        const benchmark = benchmarks[name]
        if (!benchmark) continue
        screen.line(name)
        await print(benchmark(target))
      }
    } finally {
      await running.stop()
    }
  })
  return 0
}

const print = async (figures: AsyncIterable<Figure>): Promise<void> => {
  for await (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`)
}
