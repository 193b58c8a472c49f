export type OrganizationKind = "cooperative" | "union" | "group" | "enterprise" | "alliance" | "agency"

/** The four sectors of cooperatives in Decree 113/2024/NĐ-CP, Article 4. */
export type OrganizationSector = "agriculture" | "industry_construction" | "finance_insurance" | "trade_services"

/** A fictitious account to draw a VietQR for. The bank is real, the account is not. */
export interface DemoBankAccount {
  bin: string
  account_number: string
  /** ASCII capitals, as banks print it. */
  account_name: string
}

/** One organisation of the demo province. */
export interface DemoOrganization {
  handle: string
  kind: OrganizationKind
  name: string
  short_name: string
  name_en: string
  /** 2-digit code since 1 July 2025. */
  province_code: string
  /** 5-digit code since 1 July 2025. */
  commune_code: string
  address_line: string
  /** The address before the reform of 2025 where a source gives one. */
  address_text_original: string | null
  /** Series 99…, which no tax office issues; null for organisations that exist. */
  tax_code: string | null
  /** Series 0900000xxx, kept for the demo. */
  phone: string
  bank: DemoBankAccount | null
  founded_on: string | null
  description_vi: string
  description_en: string
  sector: OrganizationSector | null
  /** The organisation itself is invented, and its name says so. */
  is_demo: boolean
  /** Phone, bank account and people are invented, also where the organisation exists. */
  contact_is_demo: true
}
