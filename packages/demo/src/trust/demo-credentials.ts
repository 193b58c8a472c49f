/** A quality certificate, planting-area code or right of the demo; every number is marked MH (minh họa). */
export interface DemoCredential {
  organization_handle: string
  kind: "vietgap" | "food_safety" | "planting_area" | "geographical_indication" | "collective_mark"
  name: string | null
  number: string
  holder: string
  /** Days before the day of seeding on which it began, and after it on which it ends. */
  began_days_ago: number
  ends_in_days: number | null
  scope: string
  area: { crop: string; area_ha: string; market: string } | null
  /** The products it covers; none for the whole organisation. */
  product_handles: readonly string[]
}

const plain = { name: null, scope: "", area: null, product_handles: [] } as const

export const demoCredentials: readonly DemoCredential[] = [
  {
    ...plain,
    organization_handle: "htx-minh-hoa-na-chi-lang",
    kind: "vietgap",
    number: "MH-VG-0412",
    holder: "Tổ chức chứng nhận minh họa",
    began_days_ago: 300,
    ends_in_days: 430,
    scope: "12 ha na tại xã Chi Lăng",
    product_handles: ["na-chi-lang-loai-1", "na-chi-lang-hop-qua-5-kg"],
  },
  {
    ...plain,
    organization_handle: "htx-minh-hoa-na-chi-lang",
    kind: "planting_area",
    number: "VN-LSOR-MH12",
    holder: "Cơ quan cấp mã minh họa",
    began_days_ago: 500,
    ends_in_days: null,
    area: { crop: "Na", area_ha: "12.5", market: "Nội địa" },
    product_handles: ["na-chi-lang-loai-1", "na-chi-lang-hop-qua-5-kg"],
  },
  {
    ...plain,
    organization_handle: "htx-minh-hoa-na-chi-lang",
    kind: "geographical_indication",
    name: "Chi Lăng (minh họa)",
    number: "MH-CDDL-01",
    holder: "Cơ quan quản lý minh họa",
    began_days_ago: 2_000,
    ends_in_days: null,
    product_handles: ["na-chi-lang-loai-1", "na-chi-lang-hop-qua-5-kg"],
  },
  {
    ...plain,
    organization_handle: "htx-quang-lac",
    kind: "food_safety",
    number: "MH-ATTP-0077",
    holder: "Cơ quan quản lý an toàn thực phẩm minh họa",
    began_days_ago: 1_035,
    ends_in_days: 60,
  },
  {
    ...plain,
    organization_handle: "htx-cong-nghe-cao-lang-son",
    kind: "vietgap",
    number: "MH-VG-0518",
    holder: "Tổ chức chứng nhận minh họa",
    began_days_ago: 120,
    ends_in_days: 610,
    scope: "Rau trong nhà màng",
  },
]
