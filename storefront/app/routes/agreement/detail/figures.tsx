import type { AgreementDetail } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { shareText } from "~/figures/share-text"
import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Figure } from "~/ui/figure"

import { ProgressBar } from "../progress-bar"

/** The agreement as a whole. What nobody has reported is said so, and is no zero. */
export function Figures({ agreement: { progress } }: { agreement: AgreementDetail }) {
  const t = useTranslations("agreement.detail")
  const pace = useTranslations("agreement.pace")
  const locale = useLocale()
  const isSilent = progress.pace === "no_report"
  const money = (amount: number) => (isSilent ? pace("no_report") : formatVnd(amount, locale))
  return (
    <section className="grid gap-3">
      <Card>
        <ProgressBar shareBp={progress.share_bp} pace={progress.pace} />
        {progress.days_silent === null || progress.days_silent === 0 ? null : (
          <p className="figures mt-2 text-sm text-ink-soft">{t("silent", { count: progress.days_silent })}</p>
        )}
      </Card>
      <div className="grid gap-3 sm:grid-cols-2">
        <Figure
          label={t("value")}
          value={money(progress.value_vnd)}
          note={
            progress.committed_value_vnd === null
              ? undefined
              : t("valueOf", { value: formatVnd(progress.committed_value_vnd, locale) })
          }
        />
        <Figure
          label={t("accepted")}
          value={progress.accepted_bp === null ? t("none") : shareText(progress.accepted_bp, locale)}
        />
        <Figure
          label={t("paid")}
          value={formatVnd(progress.paid_vnd, locale)}
          note={t("payable", { value: formatVnd(progress.payable_vnd, locale) })}
        />
      </div>
    </section>
  )
}
