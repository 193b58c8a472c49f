import type { AgreementSide } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import type { Locale } from "../../http/locale"
import { quantityText } from "../../modules/agreement/quantity-text"
import type { DueUrge } from "../../modules/agreement/urge-rules"
import type { Notice } from "../notify/notices"

/** What an urge says besides its cause. */
export interface UrgeNames {
  readonly code: string
  readonly names: Readonly<Record<AgreementSide, string>>
  /** Who follows the agreement for the alliance. */
  readonly officer: string | null
}

/** What somebody is told whom a rule urges, in both languages. */
export const urgeNotice = (due: DueUrge, names: UrgeNames): Readonly<Record<Locale, Notice>> => ({
  vi: vietnamese(due, names),
  en: english(due, names),
})

const vietnamese = (due: DueUrge, { code, names, officer }: UrgeNames): Notice => {
  const isOfficer = due.target === "officer"
  const other = due.target === "seller" ? names.buyer : names.seller
  const between = `${names.seller} và ${names.buyer}${officer === null ? "" : `, cán bộ theo dõi ${officer}`}`
  switch (due.rule) {
    case "silent":
      return {
        title: `Thỏa thuận ${code}: ${due.days} ngày chưa có tin`,
        text: isOfficer
          ? `${between}: đã ${due.days} ngày không ai ghi lần giao nào. Xin gọi hỏi hai bên.`
          : `Đã ${due.days} ngày không có lần giao nào được ghi với ${other}. Xin ghi lần giao, hoặc cho Liên minh biết khó khăn.`,
      }
    case "behind":
      return {
        title: `Thỏa thuận ${code}: chậm so với lịch giao`,
        text: `${isOfficer ? `${between}. ` : ""}Tính đến nay còn thiếu ${goodsText(due.goods, "vi")}. Xin giao tiếp cho ${other}, hoặc ghi những lần đã giao.`,
      }
    case "due_soon":
      return {
        title: `Thỏa thuận ${code}: sắp đến hạn giao`,
        text: `${isOfficer ? `${between}. ` : ""}Đến hết ngày ${formatDate(due.until, "vi")} còn phải giao ${goodsText(due.goods, "vi")}.`,
      }
    case "unanswered":
      return {
        title: `Thỏa thuận ${code}: ${due.count} lần giao chờ xác nhận`,
        text: isOfficer
          ? `${between}: lần lâu nhất đã chờ ${due.days} ngày. Bên này chưa có tài khoản; xin hỏi rồi trả lời thay.`
          : `${other} đang chờ; lần lâu nhất đã chờ ${due.days} ngày. Xin xác nhận, hoặc ghi số của bạn nếu khác.`,
      }
    case "overdue":
      return {
        title: `Thỏa thuận ${code} đã quá hạn`,
        text: `${between}: hết hạn ngày ${formatDate(due.ends_on, "vi")} mà chưa thực hiện xong. Xin kết luận: gia hạn, hoàn thành hay chấm dứt.`,
      }
  }
}

const english = (due: DueUrge, { code, names, officer }: UrgeNames): Notice => {
  const isOfficer = due.target === "officer"
  const other = due.target === "seller" ? names.buyer : names.seller
  const between = `${names.seller} and ${names.buyer}${officer === null ? "" : `, followed by ${officer}`}`
  switch (due.rule) {
    case "silent":
      return {
        title: `Agreement ${code}: ${due.days} days without news`,
        text: isOfficer
          ? `${between}: nobody has recorded a delivery for ${due.days} days. Please ask both sides.`
          : `No delivery with ${other} has been recorded for ${due.days} days. Please record deliveries, or tell the alliance what is in the way.`,
      }
    case "behind":
      return {
        title: `Agreement ${code}: behind schedule`,
        text: `${isOfficer ? `${between}. ` : ""}Missing so far: ${goodsText(due.goods, "en")}. Please go on delivering to ${other}, or record what was delivered.`,
      }
    case "due_soon":
      return {
        title: `Agreement ${code}: due soon`,
        text: `${isOfficer ? `${between}. ` : ""}Still to be delivered by ${formatDate(due.until, "en")}: ${goodsText(due.goods, "en")}.`,
      }
    case "unanswered":
      return {
        title: `Agreement ${code}: ${due.count === 1 ? "a delivery waits" : `${due.count} deliveries wait`} for an answer`,
        text: isOfficer
          ? `${between}: the longest has waited ${due.days} days. This party has no account; please ask and answer for it.`
          : `${other} is waiting; the longest has waited ${due.days} days. Please confirm, or state your figures.`,
      }
    case "overdue":
      return {
        title: `Agreement ${code} is overdue`,
        text: `${between}: it ended on ${formatDate(due.ends_on, "en")} and is not carried out. Please extend, complete or end it.`,
      }
  }
}

const goodsText = (
  goods: readonly { readonly title: string; readonly missing: string; readonly unit: string }[],
  locale: Locale,
): string => goods.map(({ title, missing, unit }) => `${quantityText(missing, unit, locale)} ${title}`).join("; ")

/** Words for an officer to begin from who urges a party by hand: what a rule would say, or a question. */
export const readyText = (
  side: AgreementSide,
  { names }: Pick<UrgeNames, "names">,
  { isDraft, due }: { readonly isDraft: boolean; readonly due: Notice | null },
): string => {
  const other = side === "seller" ? names.buyer : names.seller
  if (isDraft)
    return `Kính gửi ${names[side]}: thỏa thuận với ${other} đang chờ ký. Xin xem và ký, hoặc cho biết điều cần sửa.`
  if (due !== null) return `Kính gửi ${names[side]}: ${due.text}`
  return `Kính gửi ${names[side]}: xin cập nhật tình hình giao nhận theo thỏa thuận với ${other}, và cho Liên minh biết nếu có khó khăn.`
}
