import type { FacetValue } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import { filterQuery, noFilters, type SetFilter } from "./filters"

export type Facets = Record<"group" | "stars" | "province" | "cooperative", FacetValue[]>

type FilterChipsProps = { chips: readonly SetFilter[]; facets: Facets }

/** What narrows the list just now; each is a link to the list without it. */
export function FilterChips({ chips, facets }: FilterChipsProps) {
  const t = useTranslations("catalog.list")
  const locale = useLocale()
  if (chips.length === 0) return null
  const wordOf = ({ kind, value }: SetFilter) => {
    if (kind === "q") return t("chip.words", { q: value })
    if (kind === "price_min") return t("chip.priceFrom", { price: formatVnd(Number(value), locale) })
    if (kind === "price_max") return t("chip.priceTo", { price: formatVnd(Number(value), locale) })
    if (kind === "in_stock") return t("inStock")
    if (kind === "stars") return t("starsOption", { count: Number(value) })
    if (kind === "group" || kind === "province" || kind === "cooperative") {
      return facets[kind].find((facet) => facet.value === value)?.label ?? value
    }
    return value
  }
  return (
    <ul aria-label={t("chip.label")} className="mt-3 flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={`${chip.kind} ${chip.value}`} className="max-w-full">
          <Link
            to={`/san-pham${filterQuery(chip.without)}`}
            aria-label={t("chip.remove", { filter: wordOf(chip) })}
            preventScrollReset
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border-[1.5px] border-leaf bg-leaf-wash px-4 text-sm font-semibold text-leaf-deep hover:bg-sheet"
          >
            <span className="truncate">{wordOf(chip)}</span>
            <Icon name="x" size={16} />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            to={`/san-pham${filterQuery(noFilters)}`}
            className="link inline-flex min-h-11 items-center px-2 text-sm"
          >
            {t("chip.clear")}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
