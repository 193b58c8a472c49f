import type { TrustCard } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"

import { credentialTitle } from "./credential-title"
import { TrustStanding } from "./trust-standing"

type TrustListProps = {
  records: readonly TrustCard[]
  /** Where one of them is opened, without a language. */
  pathOf: (id: string) => string
  /** Whose they are, where they are not all one organisation's. */
  withOrganization?: boolean
}

/** Certificates, codes and rights, each a card that opens. */
export function TrustList({ records, pathOf, withOrganization = false }: TrustListProps) {
  const t = useTranslations("trustRecords")
  const tTrace = useTranslations("trace")
  const locale = useLocale()
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {records.map((record) => (
        <li key={record.id}>
          <Link
            to={pathOf(record.id)}
            className="flex h-full flex-col gap-1 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf"
          >
            {withOrganization ? <span className="text-sm text-ink-soft">{record.organization.name}</span> : null}
            <span className="text-lg font-semibold break-words">
              {credentialTitle(tTrace, record)}
              {record.stars === null ? "" : ` ${t("stars", { count: record.stars })}`}
            </span>
            <span className="break-words">
              {record.products.length === 0 ? t("whole") : record.products.map(({ title }) => title).join(", ")}
            </span>
            <span className="figures text-sm text-ink-soft">
              {t("numbered", { number: record.number })} ·{" "}
              {record.valid_until === null
                ? t("openEnded")
                : t("until", { date: formatDate(record.valid_until, locale) })}
            </span>
            <span className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
              <TrustStanding standing={record.standing} />
              {record.days_left !== null && record.days_left <= 180 ? (
                <span className={`figures text-sm font-semibold ${record.days_left <= 30 ? "text-lacquer" : ""}`}>
                  {t("daysLeft", { count: record.days_left })}
                </span>
              ) : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
