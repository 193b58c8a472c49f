import type { AgreementCard } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { DataTable } from "~/ui/data-table"
import { Icon } from "~/ui/icon"

import { GoodsText, PartiesText } from "../../agreement/agreement-card"
import { AgreementStateMark, PaceMark } from "../../agreement/marks"
import { ProgressBar } from "../../agreement/progress-bar"

/** Agreements of the province, those that need somebody first; on a phone a stack of cards. */
export function AgreementTable({ items }: { items: readonly AgreementCard[] }) {
  const t = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t("parties"),
          cell: (each) => (
            <>
              <Link to={`/lien-minh/thoa-thuan/${each.id}`} className="link inline-flex min-h-11 items-center">
                <PartiesText agreement={each} />
              </Link>
              <span className="figures block text-sm font-normal text-ink-soft">
                {agreement(`kind.${each.kind}`)} · {each.number ?? each.code}
                {each.is_demo ? ` · ${agreement("demo")}` : ""}
              </span>
            </>
          ),
        },
        {
          header: t("goods"),
          cell: (each) => (
            <>
              <GoodsText goods={each.goods} />
              <span className="figures block text-sm text-ink-soft">
                {agreement("term", {
                  from: formatDate(each.starts_on, locale),
                  until: formatDate(each.ends_on, locale),
                })}
              </span>
            </>
          ),
        },
        {
          header: t("progress"),
          cell: ({ state, progress }) => (
            <div className="min-w-40">
              {state === "draft" ? null : <ProgressBar shareBp={progress.share_bp} pace={progress.pace} />}
            </div>
          ),
        },
        { header: t("standing"), cell: (each) => <Standing agreement={each} /> },
      ]}
    />
  )
}

/** State, pace, and whatever needs somebody, in words. */
function Standing({ agreement: { state, progress } }: { agreement: AgreementCard }) {
  const t = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  return (
    <span className="grid justify-items-start gap-1.5 max-sm:justify-items-end">
      <AgreementStateMark state={state} />
      {state === "draft" ? null : <PaceMark pace={progress.pace} />}
      {progress.at_risk === null ? null : (
        <span className="flex items-start gap-1.5 text-sm font-semibold text-lacquer">
          <Icon name="triangle-alert" size={16} className="mt-1" />
          {agreement("riskOfSome", { reason: agreement(`risk.${progress.at_risk}`) })}
        </span>
      )}
      {progress.disputed_count > 0 ? (
        <span className="text-sm font-semibold text-lacquer">{t("disputed", { count: progress.disputed_count })}</span>
      ) : null}
      {progress.unconfirmed_count > 0 ? (
        <span className="text-sm">{t("unconfirmed", { count: progress.unconfirmed_count })}</span>
      ) : null}
    </span>
  )
}
