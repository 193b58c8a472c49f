import type { MemberRole, PaymentMethod } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import type { Locale } from "../../http/locale"
import type { Letter } from "../../mail/letter"
import { noticeOf } from "./notices"

/** What each mail must be told. Every mail there is stands here, and its words below. */
export interface LetterData {
  invitation: Invitation
  /** A notice to an organisation, written to one of its members. */
  notice: { readonly kind: string; readonly organization: string; readonly path: string; readonly data: unknown }
  order_confirmation: { readonly code: string; readonly buyer: string; readonly orders: readonly ConfirmedOrder[] }
  order_shipped: OrderNews & { readonly tracking_number: string | null }
  order_shortened: OrderNews & { readonly reason: string; readonly due_vnd: number }
  order_refused: OrderNews & { readonly reason: string }
}

interface Invitation {
  readonly inviter: string
  readonly organization: string
  readonly role: MemberRole
  /** The page of the link, its secret included. */
  readonly path: string
  readonly expires_at: string
}

interface ConfirmedOrder {
  readonly cooperative: string
  readonly payment: PaymentMethod
  readonly delivery: string | null
  readonly delivery_vnd: number
  readonly total_vnd: number
  readonly lines: readonly {
    readonly title: string
    readonly unit: string
    readonly quantity: number
    readonly subtotal_vnd: number
  }[]
}

interface OrderNews {
  readonly code: string
  readonly number: string
  readonly buyer: string
  readonly cooperative: string
}

export type LetterName = keyof LetterData

type Words = {
  readonly [N in LetterName]: (data: LetterData[N], locale: Locale) => Letter
}

const words: Words = {
  invitation: ({ inviter, organization, role, path, expires_at }, locale) => ({
    subject: locale === "en" ? `You are invited to ${organization}` : `Lời mời làm việc cho ${organization}`,
    paragraphs:
      locale === "en"
        ? [
            `${inviter} invites you to work for ${organization} on Liên Kết, as ${role === "manager" ? "a manager" : "staff"}.`,
            `The link works once, until ${formatDateTime(expires_at, locale)}. If you know nothing of this, leave it: nothing happens.`,
          ]
        : [
            `${inviter} mời bạn làm việc cho ${organization} trên sàn Liên Kết, vai trò ${role === "manager" ? "quản lý" : "nhân viên"}.`,
            `Liên kết dùng một lần, có hạn đến ${formatDateTime(expires_at, locale)}. Nếu không quen ai ở đây, bạn cứ bỏ qua thư này.`,
          ],
    action: { label: locale === "en" ? "Open the invitation" : "Mở lời mời", path },
  }),
  notice: ({ kind, organization, path, data }, locale) => {
    const { title, text } = noticeOf(kind, data, locale)
    const label = locale === "en" ? "Open in Liên Kết" : "Mở trên Liên Kết"
    return { subject: `${title} · ${organization}`, paragraphs: [title, text], action: { label, path } }
  },
  order_confirmation: ({ code, buyer, orders }, locale) => ({
    subject: locale === "en" ? `Your order ${code}` : `Đơn hàng ${code} của bạn`,
    paragraphs:
      locale === "en"
        ? [
            `Dear ${buyer}, we have your order ${code}. Each cooperative confirms its part and sends it by itself.`,
            "Keep the code: with it and your phone number you can follow the order.",
          ]
        : [
            `Chào ${buyer}, chúng tôi đã nhận đơn hàng ${code}. Mỗi hợp tác xã xác nhận và giao phần hàng của mình.`,
            "Xin giữ mã đơn: có mã và số điện thoại đặt hàng là xem được đơn.",
          ],
    facts: [
      ...orders.flatMap((order) => factsOf(order, locale)),
      {
        label: locale === "en" ? "Total" : "Tổng cộng",
        value: formatVnd(
          orders.reduce((sum, { total_vnd }) => sum + total_vnd, 0),
          locale,
        ),
      },
    ],
    action: orderPage(code, locale),
  }),
  order_shipped: ({ code, number, buyer, cooperative, tracking_number }, locale) => ({
    subject: locale === "en" ? `Order ${number} is on its way` : `Đơn ${number} đang được giao`,
    paragraphs: [
      locale === "en"
        ? `Dear ${buyer}, ${cooperative} has sent order ${number}.`
        : `Chào ${buyer}, ${cooperative} đã gửi đơn ${number} đi giao.`,
      ...(tracking_number === null
        ? []
        : [locale === "en" ? `Tracking number: ${tracking_number}` : `Mã vận đơn: ${tracking_number}`]),
    ],
    action: orderPage(code, locale),
  }),
  order_shortened: ({ code, number, buyer, cooperative, reason, due_vnd }, locale) => ({
    subject: locale === "en" ? `Less than ordered in ${number}` : `Đơn ${number} giao thiếu`,
    paragraphs:
      locale === "en"
        ? [
            `Dear ${buyer}, ${cooperative} cannot deliver all of order ${number}. Reason: ${reason}`,
            `You pay ${formatVnd(due_vnd, locale)} in all. If you have paid more already, the rest is sent back to you.`,
          ]
        : [
            `Chào ${buyer}, ${cooperative} không giao đủ đơn ${number}. Lý do: ${reason}`,
            `Bạn chỉ phải trả tất cả ${formatVnd(due_vnd, locale)}. Nếu đã trả nhiều hơn, bạn sẽ được hoàn phần dư.`,
          ],
    action: orderPage(code, locale),
  }),
  order_refused: ({ code, number, buyer, cooperative, reason }, locale) => ({
    subject: locale === "en" ? `Order ${number} cannot be fulfilled` : `Đơn ${number} không giao được`,
    paragraphs:
      locale === "en"
        ? [
            `Dear ${buyer}, ${cooperative} cannot fulfil order ${number}. Reason: ${reason}`,
            "You need not pay for it. What you have paid already is sent back to you.",
          ]
        : [
            `Chào ${buyer}, ${cooperative} không giao được đơn ${number}. Lý do: ${reason}`,
            "Bạn không phải trả tiền cho đơn này. Nếu đã trả, bạn sẽ được hoàn lại.",
          ],
    action: orderPage(code, locale),
  }),
}

const factsOf = (order: ConfirmedOrder, locale: Locale): { label: string; value: string }[] => [
  ...order.lines.map(({ title, unit, quantity, subtotal_vnd }) => ({
    label: `${title} × ${quantity} ${unit}`,
    value: formatVnd(subtotal_vnd, locale),
  })),
  ...(order.delivery === null
    ? []
    : [{ label: `${order.delivery} · ${order.cooperative}`, value: formatVnd(order.delivery_vnd, locale) }]),
  { label: `${order.cooperative} · ${payments[order.payment][locale]}`, value: formatVnd(order.total_vnd, locale) },
]

const payments: Readonly<Record<PaymentMethod, Readonly<Record<Locale, string>>>> = {
  cod: { vi: "trả tiền mặt khi nhận hàng", en: "cash on delivery" },
  vietqr: { vi: "chuyển khoản VietQR", en: "VietQR transfer" },
  card: { vi: "đã trả bằng thẻ", en: "paid by card" },
}

const orderPage = (code: string, locale: Locale) => ({
  label: locale === "en" ? "See the order" : "Xem đơn hàng",
  path: `/don-hang/${code}`,
})

/** @throws Error when there is no mail of that name. */
export const letterOf = (name: string, data: unknown, locale: Locale): Letter => {
  if (!isLetterName(name)) throw new Error(`there is no mail ${name}`)
  const write = words[name] as (data: unknown, locale: Locale) => Letter
  return write(data, locale)
}

const isLetterName = (name: string): name is LetterName => Object.hasOwn(words, name)
