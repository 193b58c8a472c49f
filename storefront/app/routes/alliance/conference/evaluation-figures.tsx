import type { ConferenceFigures } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { shareText } from "~/figures/share-text"
import { useLocale } from "~/i18n/navigation"
import { Figure } from "~/ui/figure"

import { gradeOf } from "./grade"

/** How far the agreements of a conference are carried out; an average says over how many. */
export function EvaluationFigures({ figures }: { figures: ConferenceFigures }) {
  const t = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  const share = (basisPoints: number | null) =>
    basisPoints === null ? <span className="text-base font-normal">{t("none")}</span> : shareText(basisPoints, locale)
  const grade = gradeOf(figures.share_bp)
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-3">
      <Figure label={t("agreements")} value={figures.agreement_count} />
      <Figure
        label={t("share")}
        value={
          figures.share_bp === null ? (
            <span className="text-lg">{t("noReport")}</span>
          ) : (
            `${shareText(figures.share_bp, locale)}${grade === null ? "" : ` · ${t(`grade.${grade}`)}`}`
          )
        }
        note={t("shareOver", { count: figures.share_over })}
      />
      <Figure
        label={t("value")}
        value={formatVnd(figures.value_vnd, locale)}
        note={
          figures.committed_value_vnd === null
            ? undefined
            : t("valueOf", { value: formatVnd(figures.committed_value_vnd, locale) })
        }
      />
      <Figure label={t("noReport")} value={figures.by_pace.no_report ?? 0} />
      <Figure label={t("started30")} value={share(figures.started_30_bp)} />
      <Figure label={t("started90")} value={share(figures.started_90_bp)} />
      <Figure label={t("converted")} value={share(figures.converted_bp)} />
      <Figure label={t("atRisk")} value={figures.at_risk_count} />
      <Figure label={t("disputed")} value={figures.disputed_count} />
    </div>
  )
}
