import type { ConferenceFigures } from "@lienket/contracts"
import { expect, test } from "vitest"
import { unzip, wordText } from "../../../../integration-tests/support/zip"
import type { ReadConference } from "../view-conference"
import { conferenceReport } from "./conference-report"
import { agreementWith, lineOf } from "./read-agreement.fixture"

const at = new Date("2026-11-26T03:05:00Z")
const reporter = { name: "Liên minh Hợp tác xã tỉnh Lạng Sơn", province_code: "20" }

const figures: ConferenceFigures = {
  agreement_count: 2,
  by_state: { in_progress: 2 },
  by_pace: { on_time: 1, no_report: 1 },
  at_risk_count: 0,
  disputed_count: 0,
  share_bp: 2550,
  share_over: 1,
  value_vnd: 102_000_000,
  committed_value_vnd: 800_000_000,
  started_30_bp: 5000,
  started_90_bp: null,
  converted_bp: 0,
}

const conferenceWith = (changes: Partial<ReadConference>): ReadConference => ({
  conference: {
    id: "conf_1",
    alliance_id: "org_1",
    name: "Hội nghị kết nối tiêu thụ nông sản",
    held_on: "2026-06-17",
    place: "Lạng Sơn",
    organiser: "UBND tỉnh",
    notice_number: "222/TB-UBND",
    notice_on: "2026-06-20",
    note: "",
    participants: [],
    document_ids: [],
    is_demo: false,
    created_at: at,
  },
  figures,
  agreements: [],
  ...changes,
})

test("the report is laid out as Decree 30/2020/NĐ-CP asks, with its number left for whoever registers it", async () => {
  const files = unzip(await conferenceReport(conferenceWith({}), reporter, at))
  const xml = files.get("word/document.xml")?.toString() ?? ""
  const text = wordText(await conferenceReport(conferenceWith({}), reporter, at))
  for (const line of [
    "LIÊN MINH HỢP TÁC XÃ TỈNH LẠNG SƠN",
    "Số: ……/BC-LMHTX",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Lạng Sơn, ngày 26 tháng 11 năm 2026",
    "BÁO CÁO",
    "Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn",
    "Nơi nhận:",
    "- Lưu: VT.",
    "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
  ])
    expect(text).toContain(line)
  // A4, 20 mm above and below, 30 mm left, 20 mm right, in twentieths of a point.
  expect(xml.slice(xml.indexOf("<w:pgSz"))).toMatch(/^<w:pgSz w:w="11906" w:h="16838"/)
  expect(xml.slice(xml.indexOf("<w:pgMar"))).toMatch(
    /^<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/,
  )
  expect(xml.slice(-200)).toContain("<w:titlePg/>")
  expect(files.get("word/styles.xml")?.toString()).toMatch(/Times New Roman[^]*<w:sz w:val="28"\/>/)
  const headers = [...files]
    .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    .map(([, header]) => header.toString())
  expect(headers.filter((header) => header.includes("PAGE"))).toHaveLength(1)
})

test("money stands in digits and in words, shares say over how many, and what is unknown stays dotted", async () => {
  const agreements = [
    agreementWith({
      lines: [lineOf({ delivered: "2.55", share_bp: 2550, value_vnd: 102_000_000, delivery_count: 1 })],
    }),
    agreementWith({ lines: [lineOf({ pace: "no_report" })] }),
  ]
  const text = (await conferenceReport(conferenceWith({ agreements }), reporter, at).then(wordText)).join("\n")
  expect(text).toContain("Giá trị hàng đã giao: 102.000.000 đồng (bằng chữ: Một trăm linh hai triệu đồng).")
  expect(text).toContain("800.000.000 đồng (bằng chữ: Tám trăm triệu đồng)")
  expect(text).toContain("so với cam kết: 25,5% (tính trên 1/2 thỏa thuận có số để so")
  expect(text).toContain("trong 30 ngày từ ngày ký: 50%; trong 90 ngày: ……%")
  expect(text).toContain("Số liệu lúc 26/11/2026 10:05. Phạm vi: mọi thỏa thuận")
})

const neverCame = { finishes_on: null, expected: "0", is_at_risk: true, reason: "late_start" as const }

test("what was never reported is named as such, and no zero stands for it", async () => {
  const agreements = [
    agreementWith({ card: { code: "TT-IM-LANG" }, lines: [lineOf({ pace: "no_report", forecast: neverCame })] }),
  ]
  const silent = {
    ...figures,
    by_pace: { no_report: 1 },
    share_bp: null,
    share_over: 0,
    value_vnd: 0,
    committed_value_vnd: null,
  }
  const text = await conferenceReport(conferenceWith({ agreements, figures: silent }), reporter, at).then(wordText)
  const all = text.join("\n")
  expect(all).toContain("Giá trị hàng đã giao: …… đồng (chưa có báo cáo giao hàng).")
  expect(all).toContain("so với cam kết: ……% (tính trên 0/1")
  expect(all).toContain("Thỏa thuận chưa có báo cáo (1):")
  expect(all).toContain(
    "- TT-IM-LANG, HTX Quảng Lạc và Công ty Minh họa, ký ngày 01/09/2026, hạn 31/12/2026: chưa ghi lần giao nào (Na Chi Lăng).",
  )
  expect(all).toContain(": Na Chi Lăng: đến nay chưa có lần giao nào được xác nhận.")
  // In the table too.
  expect(text).toContain("Chưa có báo cáo")
  expect(text.filter((line) => /^0[ ,%]/.test(line))).toEqual([])
})

test("agreements at risk are named with the reason and with what is expected", async () => {
  const forecast = { finishes_on: null, expected: "4.2", is_at_risk: true, reason: "too_slow" as const }
  const agreements = [
    agreementWith({ lines: [lineOf({ delivered: "1", delivery_count: 1, pace: "behind", forecast })] }),
  ]
  const all = (await conferenceReport(conferenceWith({ agreements }), reporter, at).then(wordText)).join("\n")
  expect(all).toContain(
    "- TT-0001-0001, HTX Quảng Lạc và Công ty Minh họa: Na Chi Lăng: giao chậm hơn mức cần để kịp hạn, dự kiến đến hạn được 4,2 tấn trên 10 tấn.",
  )
})

test("a conference without agreements or a notice still gives a report, with dots", async () => {
  const { conference } = conferenceWith({})
  const none = {
    ...figures,
    agreement_count: 0,
    by_state: {},
    by_pace: {},
    share_bp: null,
    share_over: 0,
    value_vnd: 0,
  }
  const bare = { conference: { ...conference, notice_number: null, notice_on: null }, figures: none }
  const all = (await conferenceReport(conferenceWith(bare), reporter, at).then(wordText)).join("\n")
  expect(all).toContain("Thực hiện Thông báo số …… ngày …… về kết luận")
  expect(all).toContain("Thỏa thuận chưa có báo cáo: không có.")
})
