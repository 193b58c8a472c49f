import type { AgreementDetail } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import { useAgreementPath } from "../portal"
import type { Viewpoint } from "../viewpoint"
import { DeliveryItem } from "./delivery-item"

type WaitingForYouProps = { agreement: AgreementDetail; view: Viewpoint; formKey: string }

/** First of all: a version to sign, deliveries to answer. */
export function WaitingForYou({ agreement, view, formKey }: WaitingForYouProps) {
  const t = useTranslations("agreement.detail")
  const locale = useLocale()
  const path = useAgreementPath()(agreement.id)
  const { awaits_signature, proposal, deliveries } = agreement
  const toAnswer = deliveries.filter(({ awaits_you }) => awaits_you)
  const toSign = proposal !== null && awaits_signature ? proposal : null
  if (toSign === null && toAnswer.length === 0) {
    return proposal === null ? null : <OpenProposal agreement={agreement} path={path} number={proposal.number} />
  }
  return (
    <Card as="section" className="no-print border-leaf">
      <h2 className="text-lg">{t("waiting")}</h2>
      {toSign === null ? null : (
        <div className="mt-3">
          <p className="font-semibold">{t("signVersion", { number: toSign.number })}</p>
          <p className="text-sm text-ink-soft">
            {t("signText", { name: toSign.proposed_by, date: formatDate(toSign.proposed_at, locale) })}
          </p>
          <LinkButton to={`${path}/ban/${toSign.number}`} icon="file-text" className="mt-3 max-sm:w-full">
            {t("readAndSign")}
          </LinkButton>
        </div>
      )}
      {toAnswer.length === 0 ? null : (
        <ul className="mt-3 divide-y divide-clay">
          {toAnswer.map((delivery) => (
            <li key={delivery.id} className="py-3">
              <DeliveryItem delivery={delivery} agreement={agreement} view={view} formKey={formKey} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

type OpenProposalProps = { agreement: AgreementDetail; path: string; number: number }

/** A proposal that waits for somebody else. */
function OpenProposal({ agreement, path, number }: OpenProposalProps) {
  const t = useTranslations("agreement.detail")
  const missing = (["seller", "buyer"] as const).filter(
    (side) => !agreement.proposal?.signatures.some((signature) => signature.side === side),
  )
  const [only] = missing
  const who = missing.length === 1 && only !== undefined ? agreement[only].name : t("bothSides")
  return (
    <Card as="section" className="no-print flex flex-wrap items-center justify-between gap-3">
      <p>{t("proposalOpen", { number, who })}</p>
      <LinkButton to={`${path}/ban/${number}`} look="secondary" icon="file-text" className="max-sm:w-full">
        {t("seeVersion", { number })}
      </LinkButton>
    </Card>
  )
}
