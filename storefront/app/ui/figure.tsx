import type { ReactNode } from "react"

import { Link } from "~/i18n/navigation"

import { Icon } from "./icon"

type FigureProps = {
  label: string
  value: ReactNode
  /** Against what was before: a sentence such as `tăng 12 % so với tháng 10`. */
  change?: { direction: "up" | "down" | "same"; text: string }
  /** Over how many, as of when. */
  note?: string
  /** Where the entries behind the figure are. */
  to?: string
}

/** One number, its change, and the way down to what it is made of. */
export function Figure({ label, value, change, note, to }: FigureProps) {
  return (
    <div className="relative rounded-lg border border-clay bg-sheet p-4 md:p-5 print:p-2.5">
      <p className="text-sm text-ink-soft">
        {to ? (
          <Link to={to} className="underline-offset-4 after:absolute after:inset-0 hover:text-leaf hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="figures mt-1 text-2xl font-semibold">{value}</p>
      {change ? (
        <p className="mt-1 flex items-center gap-1.5 text-sm">
          {change.direction === "same" ? null : (
            <Icon name={change.direction === "up" ? "trending-up" : "trending-down"} size={18} className="text-leaf" />
          )}
          {change.text}
        </p>
      ) : null}
      {note ? <p className="mt-1 text-sm text-ink-soft">{note}</p> : null}
    </div>
  )
}
