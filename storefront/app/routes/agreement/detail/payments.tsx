import type { AgreementDetail } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import { useAgreementPath } from "../portal"
import type { Viewpoint } from "../viewpoint"

/** What the seller has received, as it says. */
export function Payments({ agreement, view }: { agreement: AgreementDetail; view: Viewpoint }) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const path = useAgreementPath()(agreement.id)
  if (agreement.state === "draft") return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("payments.title")}</h2>
      {agreement.payments.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("payments.empty")}</p>
      ) : (
        <ul className="figures mt-1 divide-y divide-clay">
          {agreement.payments.map(({ id, paid_on, amount_vnd, note, recorded_by }) => (
            <li key={id} className="py-2">
              <p className="font-semibold">{formatVnd(amount_vnd, locale)}</p>
              <p className="text-sm text-ink-soft">
                {t("payments.paidOn", { date: formatDate(paid_on, locale), name: recorded_by })}
              </p>
              {note === "" ? null : <p className="text-sm">{note}</p>}
            </li>
          ))}
        </ul>
      )}
      {view.mayPay ? (
        <LinkButton to={`${path}/thanh-toan`} look="secondary" icon="banknote" className="no-print mt-3 max-sm:w-full">
          {t("detail.pay")}
        </LinkButton>
      ) : null}
    </Card>
  )
}
