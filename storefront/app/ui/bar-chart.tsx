import { Link } from "~/i18n/navigation"

import { ChartTable, type ChartPoint } from "./chart-table"

type BarChartProps = { caption: string; labelHeader: string; valueHeader: string; points: readonly ChartPoint[] }

/** Amounts side by side, longest first or in the order given, each with its own label and number. */
export function BarChart({ caption, labelHeader, valueHeader, points }: BarChartProps) {
  const largest = Math.max(...points.map(({ value }) => value), 1)
  return (
    <figure>
      <figcaption className="mb-3 font-semibold">{caption}</figcaption>
      <ul className="grid gap-2">
        {points.map(({ label, value, text, to }) => (
          <li key={label} className="relative py-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
              {to ? (
                <Link to={to} className="underline underline-offset-4 after:absolute after:inset-0 hover:text-leaf">
                  {label}
                </Link>
              ) : (
                <span>{label}</span>
              )}
              <b className="figures">{text}</b>
            </div>
            <div aria-hidden="true" className="mt-1 h-3 rounded-sm bg-clay-wash">
              <div
                className="h-full rounded-sm bg-chart-2"
                style={{ width: `${Math.max((Math.max(value, 0) / largest) * 100, value > 0 ? 0.5 : 0)}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
      <ChartTable caption={caption} labelHeader={labelHeader} valueHeader={valueHeader} points={points} />
    </figure>
  )
}
