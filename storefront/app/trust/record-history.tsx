import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import type { TrustMessages } from "~/messages/vi/trust.bundle"
import { Card } from "~/ui/card"

type Act = keyof TrustMessages["trustRecords"]["history"]
const acts: readonly string[] = ["stated", "corrected", "verified", "returned", "revoked"] satisfies Act[]
const isAct = (act: string): act is Act => acts.includes(act)

/** Who stated, verified, returned or revoked, newest first: the same for both sides. */
export function RecordHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations("trustRecords")
  const locale = useLocale()
  if (entries.length === 0) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("detail.history")}</h2>
      <ol className="mt-2 divide-y divide-clay">
        {entries.map(({ action, at, actor_name, reason }, index) => {
          const act = action.replace("certificate.", "")
          return (
            <li key={index} className="py-2">
              <p className="font-semibold">{t(`history.${isAct(act) ? act : "other"}`)}</p>
              <p className="figures text-sm text-ink-soft">
                {formatDateTime(at, locale)}
                {actor_name === null ? "" : ` · ${actor_name}`}
              </p>
              {reason === null ? null : <p className="text-sm">{t("reason", { reason })}</p>}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
