import type { SalesRow } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"

import { monthName, monthsIn, shortMonth } from "~/figures/months"
import { formatShare } from "~/figures/share"
import { shortVnd } from "~/figures/short-vnd"
import { useLocale } from "~/i18n/navigation"
import { BarChart } from "~/ui/bar-chart"
import { Card } from "~/ui/card"
import { ColumnChart } from "~/ui/column-chart"

import { entriesPath, type SalesAddress, type SalesFilter } from "../sales-filter"
import { byValue, topRows } from "./top-rows"
import type { AllianceSummary } from "./sales-totals"

const cooperativesShown = 8

type Narrowed = (key: string) => Partial<SalesAddress>

type SalesBreakdownProps = {
  filter: SalesFilter
  sales: AllianceSummary
  /** Further cards of the same sum. */
  children: ReactNode
}

/** The same sum cut several ways; every part opens the entries it is made of. */
export function SalesBreakdown({ filter, sales, children }: SalesBreakdownProps) {
  const t = useTranslations("allianceSales.by")
  const locale = useLocale()
  const { top, rest } = topRows(sales.by_cooperative, cooperativesShown, {
    total_vnd: sales.total_vnd,
    count: sales.selling_cooperatives,
  })
  const point = ({ key, label, value_vnd }: SalesRow, narrowed: Narrowed) => {
    const share = formatShare(value_vnd, sales.total_vnd, locale)
    return {
      label,
      value: value_vnd,
      text: formatVnd(value_vnd, locale) + (share === null ? "" : ` · ${share}`),
      to: entriesPath({ ...filter, ...narrowed(key) }),
    }
  }
  return (
    <div className="mt-4 grid gap-4 lg:grid-cols-2 print:mt-2 print:grid-cols-3 print:gap-2">
      <Card className="lg:col-span-2 print:col-span-3">
        <Months filter={filter} rows={sales.by_month} />
      </Card>
      <Card className="lg:row-span-2 print:row-span-2">
        <BarChart
          caption={t("cooperative.title")}
          labelHeader={t("cooperative.label")}
          valueHeader={t("value")}
          points={[
            ...top.map((row) => point(row, (key) => ({ cooperative: key }))),
            ...(rest.value_vnd === 0 && rest.count === 0
              ? []
              : [
                  {
                    label: t("cooperative.rest", { count: rest.count }),
                    // A sum of several has no bar beside those of one each.
                    value: 0,
                    text: point({ key: "", label: "", entry_count: 0, value_vnd: rest.value_vnd }, () => ({})).text,
                    to: "/lien-minh/htx",
                  },
                ]),
          ]}
        />
      </Card>
      <Card>
        <BarChart
          caption={t("group.title")}
          labelHeader={t("group.label")}
          valueHeader={t("value")}
          points={byValue(sales.by_group).map((row) => point(row, (key) => ({ group: key })))}
        />
      </Card>
      <Card>
        <BarChart
          caption={t("channel.title")}
          labelHeader={t("channel.label")}
          valueHeader={t("value")}
          points={byValue(sales.by_channel).map((row) => point(row, (key) => ({ channel: key })))}
        />
      </Card>
      {children}
    </div>
  )
}

function Months({ filter, rows }: { filter: SalesFilter; rows: AllianceSummary["by_month"] }) {
  const t = useTranslations("allianceSales.by")
  const locale = useLocale()
  const points = rows.map(({ key, value_vnd, entry_count, previous_vnd, previous_count }) => ({
    label: monthName(key, locale),
    value: value_vnd,
    // No entries is not the same as zero.
    text:
      (entry_count === 0 ? t("month.none") : formatVnd(value_vnd, locale)) +
      (previous_count === 0 ? "" : ` (${t("month.before", { value: formatVnd(previous_vnd, locale) })})`),
    before: previous_count === 0 ? undefined : previous_vnd,
    to: entriesPath({ ...filter, from: key, until: key }),
    shortLabel: shortMonth(key, locale),
    shortText: entry_count === 0 ? "–" : shortVnd(value_vnd, locale),
  }))
  const words = { caption: t("month.title"), labelHeader: t("month.label"), valueHeader: t("value") }
  // More than a dozen columns would be too narrow to hit and to read.
  return monthsIn(filter.from, filter.until) > 12 ? (
    <BarChart {...words} points={points} />
  ) : (
    <ColumnChart {...words} points={points} note={t("month.note")} />
  )
}
