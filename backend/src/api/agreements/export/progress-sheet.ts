import type { LineProgress } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import Big from "big.js"
import type { Locale } from "../../../http/locale"
import { quantityText } from "../../../modules/agreement/quantity-text"
import type { ReadAgreement } from "../agreement-cards"
import { agreementWords } from "./agreement-words"
import { amount, bold, date, heading, money, number, text } from "./cells"
import { isReported } from "./reported-line"

/** What a table is of, as its first rows say. */
export interface TableHead {
  readonly title: string
  /** The filter in words; what was not filtered by is left out. */
  readonly filter: readonly string[]
  readonly at: Date
}

const words = {
  vi: {
    sheet: "Tiến độ",
    asOf: "Số liệu lúc",
    filter: "Bộ lọc",
    everything: "không lọc",
    headers: [
      "Mã",
      "Số văn bản",
      "Bên bán",
      "Bên mua",
      "Mặt hàng",
      "Đơn vị",
      "Cam kết",
      "Đã giao, hai bên xác nhận",
      "Tỷ lệ",
      "Tiến độ",
      "Giá trị đã giao (đồng)",
      "Lần giao gần nhất",
      "Chờ xác nhận",
      "Chưa thống nhất",
      "Dự báo, nguy cơ",
      "Tình trạng",
      "Cán bộ theo dõi",
    ],
    total: "Cộng (không tính bản nháp)",
    finishes: (day: string) => `Dự kiến đủ ngày ${day}`,
    expected: (quantity: string) => `Dự kiến đến hạn được ${quantity}`,
    risk: (reason: string) => `Nguy cơ: ${reason}`,
  },
  en: {
    sheet: "Progress",
    asOf: "As of",
    filter: "Filter",
    everything: "none",
    headers: [
      "Code",
      "Number",
      "Seller",
      "Buyer",
      "Goods",
      "Unit",
      "Committed",
      "Delivered, confirmed by both",
      "Share",
      "Pace",
      "Value delivered (VND)",
      "Last delivery",
      "Unconfirmed",
      "Disputed",
      "Forecast, risk",
      "State",
      "Officer",
    ],
    total: "Total (drafts left out)",
    finishes: (day: string) => `Expected in full on ${day}`,
    expected: (quantity: string) => `${quantity} expected by the end`,
    risk: (reason: string) => `At risk: ${reason}`,
  },
} as const

const widths = [18, 18, 30, 30, 28, 10, 12, 14, 10, 18, 18, 14, 14, 14, 40, 22, 22]

/**
 * Agreements with how far they are carried out as a workbook: a row for each line, sums by unit below. Of a line that
 * nobody has recorded anything for, share and quantities stay empty.
 */
export const progressSheet = async (
  agreements: readonly ReadAgreement[],
  { title, filter, at }: TableHead,
  locale: Locale,
): Promise<Buffer> => {
  // The library's types are for ES modules alone.
  const { default: writeExcelFile } = await import("write-excel-file/node")
  const { sheet, asOf, filter: filterLabel, everything, headers } = words[locale]
  const head = [
    [bold(title)],
    [text(`${asOf}: ${formatDateTime(at, locale)}`)],
    [text(`${filterLabel}: ${filter.length === 0 ? everything : filter.join("; ")}`)],
    headers.map(heading),
  ]
  const rows = agreements.flatMap((agreement) => agreement.lines.map((line) => rowOf(agreement, line, locale)))
  const columns = widths.map((width) => ({ width }))
  return await writeExcelFile([...head, ...rows, ...totalsOf(agreements, locale)], {
    sheet,
    columns,
    stickyRowsCount: head.length,
  }).toBuffer()
}

const rowOf = ({ card }: ReadAgreement, line: LineProgress, locale: Locale) => {
  const { pace, state } = agreementWords[locale]
  const isKnown = isReported(line)
  return [
    text(card.code),
    text(card.number ?? ""),
    text(card.seller.name),
    text(card.buyer.name),
    text(line.title),
    text(line.unit),
    amount(line.committed),
    isKnown ? amount(line.delivered) : null,
    isKnown && line.share_bp !== null ? number(Big(line.share_bp).div(10_000).toNumber(), "0.00%") : null,
    text(pace[line.pace]),
    isKnown ? money(line.value_vnd) : null,
    line.last_on === null ? null : date(line.last_on),
    isKnown ? amount(line.unconfirmed) : null,
    isKnown ? amount(line.disputed) : null,
    text(forecastText(line, locale)),
    text(state[card.state]),
    text(card.officer_name ?? ""),
  ]
}

/** Of a line that nobody has reported on, what to expect is not known either. */
const forecastText = (line: LineProgress, locale: Locale): string => {
  const { forecast, unit } = line
  if (forecast === null) return ""
  const { finishes, expected, risk } = words[locale]
  if (forecast.reason === null)
    return forecast.finishes_on === null ? "" : finishes(formatDate(forecast.finishes_on, locale))
  const why = risk(agreementWords[locale].risk[forecast.reason])
  return isReported(line) ? `${why}. ${expected(quantityText(forecast.expected, unit, locale))}` : why
}

/** Tonnes and bottles have no sum: a row for each unit, the value of all in the first. */
const totalsOf = (agreements: readonly ReadAgreement[], locale: Locale) => {
  const lines = agreements.flatMap(({ card, lines }) => (card.state === "draft" ? [] : lines))
  const value = lines.reduce((sum, { value_vnd }) => sum + value_vnd, 0)
  return [...new Set(lines.map(({ unit }) => unit))].map((unit, index) => {
    const same = lines.filter((line) => line.unit === unit)
    const sumOf = (key: "committed" | "delivered" | "unconfirmed" | "disputed") =>
      amount(same.reduce((sum, line) => sum.plus(line[key]), Big(0)).toFixed())
    const isKnown = same.some(isReported)
    const ifKnown = (key: "delivered" | "unconfirmed" | "disputed") => (isKnown ? sumOf(key) : null)
    return [
      bold(index === 0 ? words[locale].total : ""),
      ...[null, null, null, null],
      text(unit),
      sumOf("committed"),
      ifKnown("delivered"),
      ...[null, null],
      index === 0 && lines.some(isReported) ? money(value) : null,
      null,
      ifKnown("unconfirmed"),
      ifKnown("disputed"),
    ]
  })
}
