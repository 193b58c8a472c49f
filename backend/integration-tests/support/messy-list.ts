type Cell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly columnSpan?: number; readonly rowSpan?: number }
  | { readonly value: Date; readonly type: typeof Date; readonly format: string }

const width = 15
const across = (value: string): Cell[] => [{ value, columnSpan: width }, ...Array<null>(width - 1).fill(null)]
const day = (year: number, month: number, date: number): Cell => ({
  value: new Date(Date.UTC(year, month - 1, date)),
  type: Date,
  format: "dd/mm/yyyy",
})

const heads: readonly Cell[][] = [
  [
    { value: "TT", rowSpan: 2 },
    { value: "Số biên bản", rowSpan: 2 },
    { value: "Ngày ký", rowSpan: 2 },
    { value: "BÊN BÁN", columnSpan: 2 },
    null,
    { value: "BÊN MUA", columnSpan: 2 },
    null,
    { value: "Mặt hàng", rowSpan: 2 },
    { value: "Chất lượng", rowSpan: 2 },
    { value: "Sản lượng", rowSpan: 2 },
    { value: "ĐVT", rowSpan: 2 },
    { value: "Đơn giá (nghìn đồng/kg)", rowSpan: 2 },
    { value: "Giá trị (triệu đồng)", rowSpan: 2 },
    { value: "Đến ngày", rowSpan: 2 },
    { value: "Ghi chú", rowSpan: 2 },
  ],
  [null, null, null, "Tên", "MST", "Tên", "MST", null, null, null, null, null, null, null, null],
]

/** The days, quantities and amounts of one row after another, as different hands write them. */
const signedDays = [day(2026, 7, 15), "15/7/2026", "06-8-2026", 46_218, "ngày 12 tháng 6 năm 2026", "2026-07-01"]
const quantities: readonly (readonly [Cell, Cell])[] = [
  ["1,5 tấn", null],
  [2, "tấn"],
  ["1.036", "kg"],
  ["02 tạ", null],
  [0.75, "Tấn"],
  ["500kg", "kg"],
]
const sellers = ["HTX Quảng Lạc", "Hợp tác xã QUẢNG LẠC", "HTX Bình Gia", "htx binh gia"]
const buyers = ["Siêu thị Minh Họa", "doanh-nghiep (thử)", "Chợ đầu mối Đông Kinh"]
const ends = ["31/12/2026", day(2027, 6, 30), "12/2026"]

const rowOf = (position: number): Cell[] => {
  const at = <T>(all: readonly T[]): T => all[position % all.length] as T
  const [quantity, unit] = at(quantities)
  return [
    position + 1,
    `${String(position + 1).padStart(2, "0")}/BBGN-LM`,
    at(signedDays),
    at(sellers),
    null,
    at(buyers),
    null,
    position % 2 === 0 ? "Na Chi Lăng" : "Hồng Bảo Lâm",
    "Loại 1",
    quantity,
    unit,
    position % 3 === 0 ? 25 : position % 3 === 1 ? "25.000 đ/kg" : null,
    position % 3 === 2 ? "30 triệu 255 nghìn" : null,
    at(ends),
    position % 10 === 0 ? "Giao tại kho bên mua" : null,
  ]
}

/** What is wrong with the list as it first comes in: by position, the column and what stands there instead. */
const wrong: readonly (readonly [position: number, place: number, cell: Cell])[] = [
  [4, 2, "26 - 2"],
  [11, 9, "1.5 tấn"],
  [23, 12, "1 tỷ triệu đồng"],
  [37, 3, "HTX Chưa Đăng Ký"],
  [48, 4, "0314409059"],
]

/**
 * A list of sixty rows as an alliance keeps it: titles, a header of two merged rows that comes again, sections,
 * totals, signatures, rows of one number, parties merged over two rows. Five of its cells are wrong unless it is
 * asked for corrected.
 */
export const messyList = async ({ isCorrected = false } = {}): Promise<Buffer> => {
  const rows: Cell[][] = Array.from({ length: 60 }, (_, position) => rowOf(position))
  const change = (position: number, place: number, cell: Cell) => {
    const row = rows[position]
    if (row !== undefined) row[place] = cell
  }
  if (!isCorrected) for (const [position, place, cell] of wrong) change(position, place, cell)
  // A second line of what stands above it, by its number.
  for (const place of [2, 3, 5, 13]) change(8, place, rows[7]?.[place] ?? null)
  change(8, 1, "08/BBGN-LM")
  // And one by cells that are merged over both, without any number.
  for (const place of [3, 5]) {
    change(30, place, { value: place === 3 ? "HTX Quảng Lạc" : "Siêu thị Minh Họa", rowSpan: 2 })
    change(31, place, null)
  }
  for (const position of [30, 31]) change(position, 1, null)
  change(31, 2, null)
  change(31, 13, null)
  const total = (name: string): Cell[] => [
    null,
    name,
    ...Array<null>(7).fill(null),
    123.5,
    "tấn",
    null,
    4_500,
    null,
    null,
  ]
  const sheet: Cell[][] = [
    across("LIÊN MINH HỢP TÁC XÃ TỈNH LẠNG SƠN"),
    across("DANH SÁCH BIÊN BẢN GHI NHỚ GIỮA BÊN BÁN VÀ BÊN MUA NĂM 2026"),
    Array<null>(width).fill(null),
    ...heads,
    ["I", { value: "Lĩnh vực trồng trọt", columnSpan: width - 1 }, ...Array<null>(width - 2).fill(null)],
    ...rows.slice(0, 20),
    total("Cộng"),
    ...heads,
    ...rows.slice(20, 40),
    ["II", "Lĩnh vực khác", ...Array<null>(width - 2).fill(null)],
    ...rows.slice(40),
    total("TỔNG CỘNG"),
    [...Array<null>(7).fill(null), "Lạng Sơn, ngày 20 tháng 8 năm 2026"],
    [null, "Người lập biểu", ...Array<null>(5).fill(null), "TRƯỞNG PHÒNG"],
  ]
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  return await writeXlsxFile(sheet).toBuffer()
}
