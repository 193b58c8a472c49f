import { useTranslations } from "use-intl"

export type ChartPoint = {
  label: string
  value: number
  /** The value as it is read: `12.450.000 ₫`. */
  text: string
  /** Where the entries behind it are, without a language. */
  to?: string
}

type ChartTableProps = { caption: string; labelHeader: string; valueHeader: string; points: readonly ChartPoint[] }

/** The numbers of a chart, one tap away from it. */
export function ChartTable({ caption, labelHeader, valueHeader, points }: ChartTableProps) {
  const t = useTranslations("common.chart")
  return (
    <details className="mt-3 text-sm">
      <summary className="inline-flex min-h-11 items-center font-semibold text-leaf underline-offset-4 hover:underline">
        {t("showTable")}
      </summary>
      <table className="mt-2 w-full text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-clay-line">
            <th scope="col" className="py-2 pr-4">
              {labelHeader}
            </th>
            <th scope="col" className="py-2 text-right">
              {valueHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, text }) => (
            <tr key={label} className="border-b border-clay">
              <th scope="row" className="py-2 pr-4 font-normal">
                {label}
              </th>
              <td className="py-2 text-right">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
