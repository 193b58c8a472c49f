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

/**
 * Two quarters before the last, reported but for one that was late and one that never came; of the last one is sent,
 * one is late, one was sent back, and the others, that of the first account among them, are still to come.
 */
export const demoReports: readonly DemoReport[] = [
  report("htx-quang-lac", 2, 6),
  report("htx-minh-hoa-na-chi-lang", 2, 9),
  report("htx-cong-nghe-cao-lang-son", 2, 24),
  report("htx-quang-hong", 2, 4),
  report("htx-quang-lac", 1, 8),
  report("htx-minh-hoa-na-chi-lang", 1, 5),
  report("htx-quang-hong", 1, 7),
  report("htx-quang-hong", 0, 5, "submitted"),
  report("htx-minh-hoa-hoi-van-quan", 0, 17, "submitted"),
  report(
    "htx-minh-hoa-na-chi-lang",
    0,
    8,
    "returned",
    "Số bán tại chợ thấp hơn hẳn mọi năm. Xin xem lại đã ghi đủ các lần bán tại chợ chưa.",
  ),
]
