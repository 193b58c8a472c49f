import { storageConditions, type OcopGroup } from "@lienket/contracts"
import { findUnit, productKinds, units, type ProductClass, type ProductKindCode } from "@lienket/vietnam"
import { choice, text, textOf, typedNumber, type Cell, type Columns, type Reading } from "./sheet"
import { rowLimit } from "./write-template"

const kindWords: Readonly<Record<ProductKindCode, string>> = {
  "food-fresh": "Thực phẩm tươi",
  "food-dry": "Thực phẩm khô, chế biến",
  "food-frozen": "Thực phẩm đông lạnh",
  "food-live": "Thực phẩm còn sống",
  "drink-beverage": "Đồ uống không cồn",
  "drink-spirits": "Đồ uống có cồn",
  "medicinal-medicinal": "Dược liệu",
  "craft-craft": "Thủ công mỹ nghệ",
  "ornamental-live": "Sinh vật cảnh",
  "tourism-tour": "Du lịch cộng đồng",
}

export interface Kind {
  readonly group: OcopGroup
  readonly product_class: ProductClass
}

const kinds = new Map<string, Kind>(
  productKinds.map(({ code, group, product_class }) => [kindWords[code], { group, product_class }]),
)
const storageWords = { ambient: "Nhiệt độ thường", chilled: "Mát", frozen: "Đông lạnh" } as const
const storages = new Map(storageConditions.map((condition) => [storageWords[condition], condition]))
const lifeUnits = new Map([
  ["ngày", "day"],
  ["tháng", "month"],
] as const)
// Not the weights of Vietnamese wholesale trade: a shop sells by the piece, the gram, the kilogram and the litre.
const unitWords = units.map(({ code }) => code).filter((code) => code !== "yến" && code !== "tạ" && code !== "tấn")
/** As people write a unit: "lít", "ký", "TÚI". */
const unit = (cell: NonNullable<Cell>): Reading<string> => {
  const code = findUnit(textOf(cell))
  return code === null ? { ok: false, code: "invalid_choice" } : { ok: true, value: code }
}

const plain = (header: string, hint: string, example: string | null, width = 24) => ({
  header,
  hint,
  example,
  width,
  read: text,
})

/** The columns of a spreadsheet of products: one row is a product in one size. */
export const productColumns = {
  title: { ...plain("Tên sản phẩm", `Tên như trên nhãn. ${rowLimit}`, "Mật ong hoa rừng", 36), required: true },
  kind: {
    header: "Loại hàng",
    hint: "Chọn một loại ở trang “Được chọn”",
    example: kindWords["food-dry"],
    width: 26,
    required: true,
    choices: [...kinds.keys()],
    read: choice(kinds),
  },
  unit: {
    header: "Đơn vị",
    hint: "Bán theo gì: chai, túi, kg",
    example: "chai",
    width: 12,
    required: true,
    choices: unitWords,
    read: unit,
  },
  content: plain("Quy cách", "Một đơn vị chứa bao nhiêu, ví dụ 500 g", "700 g", 14),
  price: {
    header: "Giá bán (đồng)",
    hint: "Giá của một đơn vị",
    example: 220_000,
    width: 16,
    required: true,
    read: typedNumber,
  },
  stock: {
    header: "Số lượng có",
    hint: "Đang có bao nhiêu đơn vị để bán",
    example: 40,
    width: 14,
    required: true,
    read: typedNumber,
  },
  storage: {
    header: "Bảo quản",
    hint: "Chọn ở trang “Được chọn”",
    example: storageWords.ambient,
    width: 18,
    choices: [...storages.keys()],
    read: choice(storages),
  },
  shelf_life: { header: "Hạn dùng", hint: "Chỉ số, ví dụ 12", example: 12, width: 12, read: typedNumber },
  shelf_life_unit: {
    header: "Hạn dùng tính theo",
    hint: "ngày hoặc tháng",
    example: "tháng",
    width: 14,
    choices: [...lifeUnits.keys()],
    read: choice(lifeUnits),
  },
  origin: plain("Xuất xứ", "Nơi làm ra; bỏ trống là địa chỉ của hợp tác xã", null),
  ingredients: plain("Thành phần", "Như trên nhãn", "Mật ong hoa rừng 100%", 30),
  usage: plain("Hướng dẫn sử dụng", "Như trên nhãn", "Pha với nước ấm dưới 40 °C", 30),
  warnings: plain("Cảnh báo", "Như trên nhãn", "Không dùng cho trẻ dưới 1 tuổi", 30),
  declaration: plain("Số tự công bố", "Số bản tự công bố chất lượng, nếu có", null),
  ethanol: { header: "Độ cồn (%)", hint: "Chỉ với đồ uống có cồn", example: null, width: 12, read: typedNumber },
  licence: plain("Số giấy phép", "Giấy phép sản xuất, bán rượu", null),
  season: plain("Mùa vụ (tháng)", "Các tháng có hàng, ví dụ 4, 5, 6; bỏ trống là quanh năm", null, 18),
  story: plain("Giới thiệu", "Vài câu về sản phẩm", "Ong lấy mật trong rừng già.", 40),
  title_en: plain("Tên tiếng Anh", "Không bắt buộc", null),
} satisfies Columns<string>

export type ProductColumn = keyof typeof productColumns
