import type { StandingEvent } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"

const looks = {
  "application.submitted": { word: "applicationSubmitted", icon: "send" },
  "application.resubmitted": { word: "applicationResubmitted", icon: "send" },
  "application.returned": { word: "applicationReturned", icon: "undo-2" },
  "application.verified": { word: "applicationVerified", icon: "badge-check" },
  "application.refused": { word: "applicationRefused", icon: "circle-x" },
  "organization.suspended": { word: "organizationSuspended", icon: "ban" },
  "organization.reinstated": { word: "organizationReinstated", icon: "archive-restore" },
} as const satisfies Record<StandingEvent["action"], { word: string; icon: IconName }>

/** What has happened between an organisation and its alliance: when, by whom, why. Both read the same. */
export function StandingHistory({ events }: { events: readonly StandingEvent[] }) {
  const t = useTranslations("portal.history")
  const locale = useLocale()
  if (events.length === 0) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      <ol className="mt-3 grid gap-4">
        {events.map(({ action, at, actor_name, reason }) => (
          <li key={`${action}-${at}`} className="flex gap-3">
            <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-clay-wash text-leaf">
              <Icon name={looks[action].icon} size={18} />
            </span>
            <div className="min-w-0 pt-0.5">
              <p className="font-semibold">{t(`action.${looks[action].word}`)}</p>
              <p className="figures text-sm text-ink-soft">
                {formatDateTime(at, locale)}
                {actor_name ? ` · ${actor_name}` : ""}
              </p>
              {reason ? <p className="text-sm break-words whitespace-pre-line">{t("reason", { reason })}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
