import { useTranslations } from "use-intl"

import { Form, Link } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"

import type { ChosenParty, PartyChoice } from "./parties.server"
import { keptOf, partySearchPath, type PartySearch } from "./party-search"

type PartyCardProps = {
  side: "seller" | "buyer"
  search: PartySearch
  found: readonly PartyChoice[]
  chosen: ChosenParty | null
}

/** One side: search, choose, or for a buyer without an account say its name. All of it is in the address. */
export function PartyCard({ side, search, found, chosen }: PartyCardProps) {
  const t = useTranslations("allianceAgreements.enter")
  const q = `${side}_q` as const
  const forget =
    side === "seller"
      ? { seller: "", seller_q: "" }
      : { buyer: "", buyer_q: "", buyer_name: "", buyer_tax_code: "", buyer_phone: "" }
  return (
    <Card as="section">
      <h2 className="text-lg">{t(side)}</h2>
      {chosen === null ? (
        <>
          <p className="text-sm text-ink-soft">{t(`${side}Hint`)}</p>
          <Form role="search" className="mt-3 flex flex-wrap items-end gap-3">
            {keptOf(search, [q, side]).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Field
              name={q}
              type="search"
              label={t(`${side}Search`)}
              defaultValue={search[q]}
              maxLength={200}
              autoComplete="off"
              className="min-w-0 grow"
            />
            <Button look="secondary" icon="search" className="max-sm:w-full">
              {t("find")}
            </Button>
          </Form>
          {search[q] === "" ? null : <Found side={side} search={search} found={found} />}
          {side === "buyer" ? <NamedBuyer search={search} /> : null}
        </>
      ) : (
        <p className="mt-1 flex flex-wrap items-center justify-between gap-3">
          <span className="flex min-w-0 items-center gap-2 font-semibold">
            <Icon name="check" className="text-leaf" />
            {t("chosen", { name: chosen.name })}
          </span>
          {search.predecessor === "" ? (
            <Link to={partySearchPath(search, forget)} className="link inline-flex min-h-11 items-center">
              {t("change")}
            </Link>
          ) : null}
        </p>
      )}
    </Card>
  )
}

function Found({ side, search, found }: Omit<PartyCardProps, "chosen">) {
  const t = useTranslations("allianceAgreements.enter")
  return (
    <>
      <p role="status" className="mt-3 text-sm text-ink-soft">
        {t("found", { count: found.length })}
      </p>
      <ul className="divide-y divide-clay">
        {found.map(({ id, name, tax_code, province }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-1.5">
            <span className="min-w-0">
              <span className="block font-semibold break-words">{name}</span>
              <span className="figures block text-sm text-ink-soft">
                {[tax_code, province].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Link
              to={partySearchPath(search, { [side]: id })}
              preventScrollReset
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {t("choose")}
              <span className="sr-only"> {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function NamedBuyer({ search }: { search: PartySearch }) {
  const t = useTranslations("allianceAgreements.enter")
  return (
    <details className="mt-3" open={search.buyer_q === "" ? undefined : false}>
      <summary className="inline-flex min-h-11 items-center font-semibold text-leaf">{t("named")}</summary>
      <Form className="mt-2 grid gap-4">
        {keptOf(search, ["buyer_q", "buyer", "buyer_name", "buyer_tax_code", "buyer_phone"]).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field name="buyer_name" label={t("name")} maxLength={150} required />
        <Field
          name="buyer_tax_code"
          label={t("taxCode")}
          optional={t("optional")}
          maxLength={20}
          autoComplete="off"
          inputMode="numeric"
        />
        <Field name="buyer_phone" label={t("phone")} optional={t("optional")} maxLength={20} type="tel" />
        <Button look="secondary" icon="check" className="justify-self-start max-sm:w-full">
          {t("choose")}
        </Button>
      </Form>
    </details>
  )
}
