import type { ReportConsolidation } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import type { Locale } from "../../../http/locale"
import { amount, bold, heading, money, text } from "../../agreements/export/cells"
import { fieldLabel, filterLine, salesParts } from "./tables"
import { consolidationWords } from "./words"

/**
 * A consolidation as a workbook: figures that can be reckoned with, what was sold, and every unit that did not report.
 * What nobody reported stays empty.
 */
export const consolidationSheet = async (facts: ReportConsolidation, at: Date, locale: Locale): Promise<Buffer> => {
  // The library's types are for ES modules alone.
  const { default: writeExcelFile } = await import("write-excel-file/node")
  const say = consolidationWords[locale]
  const title = facts.is_demo ? `${facts.title} (${say.demo})` : facts.title
  const head = [
    [bold(title)],
    [text(`${say.asOf}: ${formatDateTime(at, locale)}`)],
    [text(`${say.filter}: ${filterLine(facts, locale)}`)],
  ]
  const kinds = facts.units.by_kind.map(({ kind }) => kind)
  const figures = [
    ...head,
    [
      say.field,
      say.total,
      say.average,
      say.over,
      say.asked,
      say.previous,
      say.previousOver,
      ...kinds.flatMap((kind) => [`${say.kind[kind]}: ${say.total}`, `${say.kind[kind]}: ${say.over}`]),
    ].map(heading),
    ...facts.fields.map((field) => [
      text(fieldLabel(field, locale)),
      ifKnown(field.total),
      ifKnown(field.average),
      money(field.over),
      money(field.asked),
      ifKnown(field.previous?.total ?? field.previous?.average ?? null),
      field.previous === null ? null : money(field.previous.over),
      ...kinds.flatMap((kind) => {
        const own = field.by_kind.find((each) => each.kind === kind)
        return own === undefined ? [null, null] : [ifKnown(own.total ?? own.average), money(own.over)]
      }),
    ]),
  ]
  const { sales, agreements } = facts
  const sold = [
    ...head,
    [say.part, say.name, say.value, say.units, say.previousValue].map(heading),
    [
      bold(say.all),
      null,
      sales.total_vnd === null ? null : money(sales.total_vnd),
      money(facts.units.counted),
      sales.previous_vnd === null ? null : money(sales.previous_vnd),
    ],
    ...salesParts.flatMap((part) =>
      sales[part].map(({ label, value_vnd, units, previous_vnd }) => [
        text(say.parts[part]),
        text(label),
        money(value_vnd),
        money(units),
        previous_vnd === null ? null : money(previous_vnd),
      ]),
    ),
    ...agreementRows.map((key) => [
      text(say.parts.agreements),
      text(say.agreements[key]),
      agreements[key] === null ? null : money(agreements[key]),
      null,
      agreements.previous[key] === null ? null : money(agreements.previous[key]),
    ]),
  ]
  const missing = [
    ...head,
    [say.who, say.kindHead, say.commune, say.standing].map(heading),
    ...facts.missing.items.map(({ name, kind, commune, state }) => [
      text(name),
      text(say.kind[kind]),
      text(commune?.name ?? say.unknownCommune),
      text(say.missing[state]),
    ]),
  ]
  const stickyRowsCount = head.length + 1
  const widths = (...each: number[]) => each.map((width) => ({ width }))
  return await writeExcelFile([
    {
      data: figures,
      sheet: say.sheets.figures,
      columns: widths(50, 20, 20, 12, 12, 20, 12, ...kinds.flatMap(() => [20, 12])),
      stickyRowsCount,
    },
    { data: sold, sheet: say.sheets.sales, columns: widths(20, 45, 22, 12, 22), stickyRowsCount },
    { data: missing, sheet: say.sheets.missing, columns: widths(45, 24, 30, 28), stickyRowsCount },
  ]).toBuffer()
}

const agreementRows = ["signed", "running", "completed", "ended_early", "deliveries", "delivered_vnd"] as const

const ifKnown = (value: string | null) => (value === null ? null : amount(value))
