export type MemberRole = "manager" | "staff" | "lead" | "officer"

/** A person who signs in for an organisation. Names are roles, not people. */
export interface DemoMember {
  email: string
  name: string
  organization_handle: string
  role: MemberRole
  phone: string
}

export interface DemoConsumer {
  email: string
  first_name: string
  last_name: string
  phone: string
  address: {
    province_code: string
    commune_code: string
    address_line: string
  }
}

/** The password of every demo account. */
export const demoPassword = "lienket-demo"

/** The operator of the platform, a user of the Medusa admin. */
export const demoOperator = { email: "admin@lienket.example", name: "Quản trị sàn (minh họa)" }

export const demoMembers: readonly DemoMember[] = [
  {
    email: "lienminh@lienket.example",
    name: "Lãnh đạo Liên minh (minh họa)",
    organization_handle: "lien-minh-htx-lang-son",
    role: "lead",
    phone: "0900000201",
  },
  {
    email: "canbo@lienket.example",
    name: "Cán bộ Liên minh (minh họa)",
    organization_handle: "lien-minh-htx-lang-son",
    role: "officer",
    phone: "0900000202",
  },
  {
    email: "htx1@lienket.example",
    name: "Quản lý HTX Quảng Lạc (minh họa)",
    organization_handle: "htx-quang-lac",
    role: "manager",
    phone: "0900000203",
  },
  {
    email: "htx2@lienket.example",
    name: "Quản lý HTX Na Chi Lăng (minh họa)",
    organization_handle: "htx-minh-hoa-na-chi-lang",
    role: "manager",
    phone: "0900000204",
  },
  {
    email: "htx3@lienket.example",
    name: "Quản lý HTX Công nghệ cao (minh họa)",
    organization_handle: "htx-cong-nghe-cao-lang-son",
    role: "manager",
    phone: "0900000205",
  },
  {
    email: "doanhnghiep@lienket.example",
    name: "Phụ trách thu mua (minh họa)",
    organization_handle: "cong-ty-minh-hoa-nong-san-dong-bang",
    role: "manager",
    phone: "0900000206",
  },
  {
    email: "congthuong@lienket.example",
    name: "Chuyên viên Sở Công Thương (minh họa)",
    organization_handle: "so-cong-thuong-lang-son",
    role: "officer",
    phone: "0900000207",
  },
]

export const demoConsumer: DemoConsumer = {
  email: "khach@lienket.example",
  first_name: "Hàng (minh họa)",
  last_name: "Khách",
  phone: "0900000901",
  address: {
    province_code: "01",
    commune_code: "00070",
    address_line: "Số 2, phố Minh Họa",
  },
}
