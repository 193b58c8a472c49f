import type { ProvinceExport } from "@lienket/contracts"

type Progress = Pick<ProvinceExport, "state" | "row_count" | "rows_done">

/** Whether its file is still to change. */
export const isUnderWay = ({ state }: Pick<ProvinceExport, "state">): boolean =>
  state === "waiting" || state === "running"

/** How much of a file is written, 0 to 100; null while nobody knows how many rows there are. */
export function percentOf({ state, row_count, rows_done }: Progress): number | null {
  if (state === "done") return 100
  if (row_count === null) return null
  // Not complete before it is said to be: the last bytes come after the last row.
  return row_count === 0 ? 0 : Math.min(99, Math.floor((100 * rows_done) / row_count))
}

/** Bytes as megabytes with one decimal, rounded up so that no file weighs nothing. */
export const megabytesOf = (bytes: number): string => String(Math.ceil(bytes / 100_000) / 10)
