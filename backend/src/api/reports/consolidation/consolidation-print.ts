import { createRequire } from "node:module"
import type { ReportConsolidation } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import PDFDocument from "pdfkit"
import { addresseeOf, closingOf, frameOf, type Reporter } from "./consolidation-document"
import { filterLine, paperTables, type PaperTable } from "./tables"
import { consolidationWords } from "./words"

const mm = 72 / 25.4
// As the Word file: Decree 30/2020/NĐ-CP, appendix I.
const margins = { top: 20 * mm, bottom: 20 * mm, left: 30 * mm, right: 20 * mm } as const
const width = 210 * mm - margins.left - margins.right
const bottom = 297 * mm - margins.bottom

const requireHere = createRequire(__filename)
const font = (file: string): string => requireHere.resolve(`@expo-google-fonts/be-vietnam-pro/${file}.ttf`)

/** The same report as a PDF to print on A4: what stands in the Word file, with its scope and page numbers. */
export const consolidationPrint = async (facts: ReportConsolidation, reporter: Reporter, at: Date): Promise<Buffer> => {
  const frame = frameOf(facts, reporter, at)
  const page = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    info: { Title: [frame.kind, ...frame.subject].join(" "), Author: reporter.name },
  })
  const done = collect(page)
  page.registerFont("plain", font("400Regular/BeVietnamPro_400Regular"))
  page.registerFont("strong", font("600SemiBold/BeVietnamPro_600SemiBold"))
  const [year = "", month = "", day = ""] = frame.day.split("-")
  const written = `${frame.place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
  const half = width / 2
  const top = page.y
  page.font("strong").fontSize(10)
  page.text(frame.issuer.toLocaleUpperCase("vi"), margins.left, top, { width: half - 10, align: "center" })
  page.font("plain").text(`Số: ……/${frame.symbol}`, { width: half - 10, align: "center" })
  const left = page.y
  page.font("strong").text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", margins.left + half - 10, top, {
    width: half + 10,
    align: "center",
  })
  page.text("Độc lập - Tự do - Hạnh phúc", { width: half + 10, align: "center" })
  page.font("plain").text(written, { width: half + 10, align: "center" })
  page.y = Math.max(left, page.y) + 14
  page.x = margins.left
  page.font("strong").fontSize(13).text(frame.kind.toLocaleUpperCase("vi"), { width, align: "center" })
  for (const line of frame.subject) page.text(line, { width, align: "center" })
  page.font("plain").fontSize(10)
  page.text(`${consolidationWords.vi.filter}: ${filterLine(facts, "vi")}`, { width, align: "center" })
  page.text(`${consolidationWords.vi.asOf}: ${formatDateTime(at, "vi")}`, { width, align: "center" })
  page.moveDown(0.6).fontSize(11).text(addresseeOf(reporter), { width, align: "center" })
  for (const { heading, paragraphs } of facts.parts) {
    headingOf(page, heading)
    for (const each of paragraphs) paragraphOf(page, each)
  }
  headingOf(page, "ĐỀ XUẤT, KIẾN NGHỊ")
  paragraphOf(page, "……".repeat(20))
  paragraphOf(page, closingOf(reporter))
  signatureOf(page, frame.recipients)
  paperTables(facts, "vi").forEach((table, index) => {
    headingOf(page, `Phụ lục ${index + 1}. ${table.heading}`)
    if (table.rows.length === 0) paragraphOf(page, "Không có.")
    else tableOf(page, table)
  })
  numberPages(page)
  page.end()
  return await done
}

const collect = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on("data", (chunk: Buffer) => chunks.push(chunk))
    document.on("end", () => resolve(Buffer.concat(chunks)))
    document.on("error", reject)
  })

const headingOf = (page: PDFKit.PDFDocument, value: string): void => {
  // Not alone at the foot of a page.
  if (page.y > bottom - 60) page.addPage()
  page.moveDown(0.6).font("strong").fontSize(11).text(value, margins.left, page.y, { width })
}

const paragraphOf = (page: PDFKit.PDFDocument, value: string): void => {
  page.moveDown(0.3).font("plain").fontSize(11)
  page.text(value, margins.left, page.y, { width, align: "justify", indent: 10 * mm, lineGap: 1 })
}

const signatureOf = (page: PDFKit.PDFDocument, recipients: readonly string[]): void => {
  if (page.y > bottom - 130) page.addPage()
  const top = page.y + 16
  const half = width / 2
  page.font("strong").fontSize(10).text("Nơi nhận:", margins.left, top, { width: half })
  page.font("plain").fontSize(9)
  recipients.forEach((each, index) => page.text(`- ${each}${index === recipients.length - 1 ? "." : ";"}`))
  page.font("strong").fontSize(10)
  page.text("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", margins.left + half, top, { width: half, align: "center" })
  page.font("plain").text("(Chữ ký, dấu)", { width: half, align: "center" })
  page.x = margins.left
  page.y = top + 100
}

const padding = 3

/** A ruled table whose head is repeated on each page. */
const tableOf = (page: PDFKit.PDFDocument, { columns, rows }: PaperTable): void => {
  const widths = columns.map((column) => column.width * mm)
  const draw = (cells: readonly string[], isHead: boolean): void => {
    page.font(isHead ? "strong" : "plain").fontSize(8.5)
    const inner = (index: number) => (widths[index] ?? 0) - 2 * padding
    const height =
      2 * padding + Math.max(...cells.map((cell, index) => page.heightOfString(cell, { width: inner(index) })))
    if (page.y + height > bottom) {
      page.addPage()
      if (!isHead) draw(head, true)
      page.font("plain").fontSize(8.5)
    }
    const top = page.y
    let x: number = margins.left
    cells.forEach((cell, index) => {
      page
        .lineWidth(0.5)
        .rect(x, top, widths[index] ?? 0, height)
        .stroke("#000000")
      page.text(cell, x + padding, top + padding, {
        width: inner(index),
        align: isHead ? "center" : columns[index]?.isNumber === true ? "right" : "left",
      })
      x += widths[index] ?? 0
    })
    page.x = margins.left
    page.y = top + height
  }
  const head = columns.map(({ label }) => label)
  page.moveDown(0.3)
  draw(head, true)
  for (const row of rows) draw(row, false)
}

/** From the second page on, above the text, as Decree 30 has it. */
const numberPages = (page: PDFKit.PDFDocument): void => {
  const { start, count } = page.bufferedPageRange()
  for (let index = 1; index < count; index += 1) {
    page.switchToPage(start + index)
    page.font("plain").fontSize(10)
    // Above the margin, where the library would begin another page.
    const { margins: own } = page.page
    page.page.margins = { ...own, top: 0 }
    page.text(`${index + 1}/${count}`, margins.left, 10 * mm, { width, align: "center", lineBreak: false })
    page.page.margins = own
  }
}
