import { expect, test } from "vitest"
import { readFigures } from "./read-figures"

const faultsOf = (...given: Parameters<typeof readFigures>) =>
  readFigures(...given).faults.map(({ field, code }) => `${field} ${code}`)

test("figures are read as people write them, and what is left empty is left out", () => {
  expect(
    readFigures("cooperative", "2020-12-31", {
      members_total: "1.036 thành viên",
      workers_members: " 265 ",
      workers_regular: "",
      capital_charter: "30 tỷ 255 triệu 200 nghìn đồng",
      revenue: "1,5 tỷ",
    }),
  ).toEqual({
    figures: { members_total: 1_036, workers_members: 265, capital_charter: 30_255_200_000, revenue: 1_500_000_000 },
    faults: [],
  })
  expect(readFigures("group", "2020-12-31", { members_total: "1.036 tổ viên" }).figures).toEqual({
    members_total: 1_036,
  })
})

test("what can be read in two ways, is no number or is not asked of a group is refused at its field", () => {
  expect(
    faultsOf("cooperative", "2020-12-31", {
      members_total: "hai mươi",
      workers_members: "-1",
      capital_charter: "1 tỷ triệu đồng",
    }),
  ).toEqual([
    "figures.members_total not_a_number",
    "figures.workers_members too_small",
    "figures.capital_charter ambiguous_amount",
  ])
  expect(faultsOf("group", "2020-12-31", { members_official: "3" })).toEqual(["figures.members_official unknown_field"])
  expect(faultsOf("cooperative", "2020-06-30", { revenue: "2 tỷ" })).toEqual(["figures.revenue revenue_needs_year_end"])
})

test("a part is no more than its whole, and parts sum to it where all are said", () => {
  const said = { members_total: "20", members_official: "15", members_associate: "5" }
  expect(faultsOf("cooperative", "2020-12-31", { ...said, workers_members: "20" })).toEqual([])
  expect(faultsOf("cooperative", "2020-12-31", { ...said, workers_members: "21" })).toEqual([
    "figures.workers_members more_than_whole",
  ])
  expect(faultsOf("cooperative", "2020-12-31", { ...said, members_associate: "4" })).toEqual([
    "figures.members_total parts_do_not_sum",
  ])
  expect(faultsOf("cooperative", "2020-12-31", { associate_capital: "4", members_associate: "3" })).toEqual([
    "figures.associate_capital more_than_whole",
  ])
  expect(faultsOf("cooperative", "2020-12-31", { workers_regular: "4", workers_members: "5" })).toEqual([
    "figures.workers_members more_than_whole",
  ])
})
