import type { FirstReportTemplate, ReportField, ReportRule, ReporterKind } from "@lienket/contracts"

/** A template as the product brings it. */
export type ShippedTemplate = Omit<FirstReportTemplate, "reason">

const all: ReporterKind[] = ["cooperative", "union", "group"]
const legalPersons: ReporterKind[] = ["cooperative", "union"]
const groups: ReporterKind[] = ["group"]

type Written = Partial<Omit<ReportField, "key" | "label_vi" | "label_en" | "section">>

const field = (section: string, key: string, label_vi: string, label_en: string, more: Written = {}): ReportField => ({
  key,
  label_vi,
  label_en,
  section,
  kind: "integer",
  source: "typed",
  required: false,
  who: all,
  ...more,
})

const money = { kind: "vnd" } as const
const words = { kind: "text" } as const
const state = { source: "carried" } as const

const channels = [
  ["marketplace", "Qua sàn Liên Kết", "Through the Liên Kết marketplace"],
  ["agreement", "Theo thỏa thuận liên kết", "Under agreements"],
  ["direct", "Bán trực tiếp, tại chợ, cho thương lái", "Direct sales, at the market, to traders"],
  ["fair", "Tại hội chợ", "At fairs"],
  ["export", "Xuất khẩu", "Export"],
] as const

const soldFields: ReportField[] = [
  field("sales", "sales_total", "Tổng doanh số bán hàng", "Sales, all channels", {
    ...money,
    source: "ledger",
    figure: "total",
  }),
  ...channels.map(([figure, vi, en]) =>
    field("sales", `sales_${figure}`, vi, en, { ...money, source: "ledger", figure }),
  ),
]

const soldRule: ReportRule = {
  rule: "sum",
  parts: channels.map(([figure]) => `sales_${figure}`),
  total: "sales_total",
}

const section = (key: string, title_vi: string, title_en: string) => ({ key, title_vi, title_en })
const salesSection = section("sales", "Doanh số (lấy từ sổ doanh số)", "Sales (from the ledger)")
const remarksSection = section("remarks", "Khó khăn, kiến nghị", "Difficulties and requests")
const difficulties = field("remarks", "difficulties", "Khó khăn, kiến nghị", "Difficulties and requests", words)

const peopleFields: ReportField[] = [
  field("members", "members_total", "Tổng số thành viên", "Members", {
    ...state,
    unit: "thành viên",
    required: true,
    who: legalPersons,
  }),
  field("members", "members_official", "Thành viên chính thức", "Official members", {
    ...state,
    unit: "thành viên",
    who: legalPersons,
  }),
  field("members", "members_associate", "Thành viên liên kết", "Associate members", {
    ...state,
    unit: "thành viên",
    who: legalPersons,
  }),
  field("members", "members_women", "Thành viên nữ", "Women among the members", {
    ...state,
    unit: "thành viên",
    who: legalPersons,
  }),
  field("members", "members_minority", "Thành viên là người dân tộc thiểu số", "Members of ethnic minorities", {
    ...state,
    unit: "thành viên",
    who: legalPersons,
  }),
  field("members", "group_members", "Tổng số tổ viên", "Members of the group", {
    ...state,
    unit: "tổ viên",
    required: true,
    who: groups,
  }),
  field("labour", "workers_regular", "Lao động thường xuyên", "Regular workers", {
    ...state,
    unit: "người",
    required: true,
  }),
  field("labour", "workers_members", "Lao động thường xuyên là thành viên", "Regular workers who are members", {
    ...state,
    unit: "người",
    who: legalPersons,
  }),
  field("labour", "workers_hired", "Lao động thường xuyên thuê ngoài", "Regular workers who are hired", {
    ...state,
    unit: "người",
    who: legalPersons,
  }),
  field("labour", "workers_group", "Lao động thường xuyên là tổ viên", "Regular workers who are of the group", {
    ...state,
    unit: "người",
    who: groups,
  }),
]

const capitalFields: ReportField[] = [
  field("capital", "capital_charter", "Vốn điều lệ", "Charter capital", {
    ...money,
    ...state,
    required: true,
    who: legalPersons,
  }),
  field("capital", "capital_paid", "Vốn đã góp", "Capital paid in", { ...money, ...state, who: legalPersons }),
  field("capital", "capital_total", "Tổng nguồn vốn", "Total capital", { ...money, ...state, who: legalPersons }),
  field("capital", "capital_group", "Vốn góp của tổ viên", "Capital of the group", { ...money, ...state, who: groups }),
]

const peopleRules: ReportRule[] = [
  { rule: "sum", parts: ["members_official", "members_associate"], total: "members_total" },
  { rule: "at_most", field: "members_women", of: "members_total" },
  { rule: "at_most", field: "members_minority", of: "members_total" },
  { rule: "at_most", field: "workers_members", of: "members_total" },
  { rule: "sum", parts: ["workers_members", "workers_hired"], total: "workers_regular" },
  { rule: "at_most", field: "workers_group", of: "group_members" },
  { rule: "at_most", field: "workers_group", of: "workers_regular" },
  { rule: "at_most", field: "capital_paid", of: "capital_charter" },
]

const peopleSections = [
  section("members", "Thành viên", "Members"),
  section("labour", "Lao động", "Labour"),
  section("capital", "Vốn", "Capital"),
]

const revenueFields: ReportField[] = [
  field("results", "revenue_total", "Tổng doanh thu", "Revenue", { ...money, required: true }),
  field("results", "revenue_members", "Trong đó: doanh thu với thành viên", "Of it: from members", {
    ...money,
    who: legalPersons,
  }),
]

const resultsSection = section("results", "Kết quả sản xuất, kinh doanh", "Results")

/**
 * What the product brings, entered by the first migration. It is never edited here: a change is another version, by
 * another migration, so that what was reported stays reported by what was asked then. The fields are those that annual
 * reports of cooperatives have had (the frame of Decree 193/2013); since the Law of 2023 no form of the state is known
 * to be in force for them, and these are the alliance's own questions to its members.
 */
export const shippedTemplates: readonly ShippedTemplate[] = [
  {
    code: "sales",
    title_vi: "Báo cáo doanh số định kỳ",
    title_en: "Periodic sales report",
    period_kind: "quarter",
    is_first_half_only: false,
    reporters: all,
    due_days: 10,
    valid_from: "2000-01-01",
    definition: {
      sections: [salesSection, section("outlook", "Tồn kho, dự kiến", "Stock and outlook"), remarksSection],
      fields: [
        ...soldFields,
        field("outlook", "stock_value", "Giá trị hàng tồn cuối kỳ", "Goods in stock at the end", money),
        field("outlook", "forecast_value", "Dự kiến bán kỳ sau", "Expected sales of the next period", money),
        difficulties,
      ],
      rules: [soldRule],
    },
  },
  {
    code: "cooperative_half_year",
    title_vi: "Báo cáo 6 tháng của hợp tác xã, tổ hợp tác",
    title_en: "Half-year report of cooperatives and groups",
    period_kind: "half_year",
    is_first_half_only: true,
    reporters: all,
    due_days: 15,
    valid_from: "2000-01-01",
    definition: {
      sections: [...peopleSections, resultsSection, salesSection, remarksSection],
      fields: [...peopleFields, ...capitalFields, ...revenueFields, ...soldFields, difficulties],
      rules: [...peopleRules, { rule: "at_most", field: "revenue_members", of: "revenue_total" }, soldRule],
    },
  },
  {
    code: "cooperative_year",
    title_vi: "Báo cáo năm của hợp tác xã, tổ hợp tác",
    title_en: "Annual report of cooperatives and groups",
    period_kind: "year",
    is_first_half_only: false,
    reporters: all,
    // By 15 January, as Decree 193/2013 had it.
    due_days: 15,
    valid_from: "2000-01-01",
    definition: {
      sections: [
        ...peopleSections,
        resultsSection,
        salesSection,
        section("meeting", "Đại hội, quản lý", "General meeting and management"),
        remarksSection,
      ],
      fields: [
        ...peopleFields,
        ...capitalFields,
        field("capital", "assets_total", "Tổng tài sản", "Total assets", { ...money, ...state, who: legalPersons }),
        field("capital", "debts_total", "Nợ phải trả", "Debts", { ...money, ...state, who: legalPersons }),
        ...revenueFields,
        field("results", "cost_total", "Tổng chi phí", "Costs", { ...money, who: legalPersons }),
        field("results", "profit_before_tax", "Lợi nhuận trước thuế", "Profit before tax", {
          ...money,
          who: legalPersons,
        }),
        field("results", "profit_after_tax", "Lợi nhuận sau thuế", "Profit after tax", { ...money, who: legalPersons }),
        field("results", "loss", "Lỗ (nếu có)", "Loss, if any", { ...money, who: legalPersons }),
        field("results", "funds", "Trích lập các quỹ", "Set aside to funds", { ...money, who: legalPersons }),
        field("results", "tax_paid", "Thuế đã nộp", "Tax paid", { ...money, who: legalPersons }),
        field(
          "results",
          "income_member",
          "Thu nhập bình quân một thành viên, một năm",
          "Income of a member in a year",
          {
            ...money,
          },
        ),
        field("results", "income_worker", "Thu nhập bình quân một lao động, một năm", "Income of a worker in a year", {
          ...money,
        }),
        ...soldFields,
        field("meeting", "managers", "Cán bộ quản lý", "Managers", { ...state, unit: "người", who: legalPersons }),
        field("meeting", "managers_trained", "Trong đó: đã qua đào tạo", "Of them: trained", {
          ...state,
          unit: "người",
          who: legalPersons,
        }),
        field(
          "meeting",
          "meeting_held",
          "Đại hội thường niên: ngày họp, hoặc vì sao chưa họp",
          "General meeting: when it was held, or why not",
          {
            ...words,
            required: true,
            who: legalPersons,
          },
        ),
        field("remarks", "products", "Sản phẩm chính, chứng nhận", "Main products and certificates", words),
        field("remarks", "linkages", "Liên kết sản xuất, tiêu thụ", "Linkages", words),
        field("remarks", "support", "Hỗ trợ đã nhận", "Support received", words),
        difficulties,
      ],
      rules: [
        ...peopleRules,
        { rule: "at_most", field: "revenue_members", of: "revenue_total" },
        { rule: "at_most", field: "profit_after_tax", of: "profit_before_tax" },
        { rule: "at_most", field: "managers_trained", of: "managers" },
        soldRule,
      ],
    },
  },
]
