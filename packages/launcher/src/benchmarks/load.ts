import { performance } from "node:perf_hooks"

export interface LoadResult {
  perSecond: number
  p50: number
  p95: number
}

/**
 * Calls `work` from `connections` callers at once until `calls` have been made, each caller one after the other.
 * Times are in milliseconds; a call that fails fails the whole measurement.
 */
export async function load(
  connections: number,
  calls: number,
  work: (call: number) => Promise<void>,
): Promise<LoadResult> {
  const times: number[] = []
  let next = 0
  const caller = async () => {
    while (next < calls) {
      const call = next++
      const begun = performance.now()
      await work(call)
      times.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, caller))
  const elapsed = performance.now() - begun
  return { perSecond: (calls / elapsed) * 1000, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

/** The value below which `share` of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
