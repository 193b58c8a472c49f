import type { ConferenceFigures } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

/** The few figures by which conferences are told apart in a list. */
export function ConferenceFigureList({ figures }: { figures: ConferenceFigures }) {
  const t = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  const facts = [
    { label: t("value"), value: formatVnd(figures.value_vnd, locale) },
    { label: t("noReport"), value: figures.by_pace.no_report ?? 0 },
    { label: t("atRisk"), value: figures.at_risk_count },
    { label: t("disputed"), value: figures.disputed_count },
  ]
  return (
    <dl className="figures mt-3 grid grid-cols-2 gap-x-4 gap-y-2 md:grid-cols-4">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm font-normal text-ink-soft">{label}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
