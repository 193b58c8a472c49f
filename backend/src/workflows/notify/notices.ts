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

/** What each kind of notice must be told. Every kind there is stands here, and its words below. */
export interface NoticeData {
  certificate_expiring: ExpiringNotice
  certificate_reviewed: ReviewedNotice
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
