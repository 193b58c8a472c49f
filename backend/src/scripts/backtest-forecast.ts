import { backtest, pointsOfTerm, type Backtest, type Score } from "./backtest/backtest"
import { demoLines } from "./backtest/demo-lines"
import { simulatedLines, supplierKinds } from "./backtest/simulator"

/** The lines that the figures of the README are about. */
const seed = 20_261_126
const ofEachKind = 80

const shareText = (share: number | null): string => (share === null ? "–" : share.toFixed(2))

const rowOf = (name: string, point: string, { asked, missed, flagged, hits, ...score }: Score): string[] => [
  name,
  point,
  ...[asked, missed, flagged, hits].map(String),
  ...[score.precision, score.recall, score.f1].map(shareText),
]

const tableOf = (rows: readonly string[][]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)))
  return rows
    .map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0)))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n")
}

const simulated = simulatedLines(seed, ofEachKind)
const results: Readonly<Record<string, Backtest>> = {
  demo: backtest(demoLines()),
  simulated: backtest(simulated),
  ...Object.fromEntries(
    supplierKinds.map((kind) => [
      `simulated, ${kind}`,
      backtest(simulated.filter(({ name }) => name.startsWith(`${kind} `))),
    ]),
  ),
}

const header = ["lines", "term", "asked", "missed", "flagged", "hits", "precision", "recall", "F1"]
const rows = Object.entries(results).flatMap(([name, { at, all }]) => [
  ...pointsOfTerm.flatMap((point) => (at[point] === undefined ? [] : [rowOf(name, `${point} %`, at[point])])),
  rowOf(name, "all", all),
])
process.stderr.write(`${tableOf([header, ...rows])}\n\n`)
const lead = Object.entries(results).map(([name, each]) => [
  name,
  String(each.lines),
  String(each.missed),
  String(each.never_flagged),
  each.median_days_ahead === null ? "–" : String(each.median_days_ahead),
])
process.stderr.write(`${tableOf([["lines", "of them", "missed", "never flagged", "days ahead, median"], ...lead])}\n`)
process.stdout.write(`${JSON.stringify(results)}\n`)
