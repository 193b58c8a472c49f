import { formatVnd } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

type PriceProps = {
  amountVnd: number
  locale: Locale
  /** What one pays that for: `kg`, `gói 500 g`. */
  unit?: string
  /** Said before it where it is the lowest of several: "từ". */
  from?: string
  size?: "card" | "page" | "line"
}

const sizes = { card: "text-lg", page: "text-3xl", line: "text-base" }

/** How much, per what. */
export function Price({ amountVnd, locale, unit, from, size = "card" }: PriceProps) {
  return (
    <span className="figures">
      {from ? <span className="text-sm text-ink-soft">{from} </span> : null}
      <b className={sizes[size]}>{formatVnd(amountVnd, locale)}</b>
      {unit ? (
        <>
          {" "}
          <span className="inline-block text-sm text-ink-soft">/ {unit}</span>
        </>
      ) : null}
    </span>
  )
}
