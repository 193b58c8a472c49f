import type { getAllianceSummary, RouteResponse } from "@lienket/contracts"
import { formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { changeOf } from "~/figures/change"
import { formatTenthsOfPercent } from "~/figures/share"
import { useLocale } from "~/i18n/navigation"
import { Figure } from "~/ui/figure"

import { periodText } from "../period-text"
import { entriesPath, yearBefore, type SalesFilter } from "../sales-filter"

export type AllianceSummary = RouteResponse<typeof getAllianceSummary>

type SalesProps = { filter: SalesFilter; sales: AllianceSummary }

/** The sum of the period, the same months of last year beside it, and over how many it stands. */
export function SalesTotals({ filter, sales }: SalesProps) {
  const t = useTranslations("allianceSales.totals")
  const locale = useLocale()
  const before = yearBefore(filter)
  const change = changeOf(sales.total_vnd, sales.previous_total_vnd)
  return (
    <div className="mt-4 grid gap-3 sm:grid-cols-2 xl:grid-cols-[2fr_1.4fr_1fr_1fr] print:grid-cols-[1.4fr_1.4fr_1fr_1fr]">
      <Figure
        label={t("total")}
        value={formatVnd(sales.total_vnd, locale)}
        change={
          change.direction === "up" || change.direction === "down"
            ? {
                direction: change.direction,
                text: t(`change.${change.direction}`, { percent: formatTenthsOfPercent(change.tenths, locale) }),
              }
            : { direction: "same", text: t(`change.${change.direction}`) }
        }
        to={entriesPath(filter)}
      />
      <Figure
        label={t("before", { period: periodText(before, locale) })}
        value={sales.previous_total_vnd === 0 ? "–" : formatVnd(sales.previous_total_vnd, locale)}
        note={t("beforeNote")}
        to={entriesPath(before)}
      />
      <Figure
        label={t("entries")}
        value={formatDecimal(String(sales.entry_count), locale)}
        note={t("entriesNote")}
        to={entriesPath(filter)}
      />
      <Figure
        label={t("cooperatives")}
        value={t("cooperativesOf", { selling: sales.selling_cooperatives, registered: sales.registered_cooperatives })}
        note={t("cooperativesNote")}
        to="/lien-minh/htx"
      />
    </div>
  )
}
