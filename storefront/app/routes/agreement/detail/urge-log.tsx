import type { AgreementUrge } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

/** Who was urged for what: all of it for the alliance, what it was told itself for a party. */
export function UrgeLog({ urges }: { urges: readonly AgreementUrge[] }) {
  const t = useTranslations("agreement.urges")
  const locale = useLocale()
  if (urges.length === 0) return null
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      <ol className="mt-1 divide-y divide-clay">
        {urges.map(({ id, cause, to_name, text, urged_by, urged_at }) => (
          <li key={id} className="py-2">
            <p className="font-semibold">
              {t(`cause.${cause}`)} · {t("to", { name: to_name })}
            </p>
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(urged_at, locale)} · {urged_by ?? t("automatic")}
            </p>
            <p className="text-sm break-words whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
