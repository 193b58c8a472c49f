import type { ReportTemplate } from "@lienket/contracts"
import { beforeAll, expect, test } from "vitest"

import { loadAllMessages } from "~/i18n/catalogues"

import { blankDraft, lastVersion, newestOf } from "./draft"
import { readFirst, readVersion } from "./read-template.server"
import { withMoreRows } from "./rows"

beforeAll(loadAllMessages)

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
  version: "1",
  "section_vi.people": "Người",
  "section_en.people": "People",
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

const both = { ...typed, "keep.members": "on", "label_vi.members": "Thành viên", "label_en.members": "Members" }
const whoOfBoth = { "who.members.cooperative": "on", "who.workers.cooperative": "on" }
const readNext = (values: Record<string, string>, taken: readonly string[] = []) =>
  readVersion(template, { code: template.code, taken }, values, "vi")
const faultsOf = (reading: ReturnType<typeof readNext>) => (reading.ok ? [] : Object.keys(reading.fields))

test("what is kept keeps its key, what is left out takes its rules along, what is added gets a key of its own", () => {
  const added = { "new.0.label_vi": "Ao nuôi", "new.0.section": "people", "new.0.kind": "decimal", "new.0.unit": "ha" }
  const rule = { "rule.0.kind": "at_most", "rule.0.part.workers": "on", "rule.0.whole": "members" }
  expect(readNext({ ...typed, ...added, ...rule }, ["own_1"])).toMatchObject({
    ok: true,
    body: {
      reporters: ["cooperative"],
      due_days: 12,
      version: 1,
      definition: {
        fields: [
          { key: "workers", label_vi: "Lao động", required: true, who: ["group"] },
          {
            key: "own_2",
            label_vi: "Ao nuôi",
            label_en: "Ao nuôi",
            kind: "decimal",
            unit: "ha",
            source: "typed",
            who: ["cooperative"],
          },
        ],
        rules: [],
      },
    },
  })
})

test("rules are kept, changed, dropped and added; several parts that are at most a whole are a rule each", () => {
  const kept = { "rule.0.kind": "at_most", "rule.0.part.workers": "on", "rule.0.whole": "members" }
  const rulesOf = (values: Record<string, string>) => {
    const reading = readNext({ ...both, ...whoOfBoth, ...values })
    return reading.ok && reading.body.definition.rules
  }
  expect(rulesOf(kept)).toEqual(template.definition.rules)
  expect(rulesOf({ "rule.0.kind": "" })).toEqual([])
  expect(rulesOf({ "rule.0.kind": "sum", "rule.0.part.workers": "on", "rule.0.whole": "members" })).toEqual([
    { rule: "sum", parts: ["workers"], total: "members" },
  ])
  const fresh = { "new.0.label_vi": "Nữ", "new.0.section": "people", "new.0.kind": "integer" }
  const added = {
    "rule.1.kind": "at_most",
    "rule.1.part.workers": "on",
    "rule.1.part.new.0": "on",
    "rule.1.whole": "members",
  }
  expect(rulesOf({ ...fresh, "rule.0.kind": "", ...added })).toEqual([
    { rule: "at_most", field: "workers", of: "members" },
    { rule: "at_most", field: "own_1", of: "members" },
  ])
})

test("a rule that names what is not there, or says half of what it compares, is refused at its row", () => {
  const gone = { ...typed, "rule.0.kind": "sum", "rule.0.part.workers": "on", "rule.0.whole": "members" }
  expect(faultsOf(readNext(gone))).toEqual(["rule.0.whole"])
  expect(
    faultsOf(readNext({ ...both, "rule.1.kind": "sum", "rule.1.part.new.2": "on", "rule.1.whole": "members" })),
  ).toEqual(["rule.1.parts"])
  expect(faultsOf(readNext({ ...both, "rule.1.kind": "sum" }))).toEqual(["rule.1.parts"])
  expect(faultsOf(readNext({ ...both, "rule.1.kind": "at_most", "rule.1.part.members": "on" }))).toEqual([
    "rule.1.whole",
  ])
  expect(faultsOf(readNext({ ...both, "rule.1.part.members": "on" }))).toEqual(["rule.1.kind"])
})

test("days that are none and names that are missing are refused where they stand; the backend's words go there too", () => {
  expect(faultsOf(readNext({ ...both, due_days: "mười" }))).toEqual(["due_days"])
  expect(faultsOf(readNext({ ...both, due_days: "", "label_vi.members": " ", "label_en.members": "" }))).toEqual([
    "due_days",
    "label_vi.members",
    "label_en.members",
  ])
  const added = { "new.1.label_vi": "Ao", "new.1.section": "people", "new.1.kind": "nothing" }
  expect(faultsOf(readNext({ ...both, ...added }))).toEqual(["new.1.kind"])
  const rule = { "rule.0.kind": "", "rule.2.kind": "at_most", "rule.2.part.workers": "on", "rule.2.whole": "members" }
  const { placeOf } = readNext({ ...both, ...rule })
  expect(
    ["definition.fields", "definition.fields.1.who", "definition.rules.0.field", "definition.rules.0.of"].map(placeOf),
  ).toEqual(["fields", "who.members", "rule.2.parts", "rule.2.whole"])
  expect(placeOf("valid_from")).toBe("valid_from")
})

const first = {
  title_vi: "Báo cáo ao nuôi",
  title_en: "",
  code: "",
  period_kind: "first_half",
  "reporters.cooperative": "on",
  due_days: "7",
  valid_from: "2027-01-01",
  reason: "Tỉnh hỏi",
  "section_vi.figures": "Ao",
  "section_vi.remarks": "Khác",
}

test("a template from nothing has the sections that fields stand in, a code from its name, and figures of the ledger", () => {
  const reading = readFirst(
    blankDraft,
    {
      ...first,
      "new.0.label_vi": "Số ao",
      "new.0.section": "figures",
      "new.0.kind": "integer",
      "new.0.source": "carried",
      "new.0.required": "on",
      "new.3.label_vi": "Doanh số",
      "new.3.section": "new.1",
      "new.3.kind": "text",
      "new.3.source": "ledger.total",
      "new.3.required": "on",
      "new_section.1.vi": "Bán",
    },
    "vi",
  )
  expect(reading).toMatchObject({
    ok: true,
    body: {
      code: "bao_cao_ao_nuoi",
      title_en: "Báo cáo ao nuôi",
      period_kind: "half_year",
      is_first_half_only: true,
      definition: {
        sections: [
          { key: "figures", title_vi: "Ao", title_en: "Ao" },
          { key: "part_2", title_vi: "Bán", title_en: "Bán" },
        ],
        fields: [
          { key: "own_1", source: "carried", required: true, section: "figures" },
          { key: "own_2", source: "ledger", figure: "total", kind: "vnd", required: false, section: "part_2" },
        ],
      },
    },
  })
})

test("a template from nothing may be empty as far as the form goes; a code that is none is refused at its field", () => {
  const empty = readFirst(blankDraft, first, "vi")
  expect(empty.ok && empty.body.definition).toEqual({ sections: [], fields: [], rules: [] })
  expect(empty.placeOf("definition.fields")).toBe("fields")
  const wrong = readFirst(blankDraft, { ...first, code: "Ao nuôi", period_kind: "tuần" }, "vi")
  expect(wrong.ok ? [] : Object.keys(wrong.fields)).toEqual(["code", "period_kind"])
})

test("a press on a button gives three rows more and keeps what was typed, up to as many as a form may have", () => {
  expect(withMoreRows({ title_vi: "A", fresh_fields: "6", more: "fields" })).toEqual({
    title_vi: "A",
    fresh_fields: "9",
  })
  expect(withMoreRows({ fresh_rules: "29", more: "rules" })).toEqual({ fresh_rules: "30" })
  expect(withMoreRows({ title_vi: "A" })).toBeNull()
})

test("the next version is made from the alliance's newest, also before it is in force", () => {
  const own = { ...template, id: "own", version: 2, is_shipped: false, is_in_force: false }
  const items = [{ ...template, id: "shipped_3", version: 3, is_in_force: false }, own, template]
  expect(newestOf(items, "sales")?.id).toBe("own")
  expect(newestOf([template], "sales")?.id).toBe("rtpl_1")
  expect(lastVersion(items, "sales")).toBe(3)
  expect(newestOf(items, "nothing")).toBeUndefined()
})
