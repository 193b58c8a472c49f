import type { AgreementDetail, AgreementParty } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { Link, useLocale } from "~/i18n/navigation"
import { Card } from "~/ui/card"
import { FactList } from "~/ui/fact-list"

import { useAgreementPath } from "../portal"

/** Who, since when, until when, and what it follows from or has led to. */
export function Facts({ agreement }: { agreement: AgreementDetail }) {
  const t = useTranslations("agreement")
  const locale = useLocale()
  const { seller, buyer, conference, signed_on, starts_on, ends_on, officer_name, ended_on } = agreement
  const { predecessor, successors } = agreement
  const party = ({ name, tax_code, phone, organization_id }: AgreementParty) => (
    <>
      {name}
      <span className="figures block text-sm text-ink-soft">
        {[tax_code, phone, organization_id === null ? t("partyNamed") : null].filter(Boolean).join(" · ")}
      </span>
    </>
  )
  return (
    <Card as="section">
      <h2 className="mb-1 text-lg">{t("detail.facts")}</h2>
      <FactList
        narrow
        facts={[
          { label: t("side.seller"), value: party(seller) },
          { label: t("side.buyer"), value: party(buyer) },
          ...(conference === null ? [] : [{ label: t("detail.conference"), value: conference.name }]),
          {
            label: t("detail.signedOn"),
            value: signed_on === null ? t("detail.notSigned") : formatDate(signed_on, locale),
          },
          {
            label: t("detail.termLabel"),
            value: (
              <span className="figures">
                {t("term", { from: formatDate(starts_on, locale), until: formatDate(ends_on, locale) })}
                {ended_on === null ? null : (
                  <span className="block">{t("detail.ended", { date: formatDate(ended_on, locale) })}</span>
                )}
              </span>
            ),
          },
          ...(officer_name === null ? [] : [{ label: t("detail.officer"), value: officer_name }]),
          ...(predecessor === null ? [] : [{ label: t("detail.predecessor"), value: <Other {...predecessor} /> }]),
          ...(successors.length === 0
            ? []
            : [{ label: t("detail.successors"), value: successors.map((each) => <Other key={each.id} {...each} />) }]),
        ]}
      />
    </Card>
  )
}

function Other({ id, code, kind }: AgreementDetail["successors"][number]) {
  const t = useTranslations("agreement.kind")
  const pathOf = useAgreementPath()
  return (
    <Link to={pathOf(id)} className="link figures flex min-h-11 items-center">
      {t(kind)} {code}
    </Link>
  )
}
