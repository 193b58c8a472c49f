import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

/** Who entered and corrected what is written of a conference. */
export function ConferenceHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  if (entries.length === 0) return null
  return (
    <Card as="section" className="no-print">
      <h2 className="text-lg">{t("history")}</h2>
      <ol className="mt-1 divide-y divide-clay">
        {entries.map(({ action, at, actor_name }, index) => (
          <li key={index} className="py-2">
            <p className="font-semibold">{t(action === "conference.entered" ? "entered" : "changed")}</p>
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(at, locale)}
              {actor_name === null ? "" : ` · ${actor_name}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
