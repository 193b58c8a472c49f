import type { ShownCredential } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import { credentialTitle } from "./credential-title"

/** What of quality and origin is verified and holds today; nothing where there is none. */
export function ShownCredentials({ credentials }: { credentials: readonly ShownCredential[] }) {
  const t = useTranslations("trace")
  const locale = useLocale()
  if (credentials.length === 0) return null
  return (
    <section aria-labelledby="da-xac-minh">
      <h2 id="da-xac-minh" className="text-xl">
        {t("shown.title")}
      </h2>
      <p className="reading text-sm text-ink-soft">{t("shown.text")}</p>
      <ul className="mt-2 divide-y divide-clay border-y border-clay">
        {credentials.map((credential) => (
          <li key={`${credential.kind} ${credential.number}`} className="flex items-start gap-3 py-2.5">
            <Icon name="shield-check" className="mt-1 text-leaf" />
            <div className="min-w-0">
              <p className="font-semibold break-words">{credentialTitle(t, credential)}</p>
              <p className="text-sm break-words">
                {t("shown.line", { number: credential.number, holder: credential.holder })}
                {credential.crop === null ? "" : ` · ${t("shown.crop", { crop: credential.crop })}`}
              </p>
              {credential.valid_until === null ? null : (
                <p className="figures text-sm text-ink-soft">
                  {t("certificates.until", { date: formatDate(credential.valid_until, locale) })}
                </p>
              )}
              {credential.is_demo ? <p className="text-sm text-ink-soft">{t("demoPaper")}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
