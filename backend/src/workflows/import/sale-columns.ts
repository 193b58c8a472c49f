import { ocopGroups, saleWays, type OcopGroup, type SaleWay } from "@lienket/contracts"
import { choice, day, decimal, text, wholeAmount, type Columns } from "./sheet"
import { rowLimit } from "./write-template"

const wayWords: Readonly<Record<SaleWay, string>> = {
  market: "Tại chợ",
  fair: "Hội chợ",
  trader: "Thương lái",
  enterprise: "Doanh nghiệp",
  export: "Xuất khẩu",
}
const groupWords: Readonly<Record<OcopGroup, string>> = {
  food: "Thực phẩm",
  drink: "Đồ uống",
  medicinal: "Dược liệu và sản phẩm từ dược liệu",
  craft: "Thủ công mỹ nghệ",
  ornamental: "Sinh vật cảnh",
  tourism: "Du lịch cộng đồng",
}
const ways = new Map(saleWays.map((way) => [wayWords[way], way]))
const groups = new Map(ocopGroups.map((group) => [groupWords[group], group]))

/** The columns of a spreadsheet of sales; the template also lists the organisation's own goods. */
export const saleColumnsWith = (goods: readonly string[]) =>
  ({
    sold_on: {
      header: "Ngày bán",
      hint: `Ngày/tháng/năm. ${rowLimit}`,
      example: "20/11/2026",
      width: 16,
      required: true,
      read: day,
    },
    product: {
      header: "Sản phẩm",
      hint: "Tên như trên gian hàng (xem trang “Được chọn”), hoặc tên hàng khác",
      example: goods[0] ?? "Mật ong hoa rừng",
      width: 36,
      required: true,
      choices: [...new Set(goods)],
      read: text,
    },
    quantity: { header: "Số lượng", hint: "Ví dụ 12 hoặc 2,5", example: 12, width: 12, required: true, read: decimal },
    unit: {
      header: "Đơn vị",
      hint: "Bỏ trống là đơn vị của gian hàng; hoặc kg, tạ, tấn",
      example: null,
      width: 16,
      read: text,
    },
    unit_price: {
      header: "Đơn giá (đồng)",
      hint: "Giá một đơn vị; hoặc điền Thành tiền",
      example: 200_000,
      width: 16,
      read: wholeAmount,
    },
    total: {
      header: "Thành tiền (đồng)",
      hint: "Cả dòng; hoặc điền Đơn giá",
      example: null,
      width: 18,
      read: wholeAmount,
    },
    way: {
      header: "Bán ở đâu",
      hint: "Chọn ở trang “Được chọn”",
      example: wayWords.market,
      width: 18,
      required: true,
      choices: [...ways.keys()],
      read: choice(ways),
    },
    group: {
      header: "Nhóm hàng",
      hint: "Chỉ khi hàng không có trên gian hàng",
      example: null,
      width: 24,
      choices: [...groups.keys()],
      read: choice(groups),
    },
    note: { header: "Ghi chú", hint: "Không bắt buộc", example: null, width: 30, read: text },
  }) satisfies Columns<string>

export const saleColumns = saleColumnsWith([])

export type SaleColumn = keyof typeof saleColumns
