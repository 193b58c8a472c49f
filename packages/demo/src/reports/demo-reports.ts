import { demoRegister, type DemoRegisterEntry } from "../register/demo-register"

/** A report of the demo; periods are counted back from the last that is over on the day of seeding. */
export interface DemoReport {
  organization_handle: string
  /** Sales of a quarter, or all of a first half of a year. */
  code: "sales" | "cooperative_half_year"
  /** 0: the last quarter, or the last first half. */
  periods_ago: number
  /** Days after its period on which it was sent: sales are due after ten, a half-year after fifteen. */
  days_after: number
  outcome: "accepted" | "submitted" | "returned"
  remarks: string
  /** What a cooperative types beside what the ledger says, as it is typed. */
  values: Readonly<Record<string, string>>
}

/** Days before the day of seeding on which the cooperatives of the demo joined. */
export const demoJoinedDaysAgo = 300

const report = (
  organization_handle: string,
  periods_ago: number,
  days_after: number,
  outcome: DemoReport["outcome"] = "accepted",
  remarks = "",
): DemoReport => ({
  ...{ organization_handle, code: "sales", periods_ago, days_after, outcome, remarks },
  values: { difficulties: "Số liệu minh họa." },
})

/** Cooperatives of Lạng Sơn that report in time and have nothing to mend. */
const punctual = [
  "htx-quang-hong",
  "htx-che-duoi-tan-hoi",
  "htx-lua-vi",
  "htx-hong-nhung",
  "htx-tho-ngoc-thach",
  "htx-hoang-trung",
  "htx-minh-hoa-trai-cay-van-lang",
  "htx-minh-hoa-thach-den-trang-dinh",
] as const

/** What stands in the register is what was reported at the middle of the year; revenue of half a year is invented. */
const halfYear = ({ organization_handle, figures }: DemoRegisterEntry, index: number): DemoReport => {
  const { workers_regular, workers_members, revenue: _, ...states } = figures
  return {
    ...{ organization_handle, code: "cooperative_half_year", periods_ago: 0, remarks: "" },
    days_after: 3 + (index % 11),
    outcome: index % 4 === 3 ? "submitted" : "accepted",
    values: {
      ...states,
      workers_regular: workers_regular ?? "0",
      workers_members: workers_members ?? "0",
      workers_hired: String(Number(workers_regular) - Number(workers_members)),
      revenue_total: `${400 + index * 50} triệu`,
      difficulties: "Số liệu minh họa.",
    },
  }
}

/** Those that report in time; that of the first account is to be sent in the demo. */
const halfYears = demoRegister
  .filter(({ organization_handle }) => punctual.some((each) => each === organization_handle))
  .map(halfYear)

/**
 * The quarters before the last were reported, one of them late and two never. Of the last one is late, one was sent
 * back, some wait to be looked at, and some have not come: that of the first account is to be sent in the demo.
 */
export const demoReports: readonly DemoReport[] = [
  ...halfYears,
  ...punctual.flatMap((handle, index) => [
    report(handle, 2, 2 + index),
    report(handle, 1, 3 + (index % 5)),
    report(handle, 0, 4 + (index % 6), index < 3 ? "submitted" : "accepted"),
  ]),
  report("htx-quang-lac", 2, 6),
  report("htx-quang-lac", 1, 8),
  report("htx-cong-nghe-cao-lang-son", 2, 24),
  report("htx-minh-hoa-hoi-van-quan", 2, 9),
  report("htx-minh-hoa-hoi-van-quan", 1, 10),
  report("htx-minh-hoa-hoi-van-quan", 0, 17, "submitted"),
  report("htx-minh-hoa-na-chi-lang", 2, 9),
  report("htx-minh-hoa-na-chi-lang", 1, 5),
  report(
    "htx-minh-hoa-na-chi-lang",
    0,
    8,
    "returned",
    "Số bán tại chợ thấp hơn hẳn mọi năm. Xin xem lại đã ghi đủ các lần bán tại chợ chưa.",
  ),
]
