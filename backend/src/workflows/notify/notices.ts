import type { ObstacleEventKind } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
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

/** What each kind of notice must be told. Every kind there is stands here, and its words below. */
export interface NoticeData {
  certificate_expiring: ExpiringNotice
  certificate_reviewed: ReviewedNotice
  obstacle_due: DueNotice
  obstacle_moved: MovedNotice
  obstacle_routed: RoutedNotice
  order_placed: NewOrder
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

const words: Words = {
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
}

/** @throws Error when no kind of that name has words. */
export const noticeOf = (kind: string, data: unknown, locale: Locale): Notice => {
  if (!isNoticeKind(kind)) throw new Error(`there are no words for a notice of kind ${kind}`)
  const say = words[kind][locale] as (data: unknown) => Notice
  return say(data)
}

const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(words, kind)
