import type { TraceView } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

/** What was done to the lot, oldest first. */
export function LotDiary({ events }: { events: TraceView["events"] }) {
  const t = useTranslations("trace")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-xl">{t("events")}</h2>
      {events.length === 0 ? <p className="mt-1 text-ink-soft">{t("noEvents")}</p> : null}
      <ol className="mt-2 divide-y divide-clay">
        {events.map(({ kind, happened_on, text }, index) => (
          <li key={index} className="grid gap-x-4 py-2.5 sm:grid-cols-[7rem_1fr]">
            <p className="figures text-sm text-ink-soft">{formatDate(happened_on, locale)}</p>
            <div className="min-w-0">
              <p className="font-semibold">{t(`event.${kind}`)}</p>
              <p className="break-words">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
