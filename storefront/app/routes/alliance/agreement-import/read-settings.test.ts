import type { ListParty, ListSettings } from "@lienket/contracts"
import { expect, test } from "vitest"

import { readColumns, settingsOf, withHeader, withParties } from "./read-settings"

const settings: ListSettings = {
  header_row: 4,
  columns: { seller: 0 },
  kind: "minutes",
  conference_id: null,
  linkage_form: "F0",
  group: "food",
  prices: "reference",
  starts_on: null,
  ends_on: null,
  papers_kept: false,
  parties: [{ key: "a", organization_id: "org_1" }],
}
const party = (key: string): ListParty => ({
  key,
  side: "buyer",
  name: "Chợ",
  tax_code: null,
  row_count: 1,
  first_row: 2,
  match: "unsure",
  organization: null,
  candidates: [],
})

test("columns say what the form says, and no two the same", () => {
  const values = { "column.0": "seller", "column.1": "", "column.2": "goods", "column.3": "seller" }
  expect(readColumns(values, [0, 1, 2, 3])).toEqual({ columns: { seller: 0, goods: 2 }, twice: ["column.3"] })
})

test("the form of the paper keeps header and parties; a box that is not ticked is no", () => {
  const values = { kind: "memorandum", linkage_form: "F3", group: "drink", prices: "fixed", ends_on: "2026-12-31" }
  expect(settingsOf(values, { settings }, { goods: 2 })).toEqual({
    ...settings,
    ...values,
    columns: { goods: 2 },
  })
  expect(settingsOf({ ...values, papers_kept: "yes" }, { settings }, {}).papers_kept).toBe(true)
})

test("another header forgets the columns and keeps the rest", () => {
  expect(withHeader({ settings }, "7")).toEqual({ ...settings, columns: undefined, header_row: 7 })
  expect(withHeader({ settings }, "").header_row).toBeNull()
})

test("choosing parties keeps what was chosen for others, and an empty choice takes one back", () => {
  const list = { settings, parties: [party("a"), party("b"), party("c")] }
  expect(withParties(list, { "party.b": "-", "party.c": "org_2" }).parties).toEqual([
    { key: "a", organization_id: "org_1" },
    { key: "b", organization_id: null },
    { key: "c", organization_id: "org_2" },
  ])
  expect(withParties(list, { "party.a": "" }).parties).toEqual([])
})
