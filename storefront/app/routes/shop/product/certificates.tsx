import type { Certificate } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { OcopStars } from "~/ui/ocop-stars"
import { State, type StateTone } from "~/ui/state"
import type { IconName } from "~/ui/icon-names"

const looks: Record<Certificate["state"], { tone: StateTone; icon: IconName }> = {
  valid: { tone: "good", icon: "badge-check" },
  expired: { tone: "quiet", icon: "clock" },
  revoked: { tone: "bad", icon: "ban" },
  not_yet_valid: { tone: "waiting", icon: "clock" },
}

/** OCOP certificates as they are: an expired one is said to be expired and shows no stars. */
export function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  const t = useTranslations("product.certificate")
  const tCard = useTranslations("catalog.card")
  const locale = useLocale()
  return (
    <section aria-labelledby="chung-nhan">
      <h2 id="chung-nhan" className="text-xl">
        {t("title")}
      </h2>
      {certificates.length === 0 ? <p className="reading mt-2 text-ink-soft">{t("none")}</p> : null}
      <ul className="mt-3 space-y-4">
        {certificates.map((certificate) => (
          <li key={certificate.number} className="rounded-lg border border-clay bg-sheet p-4 md:p-5">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <State {...looks[certificate.state]} word={t(`state.${certificate.state}`)} />
              {certificate.state === "valid" && certificate.stars >= 3 ? (
                <OcopStars stars={certificate.stars} label={tCard("stars", { count: certificate.stars })} size={20} />
              ) : (
                <span>{t("was", { count: certificate.stars })}</span>
              )}
            </div>
            {certificate.state === "expired" ? <p className="mt-2">{t("expiredNote")}</p> : null}
            <dl className="mt-3 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
              <dt>{t("number")}</dt>
              <dd className="max-sm:mb-2">{certificate.number}</dd>
              <dt>{t("decision")}</dt>
              <dd className="max-sm:mb-2">
                {t("decisionValue", {
                  number: certificate.decision_number,
                  date: formatDate(certificate.decided_on, locale),
                })}
              </dd>
              <dt>{t("authority")}</dt>
              <dd className="max-sm:mb-2">{certificate.authority}</dd>
              <dt>{t("validity")}</dt>
              <dd className="max-sm:mb-2">
                {t("validityValue", {
                  from: formatDate(certificate.valid_from, locale),
                  until: formatDate(certificate.valid_until, locale),
                })}
              </dd>
              {certificate.score === null ? null : (
                <>
                  <dt>{t("score")}</dt>
                  <dd>{t("scoreValue", { score: certificate.score })}</dd>
                </>
              )}
            </dl>
            {certificate.is_demo ? <p className="mt-3 text-sm text-ink-soft">{t("demo")}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
