import type { EvaluationScheme } from "@lienket/contracts"
import { beforeAll, expect, test } from "vitest"

import { loadAllMessages } from "~/i18n/catalogues"

import { readScheme } from "./read-scheme.server"

beforeAll(loadAllMessages)

const scheme = (version: number, keys: readonly string[]): EvaluationScheme => ({
  version,
  title: "Bộ tiêu chí",
  valid_from_year: 2026,
  criteria: keys.map((key) => ({ key, label_vi: key, label_en: key, max: "50", evidence: ["sales"] })),
  bands: { good: "80", fair: "65", average: "50" },
  changed_by: null,
  changed_at: null,
  reason: null,
})

const typed = {
  version: "1",
  title: "Bộ tiêu chí 2027",
  valid_from_year: "2027",
  "label_vi.0": "Chế độ báo cáo",
  "label_en.0": "",
  "max.0": "40,5",
  "label_vi.1": "",
  "max.1": "50",
  "evidence.1.sales": "on",
  "bands.good": "80",
  "bands.fair": "65",
  "bands.average": "50",
  reason: "Đại hội",
}

test("each criterion has the evidence that is ticked, none where none is; one without a name is dropped", () => {
  const added = { "label_vi.3": "Đại hội", "max.3": "59,5", "evidence.3.meeting": "on", "evidence.3.reports": "on" }
  const reading = readScheme([scheme(1, ["law", "sales"])], { ...typed, ...added }, "vi")
  expect(reading.ok && reading.body.criteria).toEqual([
    { key: "law", label_vi: "Chế độ báo cáo", label_en: "Chế độ báo cáo", max: "40.5", evidence: [] },
    { key: "own_3_1", label_vi: "Đại hội", label_en: "Đại hội", max: "59.5", evidence: ["reports", "meeting"] },
  ])
})

test("rows are about the version that was looked at, also when another has been made since", () => {
  const schemes = [scheme(2, ["other", "law"]), scheme(1, ["law", "sales"])]
  const reading = readScheme(schemes, { ...typed, "evidence.0.figures": "on" }, "vi")
  expect(reading.ok && [reading.body.version, reading.body.criteria]).toMatchObject([
    1,
    [{ key: "law", evidence: ["figures"] }],
  ])
})

test("what is wrong is said at its row", () => {
  const reading = readScheme([scheme(1, ["law", "sales"])], { ...typed, "label_vi.2": "Mới", "max.2": "nhiều" }, "vi")
  expect(reading.ok ? [] : Object.keys(reading.fields)).toEqual(["max.2"])
})
