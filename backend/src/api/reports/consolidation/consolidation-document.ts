import type { ReportConsolidation } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import {
  addressee,
  blank,
  officialDocument,
  paragraph,
  partHeading,
  ruledTable,
  type Frame,
} from "../../agreements/export/official-document"
import { lowerFirst, periodNameVi } from "./report-text"
import { paperTables } from "./tables"

/** Who reports. */
export interface Reporter {
  readonly name: string
  readonly province_code: string
}

/** What stands around the text of the report to the province, in Word and on paper. */
export const frameOf = (facts: ReportConsolidation, reporter: Reporter, at: Date): Frame => {
  const province = findProvince(reporter.province_code)
  return {
    issuer: reporter.name,
    symbol: "BC-LMHTX",
    place: (province?.name ?? blank).replace(/^TP /, ""),
    day: businessDate(at),
    kind: "Báo cáo",
    subject: [
      `Tình hình hợp tác xã, tổ hợp tác ${periodNameVi(facts.period)}`,
      ...(facts.is_demo ? ["(số liệu minh họa)"] : []),
    ],
    recipients: ["Như trên (để báo cáo)", "Lưu: VT"],
  }
}

export const addresseeOf = ({ province_code }: Reporter): string =>
  `Kính gửi: Ủy ban nhân dân ${lowerFirst(findProvince(province_code)?.full_name ?? blank)}`

export const closingOf = ({ name }: Reporter): string =>
  `Trên đây là kết quả tổng hợp đến thời điểm nêu trên, ${name} trân trọng báo cáo./.`

/**
 * The report to the province as a Word file, laid out by Decree 30/2020/NĐ-CP; the number, the signer and what is
 * proposed are for whoever signs.
 */
export const consolidationDocument = async (
  facts: ReportConsolidation,
  reporter: Reporter,
  at: Date,
): Promise<Buffer> =>
  await officialDocument(frameOf(facts, reporter, at), [
    addressee(addresseeOf(reporter)),
    ...facts.parts.flatMap(({ heading, paragraphs }) => [partHeading(heading), ...paragraphs.map(paragraph)]),
    partHeading("ĐỀ XUẤT, KIẾN NGHỊ"),
    paragraph(blank.repeat(12)),
    paragraph(closingOf(reporter)),
    ...paperTables(facts, "vi").flatMap(({ heading, columns, rows }, index) => [
      partHeading(`Phụ lục ${index + 1}. ${heading}`),
      ...(rows.length === 0 ? [paragraph("Không có.")] : [ruledTable(columns, rows)]),
    ]),
  ])
