import type { AgreementImport } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"
import { RadioChips } from "~/ui/radio-chips"
import { Select } from "~/ui/select"

import { groups, linkageForms } from "../../agreement/choices"
import { importPath } from "./import-path"
import { columnName, fields } from "./read-settings"

type ColumnsFormProps = Readonly<{
  list: AgreementImport
  conferences: readonly { id: string; name: string; held_on: string }[]
  refusal: Refusal | undefined
}>

/** Which row is the header, what each column says, and what holds for every row of the list. */
export function ColumnsForm({ list, conferences, refusal }: ColumnsFormProps) {
  const t = useTranslations("allianceImport")
  const isBusy = useNavigation().state !== "idle"
  return (
    <section aria-labelledby="cac-cot" className="grid gap-4">
      <div>
        <h2 id="cac-cot" className="text-lg">
          1. {t("columns.title")}
        </h2>
        <p className="reading text-ink-soft">{t("columns.text")}</p>
      </div>
      <HeaderForm list={list} />
      <Form method="post" action={importPath(list.id)} className="grid gap-6">
        <input type="hidden" name="act" value="settings" />
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {list.columns.map(({ place, letter, header, field, examples }) => (
            <li key={place} className="min-w-0 rounded-lg border border-clay bg-sheet p-3">
              <Select
                name={columnName(place)}
                label={`${letter}. ${header || t("columns.unnamed")}`}
                hint={examples.length > 0 ? t("columns.examples", { examples: examples.join(" · ") }) : undefined}
                error={refusal?.fields[columnName(place)]}
                blank={t("columns.unused")}
                choices={fields.map((each) => ({ value: each, label: t(`field.${each}`) }))}
                defaultValue={refusal?.values[columnName(place)] ?? field ?? ""}
              />
            </li>
          ))}
        </ul>
        <PaperFields list={list} conferences={conferences} refusal={refusal} />
        <Button look="secondary" icon="refresh-cw" disabled={isBusy} className="justify-self-start max-sm:w-full">
          {t(isBusy ? "reading" : "readAgain")}
        </Button>
      </Form>
    </section>
  )
}

function HeaderForm({ list }: Pick<ColumnsFormProps, "list">) {
  const t = useTranslations("allianceImport")
  const { header, settings, top } = list
  return (
    <details open={header === null} className="rounded-lg border border-clay bg-sheet px-4 py-1">
      <summary className="inline-flex min-h-11 items-center font-semibold text-leaf">
        {header === null
          ? t("header.none")
          : t("header.found", { isTwo: String(header.from < header.until), ...header })}
      </summary>
      <Form method="post" action={importPath(list.id)} className="grid gap-3 pb-3">
        <input type="hidden" name="act" value="header" />
        <Select
          name="header_row"
          label={t("header.label")}
          hint={t("header.hint")}
          blank={t("header.auto")}
          choices={top.map(({ row, cells }) => ({
            value: String(row),
            label: `${t("row")} ${row}: ${cells.join(" · ").slice(0, 90)}`,
          }))}
          defaultValue={settings.header_row === null ? "" : String(settings.header_row)}
        />
        <Button look="secondary" className="justify-self-start max-sm:w-full">
          {t("header.submit")}
        </Button>
      </Form>
    </details>
  )
}

function PaperFields({ list: { settings }, conferences, refusal }: ColumnsFormProps) {
  const t = useTranslations("allianceImport.paper")
  const agreement = useTranslations("agreement")
  const terms = useTranslations("agreementTerms")
  const locale = useLocale()
  const facts = (name: "kind" | "linkage_form" | "group" | "conference_id" | "starts_on" | "ends_on") => ({
    name,
    error: refusal?.fields[name],
    defaultValue: refusal?.values[name] ?? settings[name] ?? "",
  })
  return (
    <fieldset className="min-w-0 rounded-lg border border-clay bg-sheet p-4">
      <legend className="px-1 font-semibold">{t("title")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          {...facts("kind")}
          label={t("kind")}
          choices={(["minutes", "memorandum", "framework_contract"] as const).map((kind) => ({
            value: kind,
            label: agreement(`kind.${kind}`),
          }))}
        />
        <Select
          {...facts("conference_id")}
          label={t("conference")}
          blank={t("noConference")}
          choices={conferences.map(({ id, name, held_on }) => ({
            value: id,
            label: `${name}, ${formatDate(held_on, locale)}`,
          }))}
        />
        <Select
          {...facts("linkage_form")}
          label={terms("field.linkage_form")}
          choices={linkageForms.map((form) => ({ value: form, label: `${form}. ${terms(`linkage.${form}`)}` }))}
        />
        <Select
          {...facts("group")}
          label={t("group")}
          choices={groups.map((group) => ({ value: group, label: terms(`group.${group}`) }))}
        />
        <Field {...facts("starts_on")} type="date" label={t("starts_on")} hint={t("startsHint")} />
        <Field {...facts("ends_on")} type="date" label={t("ends_on")} hint={t("endsHint")} />
        <div className="sm:col-span-2">
          <RadioChips
            name="prices"
            legend={t("prices.legend")}
            choices={(["reference", "fixed"] as const).map((value) => ({ value, label: t(`prices.${value}`) }))}
            defaultValue={refusal?.values.prices ?? settings.prices}
          />
        </div>
        <Checkbox
          name="papers_kept"
          value="yes"
          className="sm:col-span-2"
          defaultChecked={settings.papers_kept}
          label={
            <>
              {t("papersKept")}
              <span className="block text-sm text-ink-soft">{t("papersHint")}</span>
            </>
          }
        />
      </div>
    </fieldset>
  )
}
