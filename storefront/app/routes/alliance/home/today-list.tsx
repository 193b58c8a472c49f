import type { OfficerWorkItem, OfficerWorkKind } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import type { IconName } from "~/ui/icon-names"
import { Notice } from "~/ui/notice"

const icons: Readonly<Record<OfficerWorkKind, IconName>> = {
  obstacles_to_route: "circle-alert",
  obstacles_overdue: "hourglass",
  obstacles_answered: "circle-check",
  applications_to_verify: "shield-check",
  reports_to_decide: "file-text",
  certificates_to_verify: "badge-check",
  deliveries_disputed: "scale",
  agreements_overdue: "handshake",
  agreements_silent: "bell",
}

/** What waits for an officer, in the order in which the backend tells it; what is not there is not shown. */
export function TodayList({ today }: { today: readonly OfficerWorkItem[] }) {
  const t = useTranslations("allianceHome.today")
  const locale = useLocale()
  return (
    <section aria-labelledby="today" className="no-print mt-5">
      <h2 id="today" className="text-lg">
        {t("title")}
      </h2>
      {today.length === 0 ? (
        <Notice icon="circle-check" className="mt-3">
          {t("nothing")}
        </Notice>
      ) : (
        <ul className="mt-3 grid gap-3 lg:grid-cols-2">
          {today.map(({ kind, count, oldest, path }, index) => (
            <li
              key={kind}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-clay bg-sheet p-4"
            >
              <div className="flex min-w-0 grow basis-52 items-start gap-3">
                <Icon name={icons[kind]} size={24} className="mt-1 text-leaf" />
                <div className="min-w-0">
                  <p className="text-lg font-semibold">{t(`${kind}.count`, { count })}</p>
                  <p className="text-sm text-ink-soft">
                    {oldest === null
                      ? t(`${kind}.text`)
                      : `${t(`${kind}.text`)} ${t("since", { date: formatDate(oldest, locale) })}`}
                  </p>
                </div>
              </div>
              <LinkButton to={path} look={index === 0 ? "primary" : "secondary"} className="grow sm:min-w-40 sm:grow-0">
                {t(`${kind}.button`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
