import { ChartTable, type ChartPoint } from "./chart-table"
import { linePath } from "./line-path"

type LineChartProps = { caption: string; labelHeader: string; valueHeader: string; points: readonly ChartPoint[] }

/** A course over time, with its last value said beside it; drawn on the server. */
export function LineChart({ caption, labelHeader, valueHeader, points }: LineChartProps) {
  const first = points[0]
  const last = points[points.length - 1]
  const { line, area, end } = linePath(points.map(({ value }) => value))
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{caption}</span>
        {last ? (
          <span className="text-sm">
            {last.label}: <b className="figures">{last.text}</b>
          </span>
        ) : null}
      </figcaption>
      {/* Letters stand outside the drawing, so that they keep their size on a phone. */}
      <div className="relative mt-3 h-40 border-b border-clay-line">
        <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" className="size-full overflow-visible">
          <path d={area} fill="var(--color-leaf-wash)" />
          <path
            d={line}
            fill="none"
            stroke="var(--color-chart-1)"
            strokeWidth="2.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {end ? (
          <span
            aria-hidden="true"
            className="absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-chart-1"
            style={{ left: `${end.x}%`, top: `${end.y}%` }}
          />
        ) : null}
      </div>
      <div className="mt-1 flex justify-between text-sm text-ink-soft">
        <span>{first?.label}</span>
        {points.length > 1 ? <span>{last?.label}</span> : null}
      </div>
      <ChartTable caption={caption} labelHeader={labelHeader} valueHeader={valueHeader} points={points} />
    </figure>
  )
}
