import type { EvaluationBand, ObstacleEventKind } from "@lienket/contracts"
import { formatDate, formatDecimal, formatVnd } from "@lienket/vietnam"
import type { Locale } from "../../http/locale"

/** What a notice says: in the list of the portal, and in the mail about it. */
export interface Notice {
  readonly title: string
  readonly text: string
}

interface NewOrder {
  readonly number: string
  readonly buyer: string
  readonly first_line: string
  readonly item_count: number
  readonly total_vnd: number
}

interface ExpiringNotice {
  readonly certificate: string
  readonly valid_until: string
  readonly days_left: number
}

interface ReviewedNotice {
  readonly certificate: string
  readonly outcome: "verified" | "returned" | "revoked"
  readonly reason: string | null
}

interface ObstacleNotice {
  /** `VM-XXXX-XXXX`. */
  readonly code: string
  readonly title: string
}

interface MovedNotice extends ObstacleNotice {
  readonly event: ObstacleEventKind
  readonly by: string
  readonly text: string
}

interface RoutedNotice extends ObstacleNotice {
  readonly due_on: string
  readonly text: string
}

interface DueNotice extends ObstacleNotice {
  readonly due_on: string
  /** Working days; negative when the deadline is over. */
  readonly days_left: number
}

/** What a report is called: its template and its period. */
export type ReportName = Readonly<Record<Locale, string>>

interface DueReport {
  readonly report: ReportName
  readonly due_on: string
  /** Days; negative once it is late. */
  readonly days_left: number
  /** Who urges; null for the clock. */
  readonly by: string | null
}

interface DecidedReport {
  readonly report: ReportName
  readonly outcome: "returned" | "accepted"
  readonly text: string
}

interface DecidedEvaluation {
  readonly year: number
  /** Of the hundred, as digits with a point. */
  readonly points: string
  readonly band: EvaluationBand
  /** The alliance's word on single criteria: how many have one. */
  readonly remark_count: number
  /** Why it was scored again; null where it is the first decision. */
  readonly reason: string | null
}

interface RevisedReport {
  readonly report: ReportName
  readonly by: string
  readonly text: string
}

interface LowStock {
  readonly title_vi: string
  readonly title_en: string
  readonly unit_vi: string
  readonly unit_en: string
  /** Pieces that can still be sold. */
  readonly left: number
}

interface ReceivedApplication {
  readonly applicant: string
  /** It had been given back to the applicant before. */
  readonly is_again: boolean
}

interface DecidedApplication {
  readonly outcome: "verified" | "returned" | "refused"
  readonly reason: string | null
}

interface ChangedStanding {
  readonly outcome: "suspended" | "reinstated"
  readonly reason: string
}

/** What each kind of notice must be told. Every kind there is stands here, and its words below. */
export interface NoticeData {
  /** In the words of `urge-text.ts` or of an officer, kept as they were told. */
  agreement_urged: Readonly<Record<Locale, Notice>>
  application_decided: DecidedApplication
  application_received: ReceivedApplication
  certificate_expiring: ExpiringNotice
  certificate_reviewed: ReviewedNotice
  evaluation_decided: DecidedEvaluation
  obstacle_due: DueNotice
  obstacle_moved: MovedNotice
  obstacle_routed: RoutedNotice
  order_placed: NewOrder
  report_decided: DecidedReport
  report_due: DueReport
  report_revised: RevisedReport
  standing_changed: ChangedStanding
  stock_low: LowStock
}

export type NoticeKind = keyof NoticeData

type Words = {
  readonly [K in NoticeKind]: Readonly<Record<Locale, (data: NoticeData[K]) => Notice>>
}

const outcomes = {
  verified: { vi: "đã được Liên minh xác minh", en: "has been verified by the alliance" },
  returned: { vi: "bị Liên minh trả lại", en: "was returned by the alliance" },
  revoked: { vi: "bị thu hồi", en: "was revoked" },
} as const

const happened: Readonly<Record<ObstacleEventKind, { readonly vi: string; readonly en: string }>> = {
  raised: { vi: "nêu", en: "raised it" },
  routed: { vi: "được giao giải quyết", en: "was asked about it" },
  working: { vi: "đang giải quyết", en: "is working on it" },
  answered: { vi: "đã trả lời", en: "has answered" },
  opinion: { vi: "đã có ý kiến phối hợp", en: "has given its opinion" },
  beyond_authority: { vi: "báo vượt thẩm quyền", en: "says that it is beyond its authority" },
  escalated: { vi: "được đề nghị xem xét nội dung vượt thẩm quyền", en: "was asked to decide on it" },
  agreed: { vi: "xác nhận đã giải quyết xong", en: "agrees that it is solved" },
  disagreed: { vi: "cho biết chưa giải quyết được", en: "says that it is not solved" },
  closed: { vi: "đã kết thúc", en: "has closed it" },
}

/** How a deadline stands, in words; `days` are working days. */
export const deadlineWords = (days: number, locale: Locale): string => {
  if (locale === "vi") {
    if (days === 0) return "hết hạn hôm nay"
    return days > 0 ? `còn ${days} ngày làm việc` : `quá hạn ${-days} ngày làm việc`
  }
  const count = Math.abs(days) === 1 ? "1 working day" : `${Math.abs(days)} working days`
  if (days === 0) return "due today"
  return days > 0 ? `${count} left` : `${count} overdue`
}

/** The same of a report, in days of the calendar. */
const daysWords = (days: number, locale: Locale): string => {
  if (locale === "vi") {
    if (days === 0) return "hết hạn hôm nay"
    return days > 0 ? `còn ${days} ngày đến hạn` : `quá hạn ${-days} ngày`
  }
  if (days === 0) return "due today"
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`
  return days > 0 ? `due in ${count}` : `${count} late`
}

const decisions = {
  verified: {
    vi: { title: "Hồ sơ đã được xác minh", text: "Từ bây giờ đơn vị đăng và bán được sản phẩm trên Liên Kết." },
    en: { title: "Your application is verified", text: "From now on you can list and sell on Liên Kết." },
  },
  returned: {
    vi: { title: "Liên minh đề nghị bổ sung hồ sơ", text: "Xin sửa rồi gửi lại trong mục Hồ sơ đơn vị." },
    en: { title: "The alliance asks you to complete your application", text: "Please mend it and send it again." },
  },
  refused: {
    vi: { title: "Hồ sơ không được chấp nhận", text: "Khi đã đủ điều kiện, đơn vị có thể gửi lại hồ sơ." },
    en: { title: "Your application was refused", text: "You may send it again once the reason is gone." },
  },
} as const

const standings = {
  suspended: {
    vi: {
      title: "Gian hàng bị tạm ngừng",
      text: "Hàng của đơn vị không còn bày bán. Những đơn đã nhận vẫn phải giao.",
    },
    en: {
      title: "Your shop is suspended",
      text: "Your goods are not on sale any more. Orders you have are still to be delivered.",
    },
  },
  reinstated: {
    vi: { title: "Gian hàng bán trở lại", text: "Hàng của đơn vị lại được bày bán từ bây giờ." },
    en: { title: "Your shop is open again", text: "Your goods are on sale again from now on." },
  },
} as const

const bands: Readonly<Record<EvaluationBand, Readonly<Record<Locale, string>>>> = {
  good: { vi: "Tốt", en: "Good" },
  fair: { vi: "Khá", en: "Fair" },
  average: { vi: "Trung bình", en: "Average" },
  weak: { vi: "Yếu", en: "Weak" },
}

const withReason = ({ title, text }: Notice, reason: string | null, locale: Locale): Notice =>
  reason === null ? { title, text } : { title, text: `${locale === "en" ? "Reason" : "Lý do"}: ${reason}\n${text}` }

const words: Words = {
  agreement_urged: { vi: ({ vi }) => vi, en: ({ en }) => en },
  application_decided: {
    vi: ({ outcome, reason }) => withReason(decisions[outcome].vi, reason, "vi"),
    en: ({ outcome, reason }) => withReason(decisions[outcome].en, reason, "en"),
  },
  application_received: {
    vi: ({ applicant, is_again }) => ({
      title: is_again ? `${applicant} đã gửi lại hồ sơ` : `${applicant} xin bán hàng`,
      text: is_again ? "Hồ sơ đã được sửa và chờ xác minh." : "Hồ sơ mới chờ xác minh.",
    }),
    en: ({ applicant, is_again }) => ({
      title: is_again ? `${applicant} has sent its application again` : `${applicant} applies to sell`,
      text: is_again ? "It was mended and waits to be verified." : "A new application waits to be verified.",
    }),
  },
  certificate_expiring: {
    vi: ({ certificate, valid_until, days_left }) => ({
      title: days_left === 0 ? `${certificate} hết hạn hôm nay` : `${certificate} còn ${days_left} ngày`,
      text: `Giấy có hiệu lực đến hết ${formatDate(valid_until, "vi")}. Xin làm hồ sơ đánh giá lại; giấy mới khai trong mục Chứng nhận.`,
    }),
    en: ({ certificate, valid_until, days_left }) => ({
      title: days_left === 0 ? `${certificate} expires today` : `${certificate}: ${days_left} days left`,
      text: `It is valid until ${formatDate(valid_until, "en")} inclusive. Please apply for its renewal and state the new one under Certificates.`,
    }),
  },
  certificate_reviewed: {
    vi: ({ certificate, outcome, reason }) => ({
      title: `${certificate} ${outcomes[outcome].vi}`,
      text: reason === null ? "Giấy được tính từ bây giờ." : `Lý do: ${reason}`,
    }),
    en: ({ certificate, outcome, reason }) => ({
      title: `${certificate} ${outcomes[outcome].en}`,
      text: reason === null ? "It counts from now on." : `Reason: ${reason}`,
    }),
  },
  evaluation_decided: {
    vi: ({ year, points, band, remark_count, reason }) =>
      withReason(
        {
          title: `Liên minh ${reason === null ? "đã" : "chấm lại"} đánh giá năm ${year}: ${bands[band].vi}`,
          text: `${formatDecimal(points, "vi")}/100 điểm, xếp loại ${bands[band].vi}. ${remark_count === 0 ? "Điểm" : `Điểm và nhận xét (${remark_count})`} từng tiêu chí ở mục Đánh giá. Đánh giá này là của riêng Liên minh, không có giá trị pháp lý.`,
        },
        reason,
        "vi",
      ),
    en: ({ year, points, band, remark_count, reason }) =>
      withReason(
        {
          title: `The alliance ${reason === null ? "has evaluated" : "has scored again"} your year ${year}: ${bands[band].en}`,
          text: `${formatDecimal(points, "en")} of 100 points, ${bands[band].en}. ${remark_count === 0 ? "The points" : `The points and remarks (${remark_count})`} of each criterion stand under Evaluation. It is the alliance's own and has no force in law.`,
        },
        reason,
        "en",
      ),
  },
  obstacle_due: {
    vi: ({ code, title, due_on, days_left }) => ({
      title: `${code}: ${deadlineWords(days_left, "vi")}`,
      text: `${title}. Hạn trả lời ${formatDate(due_on, "vi")}.`,
    }),
    en: ({ code, title, due_on, days_left }) => ({
      title: `${code}: ${deadlineWords(days_left, "en")}`,
      text: `${title}. To be answered by ${formatDate(due_on, "en")}.`,
    }),
  },
  obstacle_moved: {
    vi: ({ code, title, event, by, text }) => ({
      title: `${code}: ${by} ${happened[event].vi}`,
      text: text === "" ? title : `${title}. ${text}`,
    }),
    en: ({ code, title, event, by, text }) => ({
      title: `${code}: ${by} ${happened[event].en}`,
      text: text === "" ? title : `${title}. ${text}`,
    }),
  },
  obstacle_routed: {
    vi: ({ code, title, due_on, text }) => ({
      title: `Đề nghị giải quyết ${code}`,
      text: `${title}. Hạn trả lời ${formatDate(due_on, "vi")}.${text === "" ? "" : ` ${text}`}`,
    }),
    en: ({ code, title, due_on, text }) => ({
      title: `Please deal with ${code}`,
      text: `${title}. To be answered by ${formatDate(due_on, "en")}.${text === "" ? "" : ` ${text}`}`,
    }),
  },
  order_placed: {
    vi: ({ number, buyer, first_line, item_count, total_vnd }) => ({
      title: `Đơn mới ${number}`,
      text: `${buyer} đặt ${first_line}${item_count > 1 ? `, tất cả ${item_count} món` : ""}, ${formatVnd(total_vnd, "vi")}. Xin xác nhận đơn.`,
    }),
    en: ({ number, buyer, first_line, item_count, total_vnd }) => ({
      title: `New order ${number}`,
      text: `${buyer} ordered ${first_line}${item_count > 1 ? `, ${item_count} items in all` : ""}, ${formatVnd(total_vnd, "en")}. Please confirm it.`,
    }),
  },
  report_decided: {
    vi: ({ report, outcome, text }) => ({
      title: `Liên minh ${outcome === "accepted" ? "đã nhận" : "đề nghị sửa"} báo cáo`,
      text: `${report.vi}.${text === "" ? "" : ` ${text}`}`,
    }),
    en: ({ report, outcome, text }) => ({
      title: outcome === "accepted" ? "The alliance accepted your report" : "The alliance asks you to mend your report",
      text: `${report.en}.${text === "" ? "" : ` ${text}`}`,
    }),
  },
  report_due: {
    vi: ({ report, due_on, days_left, by }) => ({
      title: by === null ? `Báo cáo ${daysWords(days_left, "vi")}` : `${by} nhắc gửi báo cáo`,
      text: `${report.vi}. Hạn gửi ${formatDate(due_on, "vi")}. Số liệu bán hàng đã điền sẵn, xem lại rồi gửi.`,
    }),
    en: ({ report, due_on, days_left, by }) => ({
      title: by === null ? `A report is ${daysWords(days_left, "en")}` : `${by} asks for a report`,
      text: `${report.en}. Due by ${formatDate(due_on, "en")}. Your sales are filled in already: look them over and send it.`,
    }),
  },
  report_revised: {
    vi: ({ report, by, text }) => ({ title: `${by} gửi bản điều chỉnh báo cáo`, text: `${report.vi}. ${text}` }),
    en: ({ report, by, text }) => ({ title: `${by} has revised a report`, text: `${report.en}. ${text}` }),
  },
  standing_changed: {
    vi: ({ outcome, reason }) => withReason(standings[outcome].vi, reason, "vi"),
    en: ({ outcome, reason }) => withReason(standings[outcome].en, reason, "en"),
  },
  stock_low: {
    vi: ({ title_vi, unit_vi, left }) => ({
      title: left === 0 ? `${title_vi} đã hết hàng` : `${title_vi} sắp hết hàng`,
      text: left === 0 ? `Không còn ${unit_vi} nào để bán.` : `Chỉ còn bán được ${left} × ${unit_vi}.`,
    }),
    en: ({ title_en, unit_en, left }) => ({
      title: left === 0 ? `${title_en} is sold out` : `${title_en} is running out`,
      text: left === 0 ? `There is no ${unit_en} left to sell.` : `Only ${left} × ${unit_en} can still be sold.`,
    }),
  },
}

/** @throws Error when no kind of that name has words. */
export const noticeOf = (kind: string, data: unknown, locale: Locale): Notice => {
  if (!isNoticeKind(kind)) throw new Error(`there are no words for a notice of kind ${kind}`)
  const say = words[kind][locale] as (data: unknown) => Notice
  return say(data)
}

const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(words, kind)
