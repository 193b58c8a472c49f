import type { AllianceCooperative } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { Card } from "~/ui/card"
import { FactList, type Fact } from "~/ui/fact-list"

type IdentityCardProps = {
  organization: Pick<
    AllianceCooperative,
    "kind" | "tax_code" | "registration_number" | "address" | "representative" | "phone" | "email" | "bank"
  >
  /** What only one of the pages knows. */
  more?: readonly Fact[]
}

/** Who an organisation is, as it has told its alliance. */
export function IdentityCard({ organization, more = [] }: IdentityCardProps) {
  const t = useTranslations("allianceJoining.identity")
  const { kind, tax_code, registration_number, address, representative, phone, email, bank } = organization
  const none = <span className="text-ink-soft">{t("none")}</span>
  const figures = (text: string | null) => (text === null ? none : <span className="figures">{text}</span>)
  return (
    <Card as="section">
      <h2 className="mb-1 text-lg">{t("title")}</h2>
      <FactList
        facts={[
          { label: t("taxCode"), value: figures(tax_code) },
          { label: t(kind === "group" ? "contract" : "registration"), value: registration_number ?? none },
          {
            label: t("address"),
            value: [address.line, address.commune?.name, address.province.name].filter(Boolean).join(", "),
          },
          {
            label: t("representative"),
            value: representative ? `${representative.name}, ${representative.title}` : none,
          },
          { label: t("phone"), value: figures(phone) },
          { label: t("email"), value: email ?? none },
          {
            label: t("bank"),
            value:
              bank === null ? (
                none
              ) : (
                <span className="figures">
                  {t("account", { bank: bank.name, end: bank.account_end, name: bank.account_name })}
                </span>
              ),
          },
          ...more,
        ]}
      />
    </Card>
  )
}
