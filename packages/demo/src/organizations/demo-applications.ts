import type { DemoBankAccount } from "./organization"

/** An organisation of the demo that asks to sell and waits for its alliance. All of it is invented. */
export interface DemoApplication {
  readonly kind: "cooperative" | "union" | "group"
  readonly name: string
  readonly tax_code: string | null
  /** Of a group: its certified contract of cooperation. */
  readonly registration_number: string | null
  readonly province_code: string
  readonly commune_code: string
  readonly address_line: string
  readonly representative_name: string
  readonly representative_title: string
  readonly phone: string
  readonly bank: DemoBankAccount | null
  /** Who signs in for it, with the demo's one password. */
  readonly manager: { readonly email: string; readonly name: string }
  readonly days_ago: number
  /** What the alliance has asked back, if it has, and who asked. */
  readonly returned: { readonly reason: string; readonly officer_email: string } | null
}

/** One that waits to be verified and one that was asked back, both of Lạng Sơn. */
export const demoApplications: readonly DemoApplication[] = [
  {
    kind: "cooperative",
    name: "HTX Minh họa Gừng đá Lộc Bình",
    tax_code: "9900000457",
    registration_number: null,
    province_code: "20",
    commune_code: "06541",
    address_line: "Địa chỉ minh họa",
    representative_name: "Giám đốc HTX Gừng đá (minh họa)",
    representative_title: "Giám đốc",
    phone: "0900000126",
    bank: {
      bin: "970446",
      account_number: "9900000000126",
      account_name: "HTX MINH HOA GUNG DA LOC BINH",
    },
    manager: { email: "hoso1@lienket.example", name: "Quản lý HTX Gừng đá (minh họa)" },
    days_ago: 2,
    returned: null,
  },
  {
    kind: "group",
    name: "Tổ hợp tác Minh họa Hồi Bình Gia",
    tax_code: null,
    registration_number: "Số 00/2026, chứng thực minh họa",
    province_code: "20",
    commune_code: "06112",
    address_line: "Địa chỉ minh họa",
    representative_name: "Tổ trưởng tổ hợp tác Hồi (minh họa)",
    representative_title: "Tổ trưởng",
    phone: "0900000127",
    bank: null,
    manager: { email: "hoso2@lienket.example", name: "Tổ trưởng tổ hợp tác Hồi (minh họa)" },
    days_ago: 4,
    returned: {
      reason: "Xin ghi rõ số, ngày chứng thực hợp đồng hợp tác và Ủy ban nhân dân xã đã chứng thực.",
      officer_email: "canbo@lienket.example",
    },
  },
]
