import type { TraceCertificate } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { OcopStars } from "~/ui/ocop-stars"
import { State } from "~/ui/state"

import { credentialTitle } from "../../../trust/credential-title"

/** What was certified when the lot was made, and what is now. */
export function LotCertificates({ certificates }: { certificates: readonly TraceCertificate[] }) {
  const t = useTranslations("trace")
  const locale = useLocale()
  return (
    <Card as="section">
      <h2 className="text-xl">{t("certificates.title")}</h2>
      <p className="text-sm text-ink-soft">
        {certificates.length === 0 ? t("certificates.none") : t("certificates.verified")}
      </p>
      <ul className="divide-y divide-clay">
        {certificates.map((certificate) => {
          const { kind, number, issuer, stars, valid_from, valid_until, was_valid, is_valid } = certificate
          const when = is_valid ? (was_valid ? "both" : "now") : "then"
          return (
            <li key={`${kind} ${number}`} className="py-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                {stars === null ? credentialTitle(t, certificate) : t("certificates.stars", { count: stars })}
                {is_valid && stars !== null && stars >= 3 ? <OcopStars stars={stars} label="" /> : null}
              </p>
              <p className="text-sm">{t("certificates.issued", { number, issuer })}</p>
              <p className="figures text-sm text-ink-soft">
                {t("certificates.from", { date: formatDate(valid_from, locale) })}
                {valid_until === null ? null : ` ${t("certificates.until", { date: formatDate(valid_until, locale) })}`}
              </p>
              <div className="mt-1.5">
                <State
                  tone={is_valid ? "good" : "quiet"}
                  icon={is_valid ? "badge-check" : "clock"}
                  word={t(`certificates.${when}`)}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
