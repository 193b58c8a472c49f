import type { RegisterUnit } from "@lienket/contracts"
import { formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"

import { SizeWord } from "../registry/unit-words"

/** The class, the sums, and which threshold was met or missed. */
export function UnitSize({ unit: { size } }: { unit: RegisterUnit }) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  const number = (value: number) => <span className="figures">{formatDecimal(String(value), locale)}</span>
  const verdict = (isMet: boolean | null) => t(`step.${isMet === null ? "unknown" : isMet ? "met" : "missed"}`)
  return (
    <section className="mt-6">
      <h2 className="text-lg">{t("sizeTitle")}</h2>
      <p className="text-xl font-semibold">
        <SizeWord size={size} />
      </p>
      {size.reason !== null ? (
        <p className="reading text-ink-soft">{t(`noSizeText.${size.reason}`)}</p>
      ) : (
        <>
          <ul className="figures mt-1">
            <li>{t("sizeSums.members", { count: size.members_official ?? 0 })}</li>
            <li>
              {size.revenue === null
                ? t("sizeSums.noRevenue")
                : t("sizeSums.revenue", { year: String(size.revenue_year), value: formatVnd(size.revenue, locale) })}
            </li>
            <li>
              {size.capital_total === null
                ? t("sizeSums.noCapital")
                : t("sizeSums.capital", { value: formatVnd(size.capital_total, locale) })}
            </li>
          </ul>
          <p className="my-2 text-sm text-ink-soft">{t("sizeRule")}</p>
          <DataTable
            caption={t("sizeTitle")}
            captionHidden
            rows={size.steps}
            rowKey={(step) => step.size}
            columns={[
              { header: t("step.class"), cell: (step) => t(`size.${step.size}`) },
              {
                header: t("step.members"),
                cell: (step) => (
                  <>
                    {number(step.members_at_least)} · {verdict(step.has_members)}
                  </>
                ),
              },
              {
                header: t("step.revenue"),
                cell: (step) => `${formatVnd(step.revenue_at_least, locale)} · ${verdict(step.has_revenue)}`,
              },
              {
                header: t("step.capital"),
                cell: (step) => `${formatVnd(step.capital_at_least, locale)} · ${verdict(step.has_capital)}`,
              },
              { header: t("step.result"), cell: (step) => <strong>{verdict(step.is_met)}</strong> },
            ]}
          />
        </>
      )}
    </section>
  )
}
