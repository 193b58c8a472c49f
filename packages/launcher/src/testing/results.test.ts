import { expect, test } from "vitest"
import { countPlaywright, countVitest, judge, total } from "./results"

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((each) => ({ status: each })),
})

test("a test file that cannot be loaded counts as one failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file("passed", "passed"), file("failed", "failed"), file("failed")],
  }
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 })
})

test("a browser test that passed only when tried again has failed", () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] }
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 })
})

test("a browser run that broke before its tests has failed", () => {
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({
    passed: 0,
    failed: 1,
  })
})

test("a part that ran nothing has failed, and so has one that ended badly though every test passed", () => {
  expect(judge("unit", { passed: 0, failed: 0 }, 0).failed).toBe(1)
  expect(judge("unit", { passed: 9, failed: 0 }, 1).failed).toBe(1)
  expect(judge("unit", { passed: 9, failed: 0 }, null).failed).toBe(1)
  expect(judge("unit", { passed: 9, failed: 2 }, 1).failed).toBe(2)
  expect(judge("unit", { passed: 9, failed: 0 }, 0)).toEqual({ part: "unit", passed: 9, failed: 0 })
})

test("the parts add up", () => {
  const results = [
    { part: "types", passed: 1, failed: 0 },
    { part: "unit", passed: 40, failed: 2 },
  ]
  expect(total(results)).toEqual({ passed: 41, failed: 2 })
})
