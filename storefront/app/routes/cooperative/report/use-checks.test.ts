import type { ReportDetail, ReportFieldView } from "@lienket/contracts"
import { expect, test } from "vitest"

import { checksOf } from "./use-checks"

const field = (key: string, change: Partial<ReportFieldView> = {}): ReportFieldView => ({
  key,
  label: key.toUpperCase(),
  section: "people",
  kind: "integer",
  source: "typed",
  required: true,
  value: "",
  previous: null,
  comment: "",
  reason: "",
  ...change,
})

// As much of a report as the checks look at.
const report = {
  fields: [field("members", { value: "10", previous: "10" }), field("workers"), field("inside"), field("hired")],
  rules: [
    { rule: "at_most", field: "workers", of: "members" },
    { rule: "sum", parts: ["inside", "hired"], total: "workers" },
  ],
} as unknown as ReportDetail

test("nothing is held against whoever has not typed yet, or has not come to a field", () => {
  expect(checksOf(report, null)).toEqual({ faults: {}, leaps: new Set() })
  expect(checksOf(report, { "values.members": "" }).faults).toEqual({})
})

test("what cannot be read, is more than its whole or does not sum is said beside the field", () => {
  expect(checksOf(report, { "values.members": "ba", "values.workers": "4" }).faults).toEqual({
    "values.members": { code: "not_a_number" },
  })
  expect(checksOf(report, { "values.workers": "12" }).faults).toEqual({
    "values.workers": { code: "more_than_whole", whole: "MEMBERS" },
  })
  const parts = { "values.workers": "9", "values.inside": "5", "values.hired": "3" }
  expect(checksOf(report, parts).faults).toEqual({ "values.workers": { code: "parts_do_not_sum", sum: "8" } })
})

test("a figure that leapt asks why", () => {
  expect(checksOf(report, { "values.members": "31" }).leaps).toEqual(new Set(["members"]))
  expect(checksOf(report, { "values.members": "30" }).leaps).toEqual(new Set())
})
