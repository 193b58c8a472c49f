import type { CSSProperties } from "react"

import { Link } from "~/i18n/navigation"

import { ChartTable, type ChartPoint } from "./chart-table"

export type ColumnPoint = ChartPoint & {
  /** What there is room for under and above a column. */
  shortLabel: string
  shortText: string
  /** The same a year before, drawn beside it. */
  before?: number
}

type ColumnChartProps = {
  caption: string
  labelHeader: string
  valueHeader: string
  points: readonly ColumnPoint[]
  /** What stands out, said beside the caption. */
  note?: string
}

/**
 * A course over months. Columns where there is room; on a phone, when each month leads to its
 * entries, rows that a thumb can hit.
 */
export function ColumnChart({ caption, labelHeader, valueHeader, points, note }: ColumnChartProps) {
  const largest = Math.max(...points.flatMap(({ value, before = 0 }) => [value, before]), 1)
  const linked = points.some(({ to }) => to !== undefined)
  return (
    <figure>
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{caption}</span>
        {note ? <span className="figures text-sm text-ink-soft">{note}</span> : null}
      </figcaption>
      <ul
        className={linked ? "grid sm:flex sm:h-56 sm:gap-1 print:h-40" : "flex h-32 gap-1"}
        aria-hidden={!linked || undefined}
      >
        {points.map((point) => (
          <li
            key={point.label}
            style={sharesOf(point, largest)}
            className={
              linked
                ? "relative flex min-h-11 items-center gap-3 rounded-sm hover:bg-leaf-wash sm:min-h-0 sm:min-w-0 sm:flex-1 sm:flex-col sm:items-stretch sm:gap-1 sm:text-center"
                : "flex min-w-0 flex-1 flex-col gap-1 text-center text-sm"
            }
          >
            {linked ? <LinkedColumn {...point} /> : <QuietColumn {...point} />}
          </li>
        ))}
      </ul>
      <ChartTable caption={caption} labelHeader={labelHeader} valueHeader={valueHeader} points={points} />
    </figure>
  )
}

function LinkedColumn({ label, text, to = "", shortLabel, shortText, before }: ColumnPoint) {
  return (
    <>
      <Link
        to={to}
        className="w-14 shrink-0 text-sm underline underline-offset-4 after:absolute after:inset-0 sm:order-last sm:w-auto"
      >
        {shortLabel}
        <span className="sr-only">
          {" "}
          {label}: {text}
        </span>
      </Link>
      <div
        aria-hidden="true"
        className="flex min-w-0 grow items-center gap-3 sm:flex-col sm:items-stretch sm:justify-end sm:gap-1"
      >
        <div className="grid min-w-px grow gap-0.5 sm:order-last sm:flex sm:h-[calc(var(--tall)*(100%-2rem))] sm:min-h-px sm:grow-0 sm:items-end sm:gap-px">
          <div className="h-3 w-[calc(var(--share)*100%)] min-w-px rounded-sm bg-chart-2 sm:h-[calc(var(--share)/var(--tall)*100%)] sm:min-h-px sm:w-auto sm:flex-1" />
          {before === undefined ? null : (
            <div className="h-1.5 w-[calc(var(--before)*100%)] rounded-sm bg-chart-4 sm:h-[calc(var(--before)/var(--tall)*100%)] sm:w-auto sm:flex-1" />
          )}
        </div>
        <span className="figures shrink-0 text-sm">{shortText}</span>
      </div>
    </>
  )
}

function QuietColumn({ shortLabel, before }: ColumnPoint) {
  return (
    <>
      <div className="flex grow items-end gap-px">
        <div className="h-[calc(var(--share)*100%)] min-h-px flex-1 rounded-sm bg-chart-2" />
        {before === undefined ? null : <div className="h-[calc(var(--before)*100%)] flex-1 rounded-sm bg-chart-4" />}
      </div>
      <span className="text-ink-soft">{shortLabel}</span>
    </>
  )
}

/** A month in which more came back than was sold has no length, only its number. */
function sharesOf({ value, before = 0 }: ColumnPoint, largest: number) {
  const [share, shareBefore] = [value, before].map((each) => Math.round((Math.max(each, 0) / largest) * 1000) / 1000)
  return {
    "--share": share,
    "--before": shareBefore,
    "--tall": Math.max(share ?? 0, shareBefore ?? 0, 0.001),
  } as CSSProperties
}
