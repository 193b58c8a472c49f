import { createRequire } from "node:module"
import type { LabelFormat } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import PDFDocument from "pdfkit"
import QRCode from "qrcode"
import { labelSheets, largestFitting, placeLabels, type LabelSheet } from "./label-layout"

/** What stands on each label of a lot; the words are Vietnamese whoever prints them, because the buyer reads them. */
export interface LabelFacts {
  readonly title: string
  readonly seller: string
  readonly lotCode: string
  readonly origin: "harvested" | "produced"
  readonly producedOn: string
  readonly expiresOn: string | null
  readonly traceCode: string
  readonly traceUrl: string
  readonly isDemo: boolean
}

export interface LabelOrder {
  readonly format: LabelFormat
  readonly count: number
  readonly start: number
}

/** A4 sheets of labels as a PDF. A thousand take about a second; the contract bounds their number. */
export const drawLabels = async (facts: LabelFacts, { format, count, start }: LabelOrder): Promise<Buffer> => {
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    info: { Title: `Tem lô ${facts.lotCode} - ${facts.title}` },
  })
  const done = collect(document)
  document.registerFont("plain", font("400Regular/BeVietnamPro_400Regular"))
  document.registerFont("strong", font("600SemiBold/BeVietnamPro_600SemiBold"))
  const sheet = labelSheets[format]
  const pen = penFor(document, sheet, facts)
  let page = -1
  for (const place of placeLabels(sheet, count, start)) {
    if (place.page > page) document.addPage()
    page = place.page
    pen(place.x * point, place.y * point)
  }
  document.end()
  return await done
}

const point = 72 / 25.4

const requireHere = createRequire(__filename)
const font = (file: string): string => requireHere.resolve(`@expo-google-fonts/be-vietnam-pro/${file}.ttf`)

const collect = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on("data", (chunk: Buffer) => chunks.push(chunk))
    document.on("end", () => resolve(Buffer.concat(chunks)))
    document.on("error", reject)
  })

interface Line {
  readonly text: string
  readonly font: "plain" | "strong"
  /** Sizes to try in points, largest first, and the room in lines. */
  readonly sizes: readonly [number, ...number[]]
  readonly lines: number
}

type Pen = (x: number, y: number) => void

/** Measures the label once, because all of them are the same, and draws it wherever it is told to. */
const penFor = (document: PDFKit.PDFDocument, sheet: LabelSheet, facts: LabelFacts): Pen => {
  const scale = sheet.height / 37
  const padding = 4 * point
  const height = sheet.height * point - 2 * padding
  const codeSize = 6.5 * scale
  const qrSide = height - codeSize * 1.6
  const gap = 2.5 * point
  const left = padding + qrSide + gap
  const width = sheet.width * point - padding - left
  const written = measure(document, linesOf(facts, scale), width, height)
  const qr = qrPen(document, facts.traceUrl, qrSide)
  return (x, y) => {
    qr(x + padding, y + padding)
    document.font("strong").fontSize(codeSize)
    document.text(facts.traceCode, x + padding, y + padding + qrSide + codeSize * 0.3, {
      width: qrSide,
      align: "center",
      lineBreak: false,
    })
    for (const { line, size, top, room } of written) {
      document.font(line.font).fontSize(size)
      document.text(line.text, x + left, y + padding + top, { width, height: room, ellipsis: true })
    }
  }
}

const linesOf = (facts: LabelFacts, scale: number): Line[] => {
  const sized = (...sizes: readonly [number, ...number[]]): [number, ...number[]] => {
    const [largest, ...others] = sizes.map((size) => size * scale)
    return [largest ?? 6, ...others]
  }
  const small = { font: "plain", sizes: sized(6.8, 6, 5.4), lines: 1 } as const
  const first = facts.origin === "harvested" ? "Thu hoạch" : "NSX"
  return [
    { text: facts.title, font: "strong", sizes: sized(9, 8, 7, 6.2), lines: 3 },
    { text: facts.seller, ...small, lines: 2 },
    { text: `Lô: ${facts.lotCode}${facts.isDemo ? " (minh họa)" : ""}`, ...small, lines: 1 },
    { text: `${first}: ${formatDate(facts.producedOn, "vi")}`, ...small },
    ...(facts.expiresOn === null
      ? []
      : [{ text: `HSD: ${formatDate(facts.expiresOn, "vi")}`, ...small, font: "strong" as const }]),
  ]
}

interface Written {
  readonly line: Line
  readonly size: number
  readonly top: number
  readonly room: number
}

/** Gives each line its size and place; the name takes what the others leave, so that nothing runs over the edge. */
const measure = (document: PDFKit.PDFDocument, lines: readonly Line[], width: number, height: number): Written[] => {
  const heightOf = ({ text, font: name }: Line, size: number): number =>
    document.font(name).fontSize(size).heightOfString(text, { width })
  const fitted = lines.map((line) => {
    const roomAt = (size: number) => document.font(line.font).fontSize(size).currentLineHeight(true) * line.lines + 0.5
    const size = line.sizes.find((each) => heightOf(line, each) <= roomAt(each)) ?? line.sizes.at(-1) ?? 6
    return { line, size, room: Math.min(heightOf(line, size), roomAt(size)) }
  })
  const [name, ...others] = fitted
  if (name === undefined) return []
  const left = height - others.reduce((sum, { room }) => sum + room, 0)
  const size = largestFitting(name.line.sizes, left, (each) => heightOf(name.line, each))
  const room = Math.min(left, heightOf(name.line, size) + 0.5)
  let top = 0
  return [{ ...name, size, room }, ...others].map((line) => {
    const placed = { ...line, top }
    top += line.room
    return placed
  })
}

/** The code as one path of dark squares, so that it prints sharp at any size. */
const qrPen = (document: PDFKit.PDFDocument, text: string, side: number): Pen => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules
  const module = side / size
  const runs: (readonly [row: number, column: number, length: number])[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column] === 1) column += 1
      if (column > start) runs.push([row, start, column - start])
    }
  }
  return (x, y) => {
    for (const [row, column, length] of runs)
      document.rect(x + column * module, y + row * module, length * module, module)
    document.fill("#000000")
  }
}
