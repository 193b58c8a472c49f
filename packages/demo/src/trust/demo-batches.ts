export interface DemoBatch {
  product_handle: string
  lot_code: string
  origin: "harvested" | "produced"
  /** Days before the day of seeding on which it was made, and after it (before it when negative) on which it expires. */
  made_days_ago: number
  expires_in_days: number | null
  quantity: number
  planting_area_number: string | null
  inputs: string | null
  events: readonly { days_ago: number; kind: "care" | "harvest" | "prepare" | "pack" | "test"; text: string }[]
  recall: { days_ago: number; reason: string; advice: string } | null
}

const plain = { planting_area_number: null, inputs: null, recall: null } as const

/** Lots as a cooperative would keep them; days and diaries are invented. One is recalled, one has expired. */
export const demoBatches: readonly DemoBatch[] = [
  {
    ...plain,
    product_handle: "mat-ong-ngu-gia-bi",
    lot_code: "MO-01",
    origin: "harvested",
    made_days_ago: 45,
    expires_in_days: 685,
    quantity: 20,
    inputs: "Mật của 40 đàn ong nội, bản Quảng Lạc",
    events: [
      { days_ago: 45, kind: "harvest", text: "Quay mật 40 đàn, độ ẩm mật 19 %" },
      { days_ago: 44, kind: "prepare", text: "Lọc hai lần, để lắng 24 giờ" },
      { days_ago: 43, kind: "pack", text: "Chiết chai thủy tinh, dán tem" },
    ],
  },
  {
    ...plain,
    product_handle: "mat-ong-ngu-gia-bi",
    lot_code: "MO-02",
    origin: "harvested",
    made_days_ago: 12,
    expires_in_days: 718,
    quantity: 20,
    events: [{ days_ago: 12, kind: "harvest", text: "Quay mật 35 đàn" }],
  },
  {
    ...plain,
    product_handle: "na-chi-lang-loai-1",
    lot_code: "NA-15",
    origin: "harvested",
    made_days_ago: 1,
    expires_in_days: 4,
    quantity: 40,
    planting_area_number: "VN-LSOR-MH12",
    inputs: "Phân hữu cơ vi sinh, 2 tấn mỗi ha",
    events: [
      { days_ago: 70, kind: "care", text: "Bón 2 tấn phân hữu cơ vi sinh mỗi ha" },
      { days_ago: 30, kind: "care", text: "Bao quả bằng túi giấy, không phun sau khi bao" },
      { days_ago: 1, kind: "harvest", text: "Hái lúc sáng sớm, chọn quả từ 300 g" },
      { days_ago: 1, kind: "pack", text: "Đóng hộp có xốp lưới" },
    ],
  },
  {
    ...plain,
    product_handle: "na-chi-lang-loai-1",
    lot_code: "NA-12",
    origin: "harvested",
    made_days_ago: 12,
    expires_in_days: -6,
    quantity: 5,
    planting_area_number: "VN-LSOR-MH12",
    events: [{ days_ago: 12, kind: "harvest", text: "Hái lúc sáng sớm" }],
  },
  {
    ...plain,
    product_handle: "bun-ngo-thuan-anh",
    lot_code: "BN-07",
    origin: "produced",
    made_days_ago: 60,
    expires_in_days: 120,
    quantity: 30,
    inputs: "Ngô nếp của tổ trồng ngô xã bên",
    events: [{ days_ago: 60, kind: "pack", text: "Đóng gói 500 g" }],
    recall: {
      days_ago: 20,
      reason: "Nhãn in thiếu cảnh báo dị ứng (lô minh họa).",
      advice: "Không dùng nếu dị ứng gluten. Gọi hợp tác xã để đổi gói khác.",
    },
  },
  {
    ...plain,
    product_handle: "bun-ngo-thuan-anh",
    lot_code: "BN-08",
    origin: "produced",
    made_days_ago: 18,
    expires_in_days: 162,
    quantity: 30,
    events: [
      { days_ago: 18, kind: "prepare", text: "Ngâm, xay, tráng và phơi trong nhà kính" },
      { days_ago: 17, kind: "test", text: "Kiểm độ ẩm 11 %, đạt" },
      { days_ago: 17, kind: "pack", text: "Đóng gói 500 g" },
    ],
  },
]
