import type { AgreementDetail, AgreementParty, AgreementVersion } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { FactList } from "~/ui/fact-list"

import { termsInWords } from "./terms-facts"

type TermsDocumentProps = { agreement: AgreementDetail; version: AgreementVersion }

/** A version as it would stand on paper: parties, terms, goods, signatures. */
export function TermsDocument({ agreement, version }: TermsDocumentProps) {
  const t = useTranslations("agreement")
  const words = useTranslations("agreementTerms")
  const locale = useLocale()
  const { general, lines } = termsInWords(version.terms, words, locale)
  return (
    <article className="rounded-lg border border-clay bg-sheet p-4 md:p-8 print:border-0 print:p-0 print:text-sm">
      <header className="border-b-2 border-ink pb-3">
        <h2 className="text-xl">{t(`kind.${agreement.kind}`)}</h2>
        <p className="figures">
          {agreement.number === null ? "" : `${t("detail.number", { number: agreement.number })} · `}
          {t("detail.code", { code: agreement.code })} · {t("version.heading", { number: version.number })}
        </p>
        {agreement.conference === null ? null : <p className="text-sm">{agreement.conference.name}</p>}
      </header>
      <h3 className="mt-4 text-lg">{t("version.parties")}</h3>
      <div className="mt-2 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <PartyFacts party={agreement.seller} represented={version.terms.seller_representative} />
        <PartyFacts party={agreement.buyer} represented={version.terms.buyer_representative} />
      </div>
      {lines.map(({ id, title, facts }, index) => (
        <section key={id} className="mt-5 break-inside-avoid">
          <h3 className="text-lg">{t("version.goods", { number: index + 1, title })}</h3>
          <FactList facts={facts.filter(({ key }) => key !== `${id} title`)} />
        </section>
      ))}
      <h3 className="mt-5 text-lg">{t("version.terms")}</h3>
      <FactList facts={general} />
      <h3 className="mt-5 text-lg">{t("version.signatures")}</h3>
      <ul className="mt-2 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        {(["seller", "buyer"] as const).map((side) => {
          const signature = version.signatures.find((each) => each.side === side)
          return (
            <li key={side} className="figures min-h-20 rounded-md border border-clay p-3 print:min-h-28">
              {signature === undefined
                ? t("version.unsigned", { side: t(`side.${side}`) })
                : t("versions.signature", {
                    side: t(`side.${side}`),
                    name: signature.name,
                    date: formatDate(signature.signed_on, locale),
                    way: t(`versions.way.${signature.way}`),
                  })}
            </li>
          )
        })}
      </ul>
      <p className="figures mt-4 text-sm break-all text-ink-soft">{t("version.hash", { hash: version.hash })}</p>
    </article>
  )
}

type PartyFactsProps = { party: AgreementParty; represented: { name: string; title: string } }

function PartyFacts({ party, represented }: PartyFactsProps) {
  const t = useTranslations("agreement")
  const person = [represented.name, represented.title].filter(Boolean).join(", ")
  const facts = [party.tax_code, party.phone, party.commune?.name ?? null].filter((each) => each !== null)
  return (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">{t(`side.${party.side}`)}</p>
      <p className="font-semibold break-words">{party.name}</p>
      {facts.length === 0 ? null : <p className="figures text-sm">{facts.join(" · ")}</p>}
      {person === "" ? null : <p className="text-sm">{t("version.represented", { name: person })}</p>}
      {party.organization_id === null ? <p className="text-sm text-ink-soft">{t("partyNamed")}</p> : null}
    </div>
  )
}
