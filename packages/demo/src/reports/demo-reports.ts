/** A sales report of the demo; quarters are counted back from the last that is over on the day of seeding. */
export interface DemoReport {
  organization_handle: string
  /** 0: the last quarter. */
  quarters_ago: number
  /** Days after its quarter on which it was sent; it is due after ten. */
  days_after: number
  outcome: "accepted" | "submitted" | "returned"
  remarks: string
}

/** Days before the day of seeding on which the cooperatives of the demo joined. */
export const demoJoinedDaysAgo = 300

const report = (
  organization_handle: string,
  quarters_ago: number,
  days_after: number,
  outcome: DemoReport["outcome"] = "accepted",
  remarks = "",
): DemoReport => ({ organization_handle, quarters_ago, days_after, outcome, remarks })

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

/**
 * The quarters before the last were reported, one of them late and two never. Of the last one is late, one was sent
 * back, some wait to be looked at, and some have not come: that of the first account is to be sent in the demo.
 */
export const demoReports: readonly DemoReport[] = [
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
