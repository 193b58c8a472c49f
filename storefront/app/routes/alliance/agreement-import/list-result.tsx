import type { AgreementImport, ListFault } from "@lienket/contracts"
import { formatDate, formatQuantity, formatVnd, isUnitCode } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { Form, useLocale } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import { importPath } from "./import-path"

type ListProps = Readonly<{ list: AgreementImport }>

/** How a list stands: what is wrong with it, what it would enter, or what it has entered. */
export function ListResult({ list }: ListProps) {
  const t = useTranslations("allianceImport")
  const { state, agreement_count: count, row_count: rows } = list
  if (state === "applied") return <Entered list={list} />
  if (state === "undone" || state === "expired")
    return (
      <div className="grid justify-items-start gap-4">
        <Notice icon={state === "undone" ? "rotate-ccw" : "hourglass"}>{t(state)}</Notice>
        <LinkButton to={importPath()} icon="upload">
          {t("another")}
        </LinkButton>
      </div>
    )
  return (
    <section aria-labelledby="ket-qua" className="grid gap-4">
      <h2 id="ket-qua" className="text-lg">
        {t("result")}
      </h2>
      {state === "refused" ? (
        <>
          <div role="alert" className="rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3">
            <p className="flex items-start gap-2 font-semibold text-lacquer">
              <Icon name="circle-alert" className="mt-1" />
              {t("wrong", { count: list.fault_count, rows })}
            </p>
            <p className="mt-1">{t("wrongHelp")}</p>
          </div>
          <Faults list={list} />
          <p>
            <LinkButton to={importPath()} look="secondary" icon="upload" className="max-sm:w-full">
              {t("another")}
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <p className="flex items-start gap-2 font-semibold text-leaf">
            <Icon name="circle-check" className="mt-1" />
            {t("whole", { count, rows })}
          </p>
          <Confirm list={list} />
          <Sample list={list} />
        </>
      )}
    </section>
  )
}

function Faults({ list: { faults, fault_count } }: ListProps) {
  const t = useTranslations("allianceImport")
  const more = fault_count - faults.length
  return (
    <>
      <DataTable<ListFault>
        caption={t("faults")}
        rows={faults}
        rowKey={({ row, column, field, code }) => `${row} ${column} ${field} ${code}`}
        columns={[
          { header: t("row"), cell: ({ row, column }) => (column === "" ? row : `${column}${row}`) },
          {
            header: t("column"),
            cell: ({ header, field }) => (header === "" && field !== null ? t(`field.${field}`) : header),
          },
          { header: t("value"), cell: ({ value }) => (value === "" ? t("empty") : value) },
          { header: t("fault"), cell: ({ message }) => message },
        ]}
      />
      {more > 0 ? <p>{t("moreFaults", { count: more })}</p> : null}
    </>
  )
}

function Confirm({ list }: ListProps) {
  const t = useTranslations("allianceImport")
  const isBusy = useNavigation().state !== "idle"
  return (
    <Form method="post" action={importPath(list.id)} className="grid gap-3">
      <input type="hidden" name="act" value="apply" />
      <input type="hidden" name="revision" value={list.revision} />
      <Notice icon="file-check">
        {list.signed_count > 0 ? t("signedStayDrafts", { count: list.signed_count }) : t("draftsOnly")}
      </Notice>
      <div className="flex flex-wrap items-center gap-3 max-sm:grid">
        <Button icon="check" disabled={isBusy}>
          {isBusy ? t("entering") : t("enter", { count: list.agreement_count })}
        </Button>
        <LinkButton look="quiet" to={importPath()}>
          {t("another")}
        </LinkButton>
      </div>
      <p className="text-sm text-ink-soft">{t("allOrNothing")}</p>
    </Form>
  )
}

function Entered({ list }: ListProps) {
  const t = useTranslations("allianceImport")
  const isBusy = useNavigation().state !== "idle"
  return (
    <section aria-labelledby="da-ghi" className="grid justify-items-start gap-4">
      <h2 id="da-ghi" className="sr-only">
        {t("result")}
      </h2>
      <Notice icon="circle-check">{t("done", { count: list.agreement_count })}</Notice>
      <p className="reading">{t("next")}</p>
      <LinkButton to="/lien-minh/thoa-thuan?state=draft" icon="file-text" className="max-sm:w-full">
        {t("toDrafts")}
      </LinkButton>
      <Form method="post" action={importPath(list.id)} className="mt-4 grid gap-2 border-t border-clay pt-4">
        <input type="hidden" name="act" value="undo" />
        <p className="reading">{t("undoHelp")}</p>
        <Button look="danger" icon="rotate-ccw" disabled={isBusy} className="justify-self-start max-sm:w-full">
          {t("undo", { count: list.agreement_count })}
        </Button>
      </Form>
    </section>
  )
}

type Sampled = AgreementImport["sample"][number]

function Sample({ list: { sample } }: ListProps) {
  const t = useTranslations("allianceImport")
  const locale = useLocale()
  const quantity = (amount: string, unit: string) =>
    isUnitCode(unit) ? formatQuantity(amount, unit, locale) : `${amount} ${unit}`
  return (
    <DataTable<Sampled>
      caption={t("sample", { count: sample.length })}
      rows={sample}
      rowKey={({ row }) => row}
      columns={[
        { header: t("rowNumber"), cell: ({ row, number }) => (number === null ? row : `${row}. ${number}`) },
        { header: t("field.seller"), cell: ({ seller }) => seller },
        { header: t("field.buyer"), cell: ({ buyer }) => buyer },
        {
          header: t("field.goods"),
          cell: ({ lines }) => (
            <ul>
              {lines.map(({ title, quantity: amount, unit, price_vnd }, place) => (
                <li key={place}>
                  {title}, {quantity(amount, unit)}
                  {price_vnd === null ? "" : t("perUnit", { price: formatVnd(price_vnd, locale), unit })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          header: t("term"),
          cell: ({ starts_on, ends_on }) => `${formatDate(starts_on, locale)} – ${formatDate(ends_on, locale)}`,
        },
        {
          header: t("field.signed_on"),
          cell: ({ signed_on }) => (signed_on === null ? t("empty") : formatDate(signed_on, locale)),
        },
      ]}
    />
  )
}
