import { langSonCooperatives } from "../organizations/lang-son"

/** An entry of the demo's register: the organisation, with invented figures that are labelled so. */
export interface DemoRegisterEntry {
  organization_handle: string
  name: string
  kind: "cooperative" | "union" | "group"
  commune_code: string
  sector: "agriculture" | "industry_construction" | "finance_insurance" | "trade_services" | null
  founded_on: string | null
  /** As they are typed. */
  figures: Readonly<Record<string, string>>
  /** Whether its general meeting of the year of seeding was held. */
  has_met: boolean
}

export interface DemoTarget {
  key: string
  title: string
  raw_text: string
  indicator: "cooperatives_count" | "cooperatives_new" | null
  /** What an officer typed, where the system does not work it out. */
  actual: string | null
}

export const demoRegisterSource = "Số liệu minh họa"

/**
 * The cooperatives and groups of Lạng Sơn in the register of their alliance. Members and money are invented, a third
 * of the province large enough to be more than micro; a founding day is only given where the demo has one.
 */
export const demoRegister: readonly DemoRegisterEntry[] = langSonCooperatives.flatMap((organization, index) => {
  const { handle, name, kind, commune_code, sector, founded_on } = organization
  if (kind !== "cooperative" && kind !== "union" && kind !== "group") return []
  const official = 9 + ((index * 17) % 60)
  const associate = index % 4
  const total = official + associate
  const workers = Math.min(total, 5 + ((index * 5) % 20))
  const group = {
    members_total: String(total),
    workers_members: String(workers),
    capital_total: `${50 + index * 10} triệu`,
  }
  const figures =
    kind === "group"
      ? group
      : {
          members_total: String(total),
          members_official: String(official),
          members_associate: String(associate),
          workers_regular: String(workers + 3),
          workers_members: String(workers),
          capital_charter: `${500 + index * 150} triệu`,
          capital_total: `${900 + index * 250} triệu`,
          revenue: `${1_200 + index * 300} triệu`.replace(/^(\d)(\d{3})/, "$1.$2"),
        }
  return [
    { organization_handle: handle, name, kind, commune_code, sector, founded_on, figures, has_met: index % 3 !== 2 },
  ]
})

export const demoTargets: readonly DemoTarget[] = [
  {
    key: "count",
    title: "Số HTX trong sổ (minh họa)",
    raw_text: "từ 12 HTX trở lên",
    indicator: "cooperatives_count",
    actual: null,
  },
  {
    key: "new",
    title: "HTX thành lập mới (minh họa)",
    raw_text: "từ 8-10 HTX",
    indicator: "cooperatives_new",
    actual: null,
  },
  {
    key: "support",
    title: "HTX tiếp cận chính sách hỗ trợ (minh họa)",
    raw_text: "trên 50%",
    indicator: null,
    actual: "21/42",
  },
]
