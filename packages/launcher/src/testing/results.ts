import { z } from "zod"

/** How one part of the tests went. */
export interface PartResult {
  part: string
  passed: number
  failed: number
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
})

type Counts = Omit<PartResult, "part">

/** Counts of Vitest's JSON report. A file that could not be loaded has no tests, and counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestSchema.parse(report)
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** Counts of Playwright's JSON report. A test that passed only when tried again has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightSchema.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** A part that ended badly, or ran nothing, failed even if no single test says so. */
export function judge(part: string, counts: Counts, exitCode: number | null): PartResult {
  const nothingRan = counts.passed + counts.failed === 0
  const endedBadly = exitCode !== 0 && counts.failed === 0
  return { part, passed: counts.passed, failed: nothingRan || endedBadly ? counts.failed + 1 : counts.failed }
}

export function total(results: readonly PartResult[]): Counts {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  }
}
