import type { AgreementDetail, AgreementVersion } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"

import { VersionStateMark } from "../marks"
import { useAgreementPath } from "../portal"
import { ChangesList } from "../version/changes-list"

/** Every version of the terms, newest first, with what it changes of the one before. */
export function Versions({ agreement }: { agreement: AgreementDetail }) {
  const t = useTranslations("agreement.versions")
  const newestFirst = agreement.versions.toSorted((one, other) => other.number - one.number)
  return (
    <Card as="section">
      <h2 className="text-lg">{t("title")}</h2>
      <ol className="mt-1 divide-y divide-clay">
        {newestFirst.map((version) => (
          <li key={version.number} className="grid gap-1.5 py-3">
            <Version
              agreement={agreement}
              version={version}
              before={newestFirst.find(({ number, state }) => number < version.number && state !== "declined")}
            />
          </li>
        ))}
      </ol>
    </Card>
  )
}

type VersionProps = { agreement: AgreementDetail; version: AgreementVersion; before: AgreementVersion | undefined }

function Version({ agreement, version, before }: VersionProps) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const path = useAgreementPath()(agreement.id)
  const { number, state, proposed_by, proposed_at, reason, signatures, document } = version
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{t("versions.version", { number })}</h3>
        <VersionStateMark state={state} />
      </div>
      <p className="figures text-sm text-ink-soft">
        {t("versions.proposedBy", { name: proposed_by, time: formatDateTime(proposed_at, locale) })}
      </p>
      {reason === "" ? null : <p className="text-sm">{t("detail.reason", { reason })}</p>}
      {signatures.map(({ side, name, signed_on, way }) => (
        <p key={side} className="figures text-sm">
          {t("versions.signature", {
            side: t(`side.${side}`),
            name,
            date: formatDate(signed_on, locale),
            way: t(`versions.way.${way}`),
          })}
        </p>
      ))}
      {before === undefined ? null : <ChangesList from={before} to={version} />}
      {document === null ? null : (
        <a
          href={localePath(locale, `${path}/tep/${document.id}`)}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-11 items-center text-sm break-all"
        >
          {t("versions.scan", { name: document.name })}
        </a>
      )}
      <Link to={`${path}/ban/${number}`} className="link no-print inline-flex min-h-11 items-center text-sm">
        {t("versions.full", { number })}
      </Link>
    </>
  )
}
