import { spawn } from "node:child_process"
import { text } from "node:stream/consumers"
import path from "node:path"
import { backendFolder } from "../paths"
import { figuresOf, type Figure } from "./benchmark"

const figure = figuresOf("forecast")

interface Result {
  readonly lines: number
  readonly missed: number
  readonly all: Readonly<Record<"precision" | "recall" | "f1", number | null>>
  readonly median_days_ahead: number | null
}

/**
 * How often the forecast of agreements was right: the backend's own back-test, which prints its tables on stderr.
 * It needs neither a database nor a server.
 */
export async function* forecast(): AsyncIterable<Figure> {
  const script = path.join(backendFolder, "src/scripts/backtest-forecast.ts")
  const child = spawn(process.execPath, ["--conditions=source", "--import", "tsx", script], {
    cwd: backendFolder,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", resolve)
  })
  const printed = await text(child.stdout)
  const code = await ended
  if (code !== 0) throw new Error(`the back-test ended with ${code}`)
  for (const [name, { lines, missed, all, median_days_ahead }] of Object.entries(
    JSON.parse(printed) as Record<string, Result>,
  )) {
    yield figure(`${name}: lines`, lines, "")
    yield figure(`${name}: missed`, missed, "")
    if (all.precision !== null) yield figure(`${name}: precision`, all.precision, "")
    if (all.recall !== null) yield figure(`${name}: recall`, all.recall, "")
    if (all.f1 !== null) yield figure(`${name}: F1`, all.f1, "")
    if (median_days_ahead !== null)
      yield figure(`${name}: first flagged before the end, median`, median_days_ahead, "d")
  }
}
