import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import type { CooperativeMessages } from "~/messages/vi/cooperative.bundle"
import { Card } from "~/ui/card"

type Action = keyof CooperativeMessages["sellerLots"]["history"]
const actions: readonly string[] = [
  "batch.created",
  "batch.received",
  "batch.event_added",
  "batch.recalled",
  "batch.closed",
] satisfies Action[]
const isAction = (action: string): action is Action => actions.includes(action)

/** Who did what to a lot, newest first. */
export function TrustHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations("sellerLots")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("detail.history")}</h2>
      <ol className="mt-2 divide-y divide-clay">
        {entries.map(({ action, at, actor_name, reason }, index) => (
          <li key={index} className="py-2">
            <p className="font-semibold">{t(`history.${isAction(action) ? action : "other"}`)}</p>
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(at, locale)}
              {actor_name === null ? "" : ` · ${actor_name}`}
            </p>
            {reason === null ? null : <p className="text-sm">{t("detail.reason", { reason })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
