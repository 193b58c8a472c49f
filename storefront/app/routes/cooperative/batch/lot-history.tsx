import type { HistoryEntry } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import type { SellerLotsMessages } from "~/messages/vi/seller-lots.bundle"
import { Card } from "~/ui/card"

type Act = keyof SellerLotsMessages["sellerLots"]["history"]
const acts: readonly string[] = ["created", "received", "event_added", "recalled", "closed"] satisfies Act[]
const isAct = (act: string): act is Act => acts.includes(act)

/** Who did what to a lot, newest first. */
export function LotHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations("sellerLots")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-lg">{t("detail.history")}</h2>
      <ol className="mt-2 divide-y divide-clay">
        {entries.map(({ action, at, actor_name, reason }, index) => {
          const act = action.replace("batch.", "")
          return (
            <li key={index} className="py-2">
              <p className="font-semibold">{t(`history.${isAct(act) ? act : "other"}`)}</p>
              <p className="figures text-sm text-ink-soft">
                {formatDateTime(at, locale)}
                {actor_name === null ? "" : ` · ${actor_name}`}
              </p>
              {reason === null ? null : <p className="text-sm">{t("detail.reason", { reason })}</p>}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
