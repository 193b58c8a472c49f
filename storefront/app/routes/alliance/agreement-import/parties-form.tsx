import type { AgreementImport, ListParty } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"
import { Select } from "~/ui/select"

import { importPath } from "./import-path"
import { onlyNamed, partyName } from "./read-settings"

type Found = { id: string; name: string; kind: string; tax_code: string | null; province: string }

type PartiesFormProps = Readonly<{
  list: AgreementImport
  search: { q: string; found: readonly Found[] }
}>

const sellers: readonly string[] = ["cooperative", "union", "group"]

/** Who is meant: those the list leaves open are chosen, the others are shown as they were found. */
export function PartiesForm({ list, search }: PartiesFormProps) {
  const t = useTranslations("allianceImport.parties")
  const isBusy = useNavigation().state !== "idle"
  const open = list.parties.filter(({ match }) => match === "unsure" || match === "unknown" || match === "chosen")
  const certain = list.parties.filter((party) => !open.includes(party))
  if (list.parties.length === 0) return null
  return (
    <section aria-labelledby="hai-ben" className="grid gap-4">
      <div>
        <h2 id="hai-ben" className="text-lg">
          2. {t("title")}
        </h2>
        <p className="reading text-ink-soft">{t(open.length > 0 ? "text" : "allFound")}</p>
      </div>
      {open.length > 0 ? (
        <>
          <Search list={list} search={search} />
          <Form method="post" action={importPath(list.id)} className="grid gap-4">
            <input type="hidden" name="act" value="parties" />
            <ul className="grid gap-4 sm:grid-cols-2">
              {open.map((party) => (
                <li key={party.key} className="min-w-0 rounded-lg border border-clay bg-sheet p-3">
                  <PartyChoice party={party} search={search} />
                </li>
              ))}
            </ul>
            <Button look="secondary" icon="refresh-cw" disabled={isBusy} className="justify-self-start max-sm:w-full">
              {t("submit")}
            </Button>
          </Form>
        </>
      ) : null}
      {certain.length > 0 ? (
        <details className="rounded-lg border border-clay bg-sheet px-4 py-1">
          <summary className="inline-flex min-h-11 items-center font-semibold text-leaf">
            {t("certain", { count: certain.length })}
          </summary>
          <ul className="divide-y divide-clay pb-2">
            {certain.map((party) => (
              <li key={party.key} className="py-2">
                <span className="block font-semibold break-words">{party.name || party.tax_code}</span>
                <span className="block text-sm text-ink-soft">
                  {t(`side.${party.side}`)} · {t("rows", { count: party.row_count })} · {t(`match.${party.match}`)}
                  {party.organization === null ? "" : `: ${party.organization.name}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function PartyChoice({ party, search }: Readonly<{ party: ListParty; search: PartiesFormProps["search"] }>) {
  const t = useTranslations("allianceImport.parties")
  const { key, side, name, tax_code, match, organization, candidates, row_count: count, first_row: first } = party
  const searched = search.found.filter(({ kind }) => side === "buyer" || sellers.includes(kind))
  const known = new Map(
    [...(organization === null ? [] : [organization]), ...candidates, ...searched].map((each) => [each.id, each]),
  )
  const choices = [...known.values()].map(({ id, name: each, tax_code: code, province }) => ({
    value: id,
    label: [each, code, province].filter(Boolean).join(" · "),
  }))
  return (
    <>
      <p className="mb-1 flex items-start gap-2 text-sm text-ink-soft">
        {match === "chosen" ? null : <Icon name="circle-alert" size={18} className="mt-0.5 text-lacquer" />}
        {t(`side.${side}`)} · {t("rowsFrom", { count, first })}
        {tax_code === null ? "" : ` · ${tax_code}`}
      </p>
      <Select
        name={partyName(key)}
        label={name || tax_code || t("nameless")}
        hint={match === "unknown" && searched.length === 0 ? t("unknownHelp") : undefined}
        blank={t(match === "chosen" ? "takeBack" : "undecided")}
        choices={side === "buyer" ? [...choices, { value: onlyNamed, label: t("onlyNamed") }] : choices}
        defaultValue={match === "chosen" && organization !== null ? organization.id : ""}
      />
    </>
  )
}

/** What is found joins the choices below. */
function Search({ list, search: { q, found } }: PartiesFormProps) {
  const t = useTranslations("allianceImport.parties")
  return (
    <Form action={`${importPath(list.id)}#hai-ben`} className="flex flex-wrap items-end gap-3" role="search">
      <Field
        name="q"
        type="search"
        label={t("searchLabel")}
        hint={q === "" ? undefined : t("found", { count: found.length })}
        defaultValue={q}
        maxLength={200}
        className="grow sm:max-w-md"
      />
      <Button look="secondary" icon="search" className="max-sm:w-full">
        {t("search")}
      </Button>
    </Form>
  )
}
