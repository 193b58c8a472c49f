import type { ReportField } from "@lienket/contracts"
import { expect, it } from "vitest"
import { shippedTemplates } from "./shipped-templates"
import { templateFaults } from "./template-faults"

const field = (key: string, change: Partial<ReportField> = {}): ReportField => ({
  key,
  label_vi: key,
  label_en: key,
  section: "people",
  kind: "integer",
  source: "typed",
  required: false,
  who: ["cooperative"],
  ...change,
})
const section = { key: "people", title_vi: "Người", title_en: "People" }
const template = (fields: ReportField[], change: object = {}) => ({
  reporters: ["cooperative" as const],
  due_days: 15,
  definition: { sections: [section], fields, rules: [] },
  ...change,
})

it("finds nothing wrong with what is shipped", () => {
  for (const shipped of shippedTemplates) expect([shipped.code, templateFaults(shipped)]).toEqual([shipped.code, []])
})

it("names a template without fields, keys that are there twice and days that are out of range", () => {
  expect(templateFaults(template([]))).toEqual([{ field: "definition.fields", code: "required" }])
  expect(templateFaults(template([field("a"), field("b"), field("a")], { due_days: -1, reporters: [] }))).toEqual([
    { field: "reporters", code: "required" },
    { field: "due_days", code: "too_small" },
    { field: "definition.fields.2.key", code: "duplicate" },
  ])
  expect(templateFaults(template([field("a")], { due_days: 181 }))).toEqual([{ field: "due_days", code: "too_large" }])
})

it("names a field that cannot be filled in", () => {
  const fields = [
    field("a", { section: "nowhere", who: [] }),
    field("b", { source: "ledger" }),
    field("c", { figure: "total" }),
  ]
  expect(templateFaults(template(fields))).toEqual([
    { field: "definition.fields.0.section", code: "invalid_choice" },
    { field: "definition.fields.0.who", code: "required" },
    { field: "definition.fields.1.figure", code: "required" },
    { field: "definition.fields.1.kind", code: "invalid_choice" },
    { field: "definition.fields.2.figure", code: "unknown_field" },
  ])
})

it("names a rule about a field that is not there, or that is no figure", () => {
  const definition = {
    sections: [section],
    fields: [field("a"), field("words", { kind: "text" })],
    rules: [
      { rule: "at_most" as const, field: "a", of: "b" },
      { rule: "sum" as const, parts: ["a", "words"], total: "a" },
      { rule: "sum" as const, parts: [], total: "a" },
    ],
  }
  expect(templateFaults(template([], { definition }))).toEqual([
    { field: "definition.rules.0.of", code: "invalid_choice" },
    { field: "definition.rules.1.parts.1", code: "invalid_choice" },
    { field: "definition.rules.2.parts", code: "required" },
  ])
})

it("names a rule that compares a field with itself, money with a count, or what no one is asked for together", () => {
  const definition = {
    sections: [section],
    fields: [
      field("a"),
      field("money", { kind: "vnd" }),
      field("tổ viên", { who: ["group"] }),
      field("area", { kind: "decimal" }),
    ],
    rules: [
      { rule: "at_most" as const, field: "a", of: "a" },
      { rule: "sum" as const, parts: ["a", "area", "a"], total: "area" },
      { rule: "at_most" as const, field: "a", of: "money" },
      { rule: "sum" as const, parts: ["a"], total: "tổ viên" },
      { rule: "at_most" as const, field: "area", of: "a" },
    ],
  }
  expect(templateFaults(template([], { definition }))).toEqual([
    { field: "definition.rules.0.of", code: "duplicate" },
    { field: "definition.rules.1.parts.2", code: "duplicate" },
    { field: "definition.rules.1.total", code: "duplicate" },
    { field: "definition.rules.2.of", code: "rule_compares_unlike" },
    { field: "definition.rules.3.total", code: "rule_asks_nobody" },
  ])
})
