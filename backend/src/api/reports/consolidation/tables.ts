import type { ConsolidatedField, ReportConsolidation } from "@lienket/contracts"
import type { Locale } from "../../../http/locale"
import { consolidationWords, figureText } from "./words"

/** A table as paper shows it: texts only, widths in millimetres of a page of 160. */
export interface PaperTable {
  readonly heading: string
  readonly columns: readonly { readonly label: string; readonly width: number; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** How many units that did not report are named on paper; the Excel file names all. */
export const namedOnPaper = 200

/** The tables of a consolidation, the same for Word and PDF. What nobody reported stays empty. */
export const paperTables = (facts: ReportConsolidation, locale: Locale): PaperTable[] => {
  const say = consolidationWords[locale]
  return [
    {
      heading: say.sheets.figures,
      columns: [
        // An average of hundreds of billions, with its two decimals, stays on one line.
        { label: say.field, width: 46 },
        { label: say.total, width: 33, isNumber: true },
        { label: say.average, width: 32, isNumber: true },
        { label: say.over, width: 17, isNumber: true },
        { label: say.previous, width: 32, isNumber: true },
      ],
      rows: facts.fields.map((field) => [
        fieldLabel(field, locale),
        figureText(field.total, locale),
        figureText(field.average, locale),
        `${field.over}/${field.asked}`,
        figureText(field.previous === null ? null : (field.previous.total ?? field.previous.average), locale),
      ]),
    },
    {
      heading: say.sheets.sales,
      columns: [
        { label: say.part, width: 25 },
        { label: say.name, width: 53 },
        { label: say.value, width: 32, isNumber: true },
        { label: say.units, width: 18, isNumber: true },
        { label: say.previousValue, width: 32, isNumber: true },
      ],
      rows: salesParts.flatMap((part) =>
        facts.sales[part].map(({ label, value_vnd, units, previous_vnd }, index) => [
          index === 0 ? say.parts[part] : "",
          label,
          figureText(String(value_vnd), locale),
          figureText(String(units), locale),
          previous_vnd === null ? "" : figureText(String(previous_vnd), locale),
        ]),
      ),
    },
    {
      heading: `${say.sheets.missing} (${figureText(String(facts.missing.count), locale)})`,
      columns: [
        { label: say.who, width: 62 },
        { label: say.kindHead, width: 30 },
        { label: say.commune, width: 34 },
        { label: say.standing, width: 34 },
      ],
      rows: [
        ...facts.missing.items
          .slice(0, namedOnPaper)
          .map(({ name, kind, commune, state }) => [
            name,
            say.kind[kind],
            commune?.name ?? say.unknownCommune,
            say.missing[state],
          ]),
        ...(facts.missing.count > namedOnPaper
          ? [
              [
                say.others.replace("{count}", figureText(String(facts.missing.count - namedOnPaper), locale)),
                "",
                "",
                "",
              ],
            ]
          : []),
      ],
    },
  ]
}

export const salesParts = ["by_channel", "by_group", "by_buyer", "by_commune"] as const

export const fieldLabel = (
  { label, unit, kind, is_state }: Pick<ConsolidatedField, "label" | "unit" | "kind" | "is_state">,
  locale: Locale,
): string => {
  const say = consolidationWords[locale]
  const measure = kind === "vnd" ? (locale === "vi" ? "đồng" : "VND") : unit
  return `${label} (${[measure, is_state ? say.state : say.flow].filter(Boolean).join(", ")})`
}

/** What the figures are of: the report, the period and which kinds of organisation. */
export const filterLine = ({ title, period, kind, province }: ReportConsolidation, locale: Locale): string => {
  const say = consolidationWords[locale]
  return `${title}; ${period.name}; ${province.name}; ${kind === null ? say.everyKind : say.kind[kind]}`
}
