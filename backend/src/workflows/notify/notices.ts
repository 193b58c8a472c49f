import { formatVnd } from "@lienket/vietnam"
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

/** What each kind of notice must be told. Every kind there is stands here, and its words below. */
export interface NoticeData {
  order_placed: NewOrder
}

export type NoticeKind = keyof NoticeData

type Words = {
  readonly [K in NoticeKind]: Readonly<Record<Locale, (data: NoticeData[K]) => Notice>>
}

const words: Words = {
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
