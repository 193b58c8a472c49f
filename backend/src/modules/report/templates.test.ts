import { parseReportPeriod } from "@lienket/vietnam"
import { expect, it } from "vitest"
import { templateFor } from "./templates"

const template = (alliance_id: string | null, version: number, valid_from: string, change: object = {}) => ({
  id: `${alliance_id} ${version}`,
  alliance_id,
  code: "sales",
  version,
  title_vi: "",
  title_en: "",
  period_kind: "quarter" as const,
  is_first_half_only: false,
  reporters: [],
  due_days: 10,
  valid_from,
  changed_by: null,
  changed_at: new Date(0),
  reason: null,
  ...change,
})
const reportedBy = (templates: ReturnType<typeof template>[], code: string) => {
  const period = parseReportPeriod(code)
  return period && templateFor(templates, "sales", period)?.id
}

it("a period is reported by what is in force on its last day, earlier ones keep theirs", () => {
  const templates = [template(null, 1, "2000-01-01"), template(null, 2, "2026-09-30"), template(null, 3, "2026-10-01")]
  expect(["2026-Q2", "2026-Q3", "2026-Q4"].map((code) => reportedBy(templates, code))).toEqual([
    "null 1",
    "null 2",
    "null 3",
  ])
})

it("an alliance's own takes the place of what is shipped, also of a newer one", () => {
  const templates = [template(null, 1, "2000-01-01"), template(null, 3, "2026-07-01"), template("ll", 2, "2026-01-01")]
  expect(["2025-Q4", "2026-Q1", "2026-Q3"].map((code) => reportedBy(templates, code))).toEqual([
    "null 1",
    "ll 2",
    "ll 2",
  ])
})

it("nothing is asked for a period of another kind, or for a second half that the year covers", () => {
  const half = { period_kind: "half_year", is_first_half_only: true }
  const templates = [template(null, 1, "2000-01-01", half)]
  expect(["2026-Q1", "2026-H1", "2026-H2", "2026"].map((code) => reportedBy(templates, code))).toEqual([
    undefined,
    "null 1",
    undefined,
    undefined,
  ])
})
