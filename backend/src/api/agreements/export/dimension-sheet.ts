import type { AgreementPace, ProgressByDimension, ProgressFigures } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import Big from "big.js"
import type { Locale } from "../../../http/locale"
import { agreementWords } from "./agreement-words"
import { amount, bold, heading, money, number, text } from "./cells"
import { dimensionWords } from "./dimension-words"
import type { TableHead } from "./progress-sheet"

const words = {
  vi: {
    progress: "Tiến độ",
    quantities: "Sản lượng",
    asOf: "Số liệu lúc",
    filter: "Bộ lọc",
    everything: "không lọc",
    total: "Tất cả, mỗi thỏa thuận tính một lần",
    agreements: "Thỏa thuận đã ký",
    lines: "Dòng hàng",
    unreported: "Dòng hàng chưa có báo cáo",
    atRisk: "Có nguy cơ",
    share: "Mức thực hiện bình quân",
    shareOver: "Tính trên (thỏa thuận)",
    value: "Giá trị đã giao (đồng)",
    committedValue: "Giá trị cam kết (đồng)",
    accepted: "Nghiệm thu đạt",
    paid: "Đã trả (đồng)",
    payable: "Đến hạn trả (đồng)",
    paidShare: "Đã trả so với đến hạn",
    started30: "Bắt đầu giao trong 30 ngày",
    started90: "Bắt đầu giao trong 90 ngày",
    converted: "Đã thành hợp đồng",
    inTime: "Lần giao ghi trong 7 ngày",
    silent: "Số ngày chưa có tin, lâu nhất",
    unit: "Đơn vị",
    committed: "Cam kết",
    delivered: "Đã giao, hai bên xác nhận",
  },
  en: {
    progress: "Progress",
    quantities: "Quantities",
    asOf: "As of",
    filter: "Filter",
    everything: "none",
    total: "All, each agreement once",
    agreements: "Signed agreements",
    lines: "Lines of goods",
    unreported: "Lines without a report",
    atRisk: "At risk",
    share: "Average share delivered",
    shareOver: "Over (agreements)",
    value: "Value delivered (VND)",
    committedValue: "Value committed (VND)",
    accepted: "Accepted",
    paid: "Paid (VND)",
    payable: "Due (VND)",
    paidShare: "Paid of what is due",
    started30: "Started within 30 days",
    started90: "Started within 90 days",
    converted: "Turned into a contract",
    inTime: "Deliveries recorded within 7 days",
    silent: "Longest days without news",
    unit: "Unit",
    committed: "Committed",
    delivered: "Delivered, confirmed by both",
  },
} as const

const paces: readonly AgreementPace[] = ["no_report", "behind", "on_time", "ahead", "not_due", "fulfilled"]

type Figure = readonly [label: string, of: (figures: ProgressFigures) => ReturnType<typeof number> | null]

/**
 * Progress by a dimension as a workbook: a row for each row of the page and one for all, and quantities by unit on a
 * second sheet, where they can be summed. What nobody has reported stays empty.
 */
export const dimensionSheet = async (
  { by, rows, total }: ProgressByDimension,
  { title, filter, at }: TableHead,
  locale: Locale,
): Promise<Buffer> => {
  // The library's types are for ES modules alone.
  const { default: writeExcelFile } = await import("write-excel-file/node")
  const say = words[locale]
  const { dimension, none } = dimensionWords[locale]
  const figures = figuresIn(locale)
  const head = [
    [bold(title)],
    [text(`${say.asOf}: ${formatDateTime(at, locale)}`)],
    [text(`${say.filter}: ${filter.length === 0 ? say.everything : filter.join("; ")}`)],
  ]
  const named = rows.map(({ label, figures: own }) => ({ label: label ?? none[by], own }))
  const progress = [
    ...head,
    [dimension[by], ...figures.map(([label]) => label)].map(heading),
    ...named.map(({ label, own }) => [text(label), ...figures.map(([, of]) => of(own))]),
    [bold(say.total), ...figures.map(([, of]) => of(total))],
  ]
  const quantities = [
    ...head,
    [dimension[by], say.unit, say.committed, say.delivered, say.lines, say.unreported].map(heading),
    ...named.flatMap(({ label, own }) => quantityRows(text(label), own)),
    ...quantityRows(bold(say.total), total),
  ]
  const stickyRowsCount = head.length + 1
  return await writeExcelFile([
    {
      data: progress,
      sheet: say.progress,
      columns: [{ width: 40 }, ...figures.map(() => ({ width: 16 }))],
      stickyRowsCount,
    },
    {
      data: quantities,
      sheet: say.quantities,
      columns: [40, 12, 18, 18, 14, 18].map((width) => ({ width })),
      stickyRowsCount,
    },
  ]).toBuffer()
}

const quantityRows = (label: ReturnType<typeof text>, { quantities }: ProgressFigures) =>
  quantities.map(({ unit, committed, delivered, line_count, unreported_count }) => [
    label,
    text(unit),
    amount(committed),
    delivered === null ? null : amount(delivered),
    money(line_count),
    money(unreported_count),
  ])

const share = (basisPoints: number | null) =>
  basisPoints === null ? null : number(Big(basisPoints).div(10_000).toNumber(), "0.00%")

const ifKnown = (value: number | null) => (value === null ? null : money(value))

const figuresIn = (locale: Locale): readonly Figure[] => {
  const say = words[locale]
  const { pace } = agreementWords[locale]
  return [
    [say.agreements, ({ agreement_count }) => money(agreement_count)],
    [say.lines, ({ line_count }) => money(line_count)],
    ...paces.map((each): Figure => [pace[each], ({ by_pace }) => money(by_pace[each] ?? 0)]),
    [say.unreported, ({ unreported_line_count }) => money(unreported_line_count)],
    [say.atRisk, ({ at_risk_count }) => money(at_risk_count)],
    [say.share, ({ share_bp }) => share(share_bp)],
    [say.shareOver, ({ share_over }) => money(share_over)],
    [say.value, (figures) => (isKnown(figures) ? money(figures.value_vnd) : null)],
    [say.committedValue, ({ committed_value_vnd }) => ifKnown(committed_value_vnd)],
    [say.accepted, ({ accepted_bp }) => share(accepted_bp)],
    [say.payable, ({ payable_vnd }) => ifKnown(payable_vnd)],
    [say.paid, ({ paid_vnd }) => ifKnown(paid_vnd)],
    [say.paidShare, ({ paid_bp }) => share(paid_bp)],
    [say.started30, ({ started_30_bp }) => share(started_30_bp)],
    [say.started90, ({ started_90_bp }) => share(started_90_bp)],
    [say.converted, ({ converted_bp }) => share(converted_bp)],
    [say.inTime, ({ recorded_in_time_bp }) => share(recorded_in_time_bp)],
    [say.silent, ({ longest_silent_days }) => ifKnown(longest_silent_days)],
  ]
}

/** Where nobody has reported on any line, what was delivered is not known to be worth nothing. */
const isKnown = ({ line_count, unreported_line_count }: ProgressFigures): boolean => unreported_line_count < line_count
