import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { changeOf } from "~/figures/change"
import { monthName, monthNumber } from "~/figures/months"
import { formatTenthsOfPercent } from "~/figures/share"
import { shortVnd } from "~/figures/short-vnd"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { ColumnChart } from "~/ui/column-chart"
import { Figure } from "~/ui/figure"

type MonthSales = { month: string; value_vnd: number; entry_count: number }
type SalesFiguresProps = {
  months: readonly { month: string; value_vnd: number }[]
  thisMonth: MonthSales
  lastMonth: MonthSales
  now: string
}

/** What was sold: this month against the one before, and a year of months. */
export function SalesFigures({ months, thisMonth, lastMonth, now }: SalesFiguresProps) {
  const t = useTranslations("sellerHome.sales")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const change = changeOf(thisMonth.value_vnd, lastMonth.value_vnd)
  const best = months.reduce((most, each) => (each.value_vnd > most.value_vnd ? each : most), thisMonth)
  const before = monthName(lastMonth.month, locale)
  return (
    <section aria-labelledby="sales" className="mt-8">
      <h2 id="sales" className="text-lg">
        {t("title")}
      </h2>
      <p className="text-sm text-ink-soft">
        {t("counted")} {portal("asOf", { time: formatDateTime(now, locale) })}
      </p>
      <div className="mt-3 grid gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid gap-4">
          <Figure
            label={t("thisMonth", { month: monthName(thisMonth.month, locale) })}
            value={formatVnd(thisMonth.value_vnd, locale)}
            change={
              change.direction === "none"
                ? { direction: "same", text: t("change.none", { month: before }) }
                : {
                    direction: change.direction,
                    text:
                      change.direction === "same"
                        ? t("change.same", { month: before })
                        : t(`change.${change.direction}`, {
                            percent: formatTenthsOfPercent(change.tenths, locale),
                            month: before,
                          }),
                  }
            }
            note={t("lines", { count: thisMonth.entry_count })}
          />
          <Figure
            label={t("lastMonth", { month: before })}
            value={formatVnd(lastMonth.value_vnd, locale)}
            note={t("lines", { count: lastMonth.entry_count })}
          />
        </div>
        <Card>
          <ColumnChart
            caption={t("year")}
            note={t("best", { month: monthName(best.month, locale), value: formatVnd(best.value_vnd, locale) })}
            labelHeader={t("month")}
            valueHeader={t("value")}
            points={months.map(({ month, value_vnd }) => ({
              label: monthName(month, locale),
              value: value_vnd,
              text: formatVnd(value_vnd, locale),
              shortLabel: String(monthNumber(month)),
              shortText: shortVnd(value_vnd, locale),
            }))}
          />
        </Card>
      </div>
    </section>
  )
}
