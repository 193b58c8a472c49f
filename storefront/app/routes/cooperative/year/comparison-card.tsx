import type { PeerComparison } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

type ComparisonCardProps = { comparison: PeerComparison | null; isRunning: boolean }

/** The own sales of a group beside the median of others, none of whom is named. */
export function ComparisonCard({ comparison, isRunning }: ComparisonCardProps) {
  const t = useTranslations("sellerYear.comparison")
  const locale = useLocale()
  if (comparison === null)
    return (
      <Card className="print:col-span-2">
        <p className="text-sm text-ink-soft">{t("title")}</p>
        <p className="mt-1">{t("tooFew")}</p>
      </Card>
    )
  const { own_vnd, median_vnd, peers, below, group, size, province } = comparison
  const largest = Math.max(own_vnd, median_vnd, 1)
  const bars = [
    { key: "own", value: own_vnd, shade: "bg-chart-2" },
    { key: "median", value: median_vnd, shade: "bg-chart-4" },
  ] as const
  return (
    <Card className="print:col-span-2">
      <p className="text-sm text-ink-soft">{t("title")}</p>
      <ul className="mt-2 grid gap-2">
        {bars.map(({ key, value, shade }) => (
          <li key={key}>
            <div className="flex flex-wrap justify-between gap-x-4 text-sm">
              <span>{t(key, { group: t(`group.${group}`) })}</span>
              <b className="figures">{formatVnd(value, locale)}</b>
            </div>
            <div aria-hidden="true" className="mt-1 h-3 rounded-sm bg-clay-wash">
              <div className={`h-full rounded-sm ${shade}`} style={{ width: `${(value / largest) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <p className="figures mt-2 text-sm text-ink-soft">
        {t(province === null ? "amongCountry" : "amongProvince", { peers, below, province: province?.name ?? "" })}
        {size === null ? "" : ` ${t(`size.${size}`)}`} {isRunning ? t("sameMonths") : ""}
      </p>
    </Card>
  )
}
