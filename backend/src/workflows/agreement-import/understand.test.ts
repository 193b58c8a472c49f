import type { ListSettings } from "@lienket/contracts"
import { expect, test } from "vitest"
import type { ListCell, Merge } from "../../modules/spreadsheet-import/agreement-lists"
import type { Known } from "./read-agreement"
import { understandList } from "./understand"

const settings: ListSettings = {
  header_row: null,
  kind: "minutes",
  conference_id: null,
  linkage_form: "F0",
  group: "food",
  prices: "reference",
  starts_on: null,
  ends_on: "2026-12-31",
  papers_kept: false,
  parties: [],
}
const seller = { id: "org_1", name: "HTX Quảng Lạc", kind: "cooperative", tax_code: null, province: "Lạng Sơn" }
const known: Known = {
  organizations: [seller, { ...seller, id: "org_2", name: "HTX Bình Gia" }],
  numbers: [{ number: "99/BB", seller_id: "org_1" }],
  today: "2026-11-26",
  maxRows: 5_000,
}
/** Rows as in the file; an empty one is left out as its reader does. */
const listOf = (rows: readonly (readonly ListCell[])[], merges: readonly Merge[] = []) => ({
  rows: rows.flatMap((cells, at) => (cells.length === 0 ? [] : [{ row: at + 1, cells }])),
  merges,
})
const header = ["TT", "Số BB", "Ngày ký", "Bên bán", "Bên mua", "Mặt hàng", "Số lượng", "Đơn giá (đ/kg)"]
const row = (number: ListCell, goods: ListCell, quantity: ListCell, changes: Readonly<Record<number, ListCell>> = {}) =>
  [1, number, "15/7/2026", "HTX Quảng Lạc", "Chợ Kỳ Lừa", goods, quantity, null].map((cell, place) =>
    place in changes ? (changes[place] ?? null) : cell,
  )
const faultsOf = (rows: readonly (readonly ListCell[])[], changes: Partial<ListSettings> = {}, merges: Merge[] = []) =>
  understandList(listOf(rows, merges), { ...settings, ...changes }, known).preview.faults.map(
    ({ row: at, column, header: name, code }) => `${at}${column} ${name} ${code}`,
  )

test("titles, numbers of columns, sections, repeated headers, totals and signatures are no rows of the list", () => {
  const { preview, agreements } = understandList(
    listOf([
      ["LIÊN MINH HỢP TÁC XÃ TỈNH LẠNG SƠN"],
      ["DANH SÁCH BIÊN BẢN KÝ KẾT GIỮA BÊN BÁN VÀ BÊN MUA"],
      [],
      header,
      ["1", "2", "3", "4", "5", "6", "7", "8"],
      ["I", "Lĩnh vực trồng trọt"],
      row("01/BB", "Na", "10 tấn"),
      header,
      row("02/BB", "Hồng", "5 tấn"),
      [null, "Cộng", null, null, null, null, 15],
      ["II", "Lĩnh vực chăn nuôi"],
      row("03/BB", "Gà", "500 con"),
      [null, "Tổng cộng (I+II)", null, null, null, null, 15],
      [null, null, null, null, null, "Lạng Sơn, ngày 20 tháng 7 năm 2026"],
      [null, "Người lập biểu", null, null, null, "Giám đốc"],
    ]),
    settings,
    known,
  )
  expect(preview).toMatchObject({ header: { from: 4, until: 4 }, row_count: 3, agreement_count: 3, fault_count: 0 })
  expect(preview.skipped.map(({ row: at, reason }) => `${at} ${reason}`)).toEqual([
    "1 above",
    "2 above",
    "5 column_numbers",
    "6 section",
    "8 header_repeated",
    "10 total",
    "11 below",
    "13 total",
    "14 below",
    "15 below",
  ])
  expect(agreements.map(({ number }) => number)).toEqual(["01/BB", "02/BB", "03/BB"])
})

test("a header of two merged rows names each column by both", () => {
  const { preview } = understandList(
    listOf(
      [
        ["TT", "BÊN BÁN", null, "BÊN MUA", null, "Mặt hàng", "Số lượng"],
        [null, "Tên", "MST", "Tên", "MST", null, null],
        [1, "HTX Quảng Lạc", null, "Chợ Kỳ Lừa", null, "Na", "1 tấn"],
      ],
      [
        { top: 1, bottom: 1, left: 1, right: 2 },
        { top: 1, bottom: 1, left: 3, right: 4 },
        { top: 1, bottom: 2, left: 5, right: 5 },
      ],
    ),
    { ...settings, starts_on: "2026-08-01" },
    known,
  )
  expect(preview.columns.map(({ header: name, field }) => [name, field])).toEqual([
    ["TT", null],
    ["BÊN BÁN – Tên", "seller"],
    ["BÊN BÁN – MST", "seller_tax_code"],
    ["BÊN MUA – Tên", "buyer"],
    ["BÊN MUA – MST", "buyer_tax_code"],
    ["Mặt hàng", "goods"],
    ["Số lượng", "quantity"],
  ])
  expect(preview).toMatchObject({ fault_count: 0, agreement_count: 1 })
})

test("rows of one number, of merged parties, or that leave both blank are lines of one agreement", () => {
  const blank = { 1: null, 2: null, 3: null, 4: null }
  const { agreements, preview } = understandList(
    listOf(
      [
        header,
        row("01/BB", "Na", "10 tấn"),
        row("02/BB", "Hồng", "5 tấn"),
        row("01/BB", "Ổi", "2 tấn", { 3: "Hợp tác xã QUẢNG LẠC" }),
        row(null, "Mận", "3 tấn"),
        row(null, "Đào", "4 tấn", blank),
        row(null, "Chè", "50 kg"),
        row(null, "Hồi", "1 tạ", blank),
      ],
      [
        { top: 5, bottom: 6, left: 3, right: 3 },
        { top: 5, bottom: 6, left: 4, right: 4 },
      ],
    ),
    settings,
    known,
  )
  expect(preview.fault_count).toBe(0)
  expect(agreements.map(({ terms }) => terms.lines.map(({ title }) => title))).toEqual([
    ["Na", "Ổi"],
    ["Hồng"],
    ["Mận", "Đào"],
    ["Chè", "Hồi"],
  ])
  expect(preview.continued_count).toBe(1)
})

test("what is understood goes into the terms: price by the unit, the day on the paper, nobody's signature", () => {
  const { agreements } = understandList(
    listOf([header, row("01/BB", "Na", "10 tấn", { 7: "25.000" })]),
    { ...settings, papers_kept: true },
    known,
  )
  expect(agreements).toMatchObject([
    {
      seller: { organization_id: "org_1" },
      buyer: { name: "Chợ Kỳ Lừa" },
      terms: {
        starts_on: "2026-07-15",
        ends_on: "2026-12-31",
        lines: [{ quantity: "10", unit: "tấn", price: { mechanism: "market", reference_vnd: 25_000_000 } }],
        other: "Ngày ký ghi trong danh sách của Liên minh: 15/07/2026; bản giấy đã ký được lưu giữ.",
      },
    },
  ])
  const fixed = understandList(
    listOf([header, row("01/BB", "Na", "10 tấn", { 7: "25.000" })]),
    { ...settings, prices: "fixed" },
    known,
  )
  expect(fixed.agreements[0]?.terms.lines[0]?.price).toMatchObject({ mechanism: "fixed", fixed_vnd: 25_000_000 })
})

test("each fault names its cell, and one keeps all from being entered", () => {
  const rows = [
    header,
    row("01/BB", "Na", "1.5 tấn"),
    row("02/BB", "Na", "10 tấn", { 2: "26 - 2" }),
    row("03/BB", "Na", "10 tấn", { 7: "1 tỷ triệu đồng" }),
    row("04/BB", "Na", "10 tấn", { 3: "HTX Ở Đâu Đó" }),
    row("99/BB", "Na", "10 tấn"),
    row("06/BB", null, "10 tấn"),
    row("07/BB", "Na", "10 tấn", { 2: "15/7/2027" }),
    row("08/BB", "Na", "10 tấn", { 4: "HTX Quảng Lạc" }),
    row("09/BB", "Na", "10 tấn"),
    row("09/BB", "Ổi", "10 tấn", { 4: "Chợ Đông Kinh" }),
    row("10/BB", "Na", "10 tấn"),
  ]
  expect(faultsOf(rows)).toEqual([
    "2G Số lượng ambiguous_number",
    "3C Ngày ký date_year_missing",
    "4H Đơn giá (đ/kg) ambiguous_amount",
    "5D Bên bán seller_not_on_platform",
    "6B Số BB number_taken",
    "7F Mặt hàng required",
    "8C Ngày ký date_in_future",
    "9E Bên mua same_party",
    "11E Bên mua rows_differ",
  ])
  expect(understandList(listOf(rows), settings, known).agreements).toEqual([])
})

test("who is not certain is asked once, however many rows name them, and none of these is entered", () => {
  const rows = [
    header,
    row("01/BB", "Na", "10 tấn", { 3: "HTX Quảng Lạc Xanh" }),
    row("02/BB", "Na", "10 tấn", { 3: "htx quang lac xanh" }),
    row("03/BB", "Na", "10 tấn"),
  ]
  expect(faultsOf(rows)).toEqual(["2D Bên bán party_unsure"])
  const { preview, agreements } = understandList(listOf(rows), settings, known)
  expect(preview.parties[0]).toMatchObject({ match: "unsure", row_count: 2, candidates: [{ id: "org_1" }] })
  expect(agreements).toEqual([])
  const parties = [{ key: preview.parties[0]?.key ?? "", organization_id: "org_1" }]
  expect(understandList(listOf(rows), { ...settings, parties }, known).agreements).toHaveLength(3)
})

test("a quantity merged over two rows is not halved", () => {
  expect(
    faultsOf([header, row("01/BB", "Na", "10 tấn"), row("01/BB", "Ổi", null)], {}, [
      { top: 2, bottom: 3, left: 6, right: 6 },
    ]),
  ).toEqual(["3G Số lượng quantity_merged"])
})

test("a list without header, without a column or without a term says so once", () => {
  expect(faultsOf([["Na"], ["Hồng"]])).toEqual(["1  header_not_found"])
  const without = [header.filter((name) => name !== "Mặt hàng"), row("1/BB", "Na", "1 tấn").filter((_, at) => at !== 5)]
  expect(faultsOf(without)).toEqual(["1  column_not_chosen"])
  expect(faultsOf([header, row("1/BB", "Na", "1 tấn"), row("2/BB", "Na", "1 tấn")], { ends_on: null })).toEqual([
    "1  list_term_missing",
  ])
})

test("the officer's header and columns go before what the words say", () => {
  const rows = [
    ["Bên nào", "Với ai", "Cái gì", "Bao nhiêu"],
    ["HTX Quảng Lạc", "Chợ Kỳ Lừa", "Na", "1 tấn"],
  ]
  const { preview, agreements } = understandList(
    listOf(rows),
    { ...settings, starts_on: "2026-08-01", header_row: 1, columns: { seller: 0, buyer: 1, goods: 2, quantity: 3 } },
    known,
  )
  expect([preview.fault_count, agreements.length]).toEqual([0, 1])
})
