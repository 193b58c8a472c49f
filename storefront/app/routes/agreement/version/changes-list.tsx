import type { AgreementVersion } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

import { changesBetween } from "./changes"
import { termsInWords } from "./terms-facts"

/** What a version changes of another, old and new side by side in words. */
export function ChangesList({ from, to }: { from: AgreementVersion; to: AgreementVersion }) {
  const t = useTranslations("agreement.versions")
  const words = useTranslations("agreementTerms")
  const locale = useLocale()
  const changes = changesBetween(termsInWords(from.terms, words, locale), termsInWords(to.terms, words, locale))
  if (changes.length === 0) return <p className="text-sm text-ink-soft">{t("same")}</p>
  return (
    <div>
      <p className="text-sm font-semibold">{t("changes", { number: from.number })}</p>
      <ul className="mt-1 grid gap-1.5">
        {changes.map(({ key, label, line, before, after }) => (
          <li key={key} className="figures border-l-2 border-leaf pl-3 text-sm">
            <span className="font-semibold">{line === null ? label : `${line}, ${label}`}</span>
            <span className="block text-ink-soft">
              <del>{t("was", { value: before ?? t("nothing") })}</del>
            </span>
            <span className="block">
              <ins className="no-underline">{t("now", { value: after ?? t("nothing") })}</ins>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
