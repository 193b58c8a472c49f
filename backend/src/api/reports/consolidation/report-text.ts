import type { ConsolidatedField, ReportConsolidation } from "@lienket/contracts"
import { amountInWords, formatDateTime, formatDecimal, parseReportPeriod, reportPeriodName } from "@lienket/vietnam"
import Big from "big.js"
import type { Template } from "../../../modules/report/templates"
import { channelLabel, groupLabel } from "../../../modules/sales/labels"
import { blank } from "../../agreements/export/official-document"
import { consolidationWords, figureText } from "./words"

type Facts = Omit<ReportConsolidation, "parts">

const vi = consolidationWords.vi

/**
 * The report to the province as text, with its figures filled in, for page, Word and PDF alike. Vietnamese whichever
 * language is read: it is an official document. What nobody reported stays dotted, never nought.
 */
export const reportText = (facts: Facts, template: Template, issuer: string): ReportConsolidation["parts"] =>
  [
    { heading: "I. TÌNH HÌNH GỬI BÁO CÁO", paragraphs: sendingText(facts, issuer) },
    ...template.definition.sections
      // What was sold has a part of its own, by more than the template asks.
      .map(({ key, title_vi }) => ({
        title: title_vi,
        fields: facts.fields.filter((field) => field.section === key && !key.startsWith("sales")),
      }))
      .filter(({ fields }) => fields.length > 0)
      .map(({ title, fields }, index) => ({
        heading: `${numeral(index + 2)}. ${title.toLocaleUpperCase("vi")}`,
        paragraphs: fields.map((field) => fieldText(field, template)),
      })),
  ].concat(laterParts(facts, template))

const laterParts = (facts: Facts, template: Template): ReportConsolidation["parts"] => {
  const shown = template.definition.sections.filter(({ key }) =>
    facts.fields.some((field) => field.section === key && !key.startsWith("sales")),
  ).length
  return [
    { heading: `${numeral(shown + 2)}. TIÊU THỤ SẢN PHẨM`, paragraphs: salesText(facts) },
    { heading: `${numeral(shown + 3)}. LIÊN KẾT, THỎA THUẬN TIÊU THỤ`, paragraphs: agreementText(facts) },
  ]
}

const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const
/** The number of a part; a template with more sections than that is counted in digits. */
const numeral = (position: number): string => numerals[position - 1] ?? String(position)

/** The name of a period in Vietnamese, whichever language the rest is read in. */
export const periodNameVi = ({ code }: { readonly code: string }): string => {
  const period = parseReportPeriod(code)
  return period === undefined ? code : lowerFirst(reportPeriodName(period, "vi"))
}

export const lowerFirst = (value: string): string => value.charAt(0).toLocaleLowerCase("vi") + value.slice(1)

const count = (value: number): string => formatDecimal(String(value), "vi")

const sendingText = (facts: Facts, issuer: string): string[] => {
  const { units, missing, period, kind, as_of } = facts
  const kinds = units.by_kind.map(
    (each) => `${lowerFirst(vi.kind[each.kind])} ${count(each.counted)}/${count(each.asked)}`,
  )
  return [
    `${issuer} tổng hợp báo cáo ${periodNameVi(period)} của ${kind === null ? "các hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác" : lowerFirst(vi.kind[kind])} trên địa bàn. Số liệu lúc ${formatDateTime(as_of, "vi")}; chỉ tính các báo cáo đã gửi và không bị trả lại, lấy theo lần gửi gần nhất.`,
    `Số đơn vị phải báo cáo: ${count(units.asked)}; đã báo cáo: ${count(units.counted)} (${kinds.join("; ")}); chưa báo cáo: ${count(missing.count)}. Đơn vị chưa báo cáo không được tính là bằng không: mọi số tổng và bình quân dưới đây chỉ tính trên các đơn vị có số liệu.`,
  ]
}

const fieldText = (field: ConsolidatedField, template: Template): string => {
  const label = template.definition.fields.find(({ key }) => key === field.key)?.label_vi ?? field.label
  const { over, asked, total, average, previous, is_state } = field
  const when = is_state ? vi.state : vi.flow
  if (over === 0 || average === null) return `${label} (${when}): ${blank} (chưa có đơn vị nào báo cáo).`
  const basis = `tính trên ${count(over)}/${count(asked)} đơn vị có số liệu`
  const before = previous === null ? "" : `; ${comparison(field)}`
  return total === null
    ? `${label}: bình quân ${measured(field, average)} (${basis})${before}.`
    : `${label} (${when}): ${inFull(field, total)}; bình quân ${measured(field, average)}/đơn vị (${basis})${before}.`
}

const unitOf = ({ kind, unit }: Pick<ConsolidatedField, "kind" | "unit">): string =>
  kind === "vnd" ? " đồng" : unit === undefined ? "" : ` ${unit}`

const measured = (field: ConsolidatedField, value: string): string => `${figureText(value, "vi")}${unitOf(field)}`

/** Sums of money also in words, as such reports give them. */
const inFull = (field: ConsolidatedField, total: string): string =>
  field.kind === "vnd" ? money(Number(total)) : measured(field, total)

export const money = (value: number): string => `${count(value)} đồng (${amountInWords(value)})`

const comparison = (field: ConsolidatedField): string => {
  const { previous, total, average } = field
  const [now, then] = total === null ? [average, previous?.average] : [total, previous?.total]
  if (now === null || then === null || then === undefined) return `cùng kỳ năm trước ${blank}`
  return `cùng kỳ năm trước ${measured(field, then)} (${count(previous?.over ?? 0)} đơn vị)${changeText(now, then)}`
}

/** `, tăng 12,5%`; nothing where there was nothing before. */
const changeText = (now: string, then: string): string => {
  if (Big(then).lte(0)) return ""
  const change = Big(now).minus(then).div(then).times(100).round(1, Big.roundHalfUp)
  if (change.eq(0)) return ", không đổi"
  return `, ${change.gt(0) ? "tăng" : "giảm"} ${formatDecimal(change.abs().toFixed(), "vi")}%`
}

const salesText = ({ sales, units }: Facts): string[] => {
  const { total_vnd, average_vnd, previous_vnd, by_channel, by_group, by_buyer } = sales
  if (total_vnd === null || average_vnd === null)
    return [`Doanh số bán hàng trong kỳ: ${blank} đồng (chưa có đơn vị nào báo cáo).`]
  const before =
    previous_vnd === null
      ? ""
      : `; cùng kỳ năm trước ${count(previous_vnd)} đồng (${count(units.previous_counted)} đơn vị)${changeText(String(total_vnd), String(previous_vnd))}`
  return [
    `Doanh số bán hàng trong kỳ theo sổ doanh số: ${money(total_vnd)}; bình quân ${count(average_vnd)} đồng/đơn vị (tính trên ${count(units.counted)} đơn vị báo cáo)${before}.`,
    ...listed(
      "Theo kênh bán",
      by_channel.map(({ key, ...part }) => ({ ...part, label: channelLabel(key, "vi") })),
    ),
    ...listed(
      "Theo nhóm sản phẩm",
      by_group.map(({ key, ...part }) => ({ ...part, label: groupLabel(key, "vi") })),
    ),
    ...listed(
      "Theo người mua",
      by_buyer.map(({ key, ...part }) => ({ ...part, label: vi.buyer[key] })),
    ),
  ]
}

const listed = (
  title: string,
  parts: readonly { readonly label: string; readonly value_vnd: number; readonly units: number }[],
): string[] =>
  parts.length === 0
    ? []
    : [
        `${title}: ${parts.map(({ label, value_vnd, units }) => `${lowerFirst(label)} ${count(value_vnd)} đồng (${count(units)} đơn vị)`).join("; ")}.`,
      ]

const agreementText = ({ agreements }: Facts): string[] => {
  const { signed, running, completed, ended_early, delivered_vnd, deliveries, previous } = agreements
  return [
    `Thỏa thuận tiêu thụ ký trong kỳ: ${count(signed)} (cùng kỳ năm trước ${count(previous.signed)}); có hiệu lực trong kỳ: ${count(running)}; hoàn thành: ${count(completed)}; kết thúc trước hạn: ${count(ended_early)}.`,
    delivered_vnd === null
      ? `Giá trị hàng đã giao theo thỏa thuận trong kỳ: ${blank} đồng (chưa có lần giao nào được hai bên xác nhận).`
      : `Giá trị hàng đã giao theo thỏa thuận trong kỳ, hai bên đã xác nhận: ${money(delivered_vnd)}, qua ${count(deliveries)} lần giao.`,
  ]
}
