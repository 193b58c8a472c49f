import type { AgreementCard, ConferenceFigures, LineProgress } from "@lienket/contracts"
import { agreementPaces, agreementStates } from "@lienket/contracts"
import { amountInWords, businessDate, formatDate, formatDateTime, formatDecimal } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import Big from "big.js"
import { quantityText } from "../../../modules/agreement/quantity-text"
import type { ReadAgreement } from "../agreement-cards"
import type { ReadConference } from "../view-conference"
import { agreementWords } from "./agreement-words"
import { addressee, blank, officialDocument, paragraph, partHeading, ruledTable } from "./official-document"
import { isReported } from "./reported-line"

/** Who reports. */
interface Reporter {
  readonly name: string
  readonly province_code: string
}

const { kind, state, pace, risk } = agreementWords.vi

/**
 * The report to the province on the results of a conference, laid out by Decree 30/2020/NĐ-CP. What nobody knows stays
 * dotted for whoever signs: the number, the signer, a figure without data. No report is never written as zero.
 */
export const conferenceReport = async (read: ReadConference, reporter: Reporter, at: Date): Promise<Buffer> => {
  const { conference } = read
  const province = findProvince(reporter.province_code)
  return await officialDocument(
    {
      issuer: reporter.name,
      symbol: "BC-LMHTX",
      place: (province?.name ?? blank).replace(/^TP /, ""),
      day: businessDate(at),
      kind: "Báo cáo",
      subject: [
        `Kết quả thực hiện các thỏa thuận tiêu thụ ký kết tại ${conference.name}`,
        ...(conference.is_demo ? ["(số liệu minh họa)"] : []),
      ],
      recipients: ["Như trên (để báo cáo)", "Lưu: VT"],
    },
    [
      addressee(`Kính gửi: Ủy ban nhân dân ${lowerFirst(province?.full_name ?? blank)}`),
      ...introduction(read, reporter, at),
      ...signedPart(read),
      ...progressPart(read),
      ...troublePart(read.agreements),
      ...tablePart(read.agreements),
      partHeading("V. ĐỀ XUẤT, KIẾN NGHỊ"),
      paragraph(blank.repeat(12)),
      paragraph(`Trên đây là kết quả thực hiện đến thời điểm nêu trên, ${reporter.name} trân trọng báo cáo./.`),
    ],
  )
}

const lowerFirst = (value: string): string => value.charAt(0).toLocaleLowerCase("vi") + value.slice(1)
const upperFirst = (value: string): string => value.charAt(0).toLocaleUpperCase("vi") + value.slice(1)

const introduction = ({ conference }: ReadConference, { name }: Reporter, at: Date) => {
  const { held_on, place, organiser, notice_number, notice_on } = conference
  const number = notice_number ?? blank
  const noticed = notice_on === null ? blank : formatDate(notice_on, "vi")
  return [
    paragraph(
      `Thực hiện Thông báo số ${number} ngày ${noticed} về kết luận tại ${conference.name}, do ${organiser} tổ chức ngày ${formatDate(held_on, "vi")} tại ${place}, ${name} báo cáo kết quả thực hiện các thỏa thuận đã ký kết như sau:`,
    ),
    paragraph(
      `Số liệu lúc ${formatDateTime(at, "vi")}. Phạm vi: mọi thỏa thuận được ghi là ký tại hội nghị này, không lọc thêm. Chỉ tính là đã giao những lần giao hai bên đã xác nhận.`,
    ),
  ]
}

const signedPart = ({ figures, agreements }: ReadConference) => {
  const signed = agreements.filter(isSigned).length
  const byState = agreementStates.flatMap((each) => {
    const count = figures.by_state[each] ?? 0
    return count === 0 ? [] : [`${lowerFirst(state[each])}: ${count}`]
  })
  return [
    partHeading("I. KẾT QUẢ KÝ KẾT"),
    paragraph(
      `Số thỏa thuận đã ghi: ${figures.agreement_count}, trong đó ${signed} thỏa thuận đã ký, ${figures.agreement_count - signed} thỏa thuận chưa ký.`,
    ),
    ...(byState.length === 0 ? [] : [paragraph(`Theo tình trạng: ${byState.join("; ")}.`)]),
  ]
}

const isSigned = ({ card }: ReadAgreement): boolean => card.signed_on !== null

const progressPart = ({ figures, agreements }: ReadConference) => {
  const signed = agreements.filter(isSigned)
  const byPace = agreementPaces.flatMap((each) => {
    const count = figures.by_pace[each] ?? 0
    return count === 0 ? [] : [`${lowerFirst(pace[each])}: ${count}`]
  })
  return [
    partHeading("II. KẾT QUẢ THỰC HIỆN"),
    ...(byPace.length === 0
      ? []
      : [paragraph(`Theo tiến độ, trên ${signed.length} thỏa thuận đã ký: ${byPace.join("; ")}.`)]),
    paragraph(
      `Mức thực hiện trung bình so với cam kết: ${share(figures.share_bp)} (tính trên ${figures.share_over}/${signed.length} thỏa thuận có số để so; thỏa thuận chưa có báo cáo không tính vào).`,
    ),
    ...valueParagraphs(figures, signed),
    paragraph(
      `Có lần giao đầu tiên trong 30 ngày từ ngày ký: ${share(figures.started_30_bp)}; trong 90 ngày: ${share(figures.started_90_bp)} (chỉ tính thỏa thuận đã ký đủ số ngày đó).`,
    ),
    paragraph(`Biên bản thỏa thuận, ghi nhớ đã chuyển thành hợp đồng: ${share(figures.converted_bp)}.`),
  ]
}

const valueParagraphs = ({ value_vnd, committed_value_vnd }: ConferenceFigures, signed: readonly ReadAgreement[]) => {
  const isKnown = signed.some(({ lines }) => lines.some(isReported))
  return [
    paragraph(
      isKnown
        ? `Giá trị hàng đã giao: ${money(value_vnd)}.`
        : `Giá trị hàng đã giao: ${blank} đồng (chưa có báo cáo giao hàng).`,
    ),
    paragraph(
      committed_value_vnd === null
        ? `Giá trị cam kết theo giá đã thỏa thuận: ${blank} đồng (các thỏa thuận không ghi giá).`
        : `Giá trị cam kết theo giá đã thỏa thuận, của những mặt hàng có ghi giá: ${money(committed_value_vnd)}.`,
    ),
  ]
}

const money = (value: number): string =>
  `${formatDecimal(String(value), "vi")} đồng (bằng chữ: ${upperFirst(amountInWords(value))})`

/** Basis points for reading, `25,5%`; dotted where there is nothing to compare. */
const share = (basisPoints: number | null): string =>
  basisPoints === null ? `${blank}%` : `${formatDecimal(Big(basisPoints).div(100).toFixed(), "vi")}%`

const troublePart = (agreements: readonly ReadAgreement[]) => [
  partHeading("III. KHÓ KHĂN, NGUY CƠ"),
  ...listed(
    "Thỏa thuận có nguy cơ không thực hiện được",
    agreements.flatMap(({ card, lines }) => {
      const causes = lines.flatMap(riskText)
      return causes.length === 0 ? [] : [`${nameOf(card)}: ${causes.join("; ")}.`]
    }),
  ),
  ...listed("Thỏa thuận chưa có báo cáo", agreements.flatMap(silenceText)),
  ...listed(
    "Thỏa thuận có số liệu hai bên chưa thống nhất",
    agreements.flatMap(({ card }) =>
      card.progress.disputed_count === 0 ? [] : [`${nameOf(card)}: ${card.progress.disputed_count} lần giao.`],
    ),
  ),
]

const listed = (title: string, items: readonly string[]) =>
  items.length === 0
    ? [paragraph(`${title}: không có.`)]
    : [paragraph(`${title} (${items.length}):`), ...items.map((item) => paragraph(`- ${item}`))]

const nameOf = ({ code, number, seller, buyer }: AgreementCard): string =>
  `${code}${number === null ? "" : ` (số ${number})`}, ${seller.name} và ${buyer.name}`

/** Of a line that nobody has reported on, what to expect is not known either. */
const riskText = (line: LineProgress): string[] => {
  const { title, unit, committed, forecast } = line
  if (forecast === null || forecast.reason === null) return []
  const expected = `dự kiến đến hạn được ${quantityText(forecast.expected, unit, "vi")} trên ${quantityText(committed, unit, "vi")}`
  return [`${title}: ${risk[forecast.reason]}${isReported(line) ? `, ${expected}` : ""}`]
}

/** Who has not reported, since when, and what. */
const silenceText = ({ card, lines }: ReadAgreement): string[] => {
  const silent = lines.filter((line) => line.pace === "no_report")
  if (silent.length === 0) return []
  const since = card.signed_on === null ? "" : `, ký ngày ${formatDate(card.signed_on, "vi")}`
  const goods = silent.map(({ title }) => title).join(", ")
  return [`${nameOf(card)}${since}, hạn ${formatDate(card.ends_on, "vi")}: chưa ghi lần giao nào (${goods}).`]
}

const tablePart = (agreements: readonly ReadAgreement[]) => [
  partHeading("IV. BẢNG TỔNG HỢP TỪNG THỎA THUẬN"),
  ruledTable(
    [
      { label: "TT", width: 9 },
      { label: "Mã, loại văn bản", width: 29 },
      { label: "Bên bán – Bên mua", width: 40 },
      { label: "Mặt hàng", width: 26 },
      { label: "Cam kết", width: 18, isNumber: true },
      { label: "Đã giao", width: 18, isNumber: true },
      { label: "Tỷ lệ, tiến độ", width: 20 },
    ],
    agreements.flatMap(({ card, lines }, index) =>
      lines.map((line, place) => tableRow(card, line, index + 1, place === 0)),
    ),
  ),
]

const tableRow = (card: AgreementCard, line: LineProgress, number: number, isFirst: boolean): string[] => {
  const isKnown = isReported(line)
  const paper = card.number === null ? kind[card.kind] : `${kind[card.kind]} số ${card.number}`
  const standing = card.state === "draft" ? state.draft : pace[line.pace]
  return [
    isFirst ? String(number) : "",
    isFirst ? `${card.code}, ${lowerFirst(paper)}` : "",
    isFirst ? `${card.seller.name} – ${card.buyer.name}` : "",
    line.title,
    quantityText(line.committed, line.unit, "vi"),
    isKnown ? quantityText(line.delivered, line.unit, "vi") : blank,
    isKnown ? `${share(line.share_bp)}, ${lowerFirst(standing)}` : standing,
  ]
}
