import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from "docx"

/** Stands wherever whoever signs has to fill something in: a number the register gives, or one that nobody knows. */
export const blank = "……"

// Sizes are points × 2. Decree 30/2020/NĐ-CP, appendix I: 13 to 14 for the text, 12 to 13 for the head.
const sizes = { small: 22, recipients: 24, head: 24, number: 26, text: 28 } as const
// Decree 30, appendix I: top and bottom 20–25 mm, left 30–35, right 15–20.
const margins = { top: 20, bottom: 20, left: 30, right: 20 } as const
const textWidth = 210 - margins.left - margins.right
// Rounded, where the library's own conversion cuts off and leaves a margin short of the least allowed.
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** What the head, the title and the foot of an official document say. */
export interface Frame {
  /** The organisation that issues it. */
  readonly issuer: string
  /** After the number: `BC-LMHTX`. */
  readonly symbol: string
  /** Where it is signed: the province's name alone. */
  readonly place: string
  /** Business day. */
  readonly day: string
  readonly kind: string
  readonly subject: readonly string[]
  readonly recipients: readonly string[]
}

type Block = Paragraph | Table

/** An official document of Decree 30/2020/NĐ-CP as a Word file: its frame around a body. */
export const officialDocument = async (frame: Frame, body: readonly Block[]): Promise<Buffer> =>
  await Packer.toBuffer(
    new Document({
      title: [frame.kind, ...frame.subject].join(" "),
      creator: frame.issuer,
      styles: {
        default: {
          document: { run: { font: "Times New Roman", size: sizes.text, language: { value: "vi-VN" } } },
        },
      },
      sections: [
        {
          properties: {
            // The first page bears no number.
            titlePage: true,
            page: {
              size: { width: mm(210), height: mm(297) },
              margin: {
                top: mm(margins.top),
                bottom: mm(margins.bottom),
                left: mm(margins.left),
                right: mm(margins.right),
                header: mm(10),
                footer: mm(10),
              },
            },
          },
          headers: {
            first: new Header({ children: [] }),
            default: new Header({
              children: [
                new Paragraph({ alignment: AlignmentType.CENTER, children: [run(PageNumber.CURRENT, {}, true)] }),
              ],
            }),
          },
          children: [headOf(frame), ...titleOf(frame), ...body, space(), footOf(frame)],
        },
      ],
    }),
  )

const run = (value: string, options: Omit<IRunOptions, "text" | "children"> = {}, isField = false): TextRun =>
  new TextRun({ ...options, ...(isField ? { children: [value] } : { text: value }) })

const centred = (value: string, options: Omit<IRunOptions, "text" | "children">, more: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(value, options)] })

const space = (): Paragraph => new Paragraph({ children: [] })

/** A line below a name, of a part of the width in millimetres that it stands in. */
const rule = (width: number, length: number): Paragraph => {
  const side = mm((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { after: 60, line: 40, lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const

/** Two columns without lines, of these widths in millimetres. */
const columns = (widths: readonly [number, number], left: readonly Paragraph[], right: readonly Paragraph[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: mm(widths[0]), type: WidthType.DXA },
            borders: noBorders,
            children: [...left],
          }),
          new TableCell({
            width: { size: mm(widths[1]), type: WidthType.DXA },
            borders: noBorders,
            children: [...right],
          }),
        ],
      }),
    ],
  })

const headOf = ({ issuer, symbol, place, day }: Frame): Table => {
  const widths = [64, textWidth - 64] as const
  const [year = "", month = "", date = ""] = day.split("-")
  // Decree 30: days below 10 and the months 1 and 2 are written with a 0 before them.
  const written = `${place}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
  return columns(
    widths,
    [
      centred(issuer.toLocaleUpperCase("vi"), { bold: true, size: sizes.head }),
      rule(widths[0], 24),
      centred(`Số: ${blank}/${symbol}`, { size: sizes.number }, { spacing: { before: 60 } }),
    ],
    [
      centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: sizes.head }),
      centred("Độc lập - Tự do - Hạnh phúc", { bold: true, size: sizes.number }),
      rule(widths[1], 56),
      centred(written, { italics: true, size: sizes.number }, { spacing: { before: 60 } }),
    ],
  )
}

const titleOf = ({ kind, subject }: Frame): Paragraph[] => [
  centred(kind.toLocaleUpperCase("vi"), { bold: true }, { spacing: { before: 240 } }),
  ...subject.map((line) => centred(line, { bold: true })),
  rule(textWidth, 56),
]

const footOf = ({ recipients }: Frame): Table =>
  columns(
    [textWidth / 2, textWidth / 2],
    [
      new Paragraph({ children: [run("Nơi nhận:", { bold: true, italics: true, size: sizes.recipients })] }),
      ...recipients.map((each, index) => {
        const isLast = index === recipients.length - 1
        return new Paragraph({ children: [run(`- ${each}${isLast ? "." : ";"}`, { size: sizes.small })] })
      }),
    ],
    // Who signs, and as what, is for the organisation to fill in.
    [
      centred("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", { bold: true }),
      centred("(Chữ ký, dấu)", { italics: true, size: sizes.number }),
      space(),
      space(),
      space(),
      centred(blank.repeat(4), { bold: true }),
    ],
  )

const justified: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(10) },
  // At least 6 points between paragraphs, lines a little apart.
  spacing: { before: 120, line: 276 },
}

/** A paragraph of the text. */
export const paragraph = (value: string): Paragraph => new Paragraph({ ...justified, children: [run(value)] })

/** The heading of a part. */
export const partHeading = (value: string): Paragraph =>
  new Paragraph({ ...justified, keepNext: true, children: [run(value, { bold: true })] })

/** To whom it is written, above the text. */
export const addressee = (value: string): Paragraph => centred(value, {}, { spacing: { before: 120, after: 120 } })

/** A table over the width of the text, its head repeated on each page; widths are parts of it in millimetres. */
export const ruledTable = (
  headers: readonly { readonly label: string; readonly width: number; readonly isNumber?: boolean }[],
  rows: readonly (readonly string[])[],
): Table => {
  const cell = (value: string, index: number, isHead: boolean) =>
    new TableCell({
      width: { size: mm(headers[index]?.width ?? 0), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isHead
            ? AlignmentType.CENTER
            : headers[index]?.isNumber === true
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          children: [run(value, { size: sizes.small, bold: isHead })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(headers.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: headers.map(({ width }) => mm(width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map(({ label }, index) => cell(label, index, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value, index) => cell(value, index, false)) }),
      ),
    ],
  })
}
