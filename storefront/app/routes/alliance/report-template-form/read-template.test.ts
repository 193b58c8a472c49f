import type { ReportTemplate } from "@lienket/contracts"
import { expect, test } from "vitest"

import { readTemplate } from "./read-template.server"

const field = (key: string) => ({
  key,
  label_vi: key,
  label_en: key,
  section: "people",
  kind: "integer" as const,
  source: "typed" as const,
  required: false,
  who: ["cooperative" as const],
})

const template: ReportTemplate = {
  id: "rtpl_1",
  code: "sales",
  version: 1,
  is_shipped: true,
  title: "Báo cáo",
  title_vi: "Báo cáo",
  title_en: "Report",
  period_kind: "quarter",
  is_first_half_only: false,
  reporters: ["cooperative", "group"],
  due_days: 10,
  valid_from: "2026-01-01",
  definition: {
    sections: [{ key: "people", title_vi: "Người", title_en: "People" }],
    fields: [field("workers"), field("members")],
    rules: [{ rule: "at_most", field: "workers", of: "members" }],
  },
  changed_by: null,
  changed_at: "2026-01-01T00:00:00.000Z",
  reason: null,
  is_in_force: true,
}

const typed = {
  title_vi: "Báo cáo",
  title_en: "Report",
  "reporters.cooperative": "on",
  due_days: "12",
  valid_from: "2027-01-01",
  reason: "Hạn mới",
  "keep.workers": "on",
  "label_vi.workers": "Lao động",
  "label_en.workers": "Workers",
  "required.workers": "on",
  "who.workers.group": "on",
}

test("what is kept keeps its key, what is left out takes its rules along, what is added gets a key of its own", () => {
  const added = { "new.0.label_vi": "Ao nuôi", "new.0.section": "people", "new.0.kind": "decimal", "new.0.unit": "ha" }
  const reading = readTemplate(template, { ...typed, ...added }, "vi")
  expect(reading).toMatchObject({
    ok: true,
    body: {
      reporters: ["cooperative"],
      due_days: 12,
      definition: {
        fields: [
          { key: "workers", label_vi: "Lao động", required: true, who: ["group"] },
          { key: "own_1", label_vi: "Ao nuôi", label_en: "Ao nuôi", kind: "decimal", unit: "ha", source: "typed" },
        ],
        rules: [],
      },
    },
  })
})

test("a rule stays as long as all it compares does", () => {
  const both = { ...typed, "keep.members": "on", "label_vi.members": "Thành viên", "label_en.members": "Members" }
  const reading = readTemplate(template, both, "vi")
  expect(reading.ok && reading.body.definition.rules).toEqual(template.definition.rules)
})
