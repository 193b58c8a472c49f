import {
  allianceRegistry,
  moneyFigures,
  registerFigures,
  registerRows,
  type RegisterRowsReading,
} from "@lienket/contracts"
import { businessDate, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { Field, LongField } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { registerPath } from "../registry/paths"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, registerPath)
  return { lastYearsEnd: `${Number(businessDate(new Date()).slice(0, 4)) - 1}-12-31` }
}

/** Looks at rows first; enters them when that is what was pressed and none is wrong. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const wish = registerRows.safeParse({ text: values.text ?? "", as_of: values.as_of, source: values.source })
  if (!wish.success) return refuse({ values, fields: fieldFaults(wish.error, locale) })
  try {
    if (values.intent === "enter") {
      const { added } = await member.call(allianceRegistry.rows, { body: { ...wish.data, is_final: true } })
      const t = translator(locale, "register")
      memberSessionOf(args.context).flash("said", t("allianceRegistry.rowsPage.done", { count: added }))
      return localeRedirect(args.request, registerPath)
    }
    return { ok: true as const, values, reading: await member.call(allianceRegistry.rows, { body: wish.data }) }
  } catch (error) {
    // What was right when it was looked at may be taken by now: the rows are shown with what is wrong.
    if (error instanceof BackendError && error.code === "rows_have_faults")
      return { ok: true as const, values, reading: await member.call(allianceRegistry.rows, { body: wish.data }) }
    return refuseAsBackend(error, values)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "register")("allianceRegistry.rowsPage.title"),
    index: false,
  })

export default function RegistryRows({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceRegistry")
  const refusal = refusalOf(actionData)
  const seen = actionData && "reading" in actionData ? actionData : undefined
  const values = refusal?.values ?? seen?.values ?? {}
  const labels = { text: t("rowsPage.rows"), as_of: t("figuresForm.asOf"), source: t("figuresForm.source") }
  return (
    <FormPage
      title={t("rowsPage.title")}
      text={t("rowsPage.text")}
      back={{ to: registerPath, label: t("form.back") }}
      refusal={refusal}
      labels={labels}
      submit={t("rowsPage.preview")}
    >
      <Field
        name="as_of"
        type="date"
        label={labels.as_of}
        defaultValue={values.as_of ?? loaderData.lastYearsEnd}
        error={refusal?.fields.as_of}
        required
      />
      <Field
        name="source"
        label={labels.source}
        hint={t("figuresForm.sourceHint")}
        maxLength={200}
        defaultValue={values.source}
        error={refusal?.fields.source}
        required
      />
      <LongField
        name="text"
        label={labels.text}
        rows={10}
        wrap="off"
        spellCheck={false}
        defaultValue={values.text}
        error={refusal?.fields.text}
        required
      />
      {seen === undefined ? null : <Reading reading={seen.reading} />}
    </FormPage>
  )
}

function Reading({ reading }: Readonly<{ reading: RegisterRowsReading }>) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  return (
    <div role="status" className="grid gap-4">
      {reading.faulty > 0 ? (
        <Notice icon="circle-alert">{t("rowsPage.faulty", { count: reading.faulty })}</Notice>
      ) : (
        <Button name="intent" value="enter" icon="check" className="justify-self-start max-sm:w-full">
          {t("rowsPage.enter", { count: reading.rows.length })}
        </Button>
      )}
      <DataTable
        caption={t("rowsPage.read")}
        rows={reading.rows}
        rowKey={({ row }) => row}
        columns={[
          {
            header: t("table.name"),
            cell: ({ row, name, kind }) =>
              `${t("rowsPage.row")} ${row} · ${name}${kind === null ? "" : ` · ${t(`kind.${kind}`)}`}`,
          },
          { header: t("table.commune"), cell: ({ commune }) => commune ?? t("unit.none") },
          {
            header: t("rowsPage.read"),
            cell: ({ figures, kind }) => (
              <ul className="figures text-sm">
                {registerFigures.map((figure) => {
                  const value = figures[figure]
                  if (value === undefined) return null
                  const written = moneyFigures.includes(figure)
                    ? formatVnd(value, locale)
                    : formatDecimal(String(value), locale)
                  const label = kind === "group" && figure === "members_total" ? "group_members" : figure
                  return (
                    <li key={figure}>
                      {t(`figure.${label}`)}: {written}
                    </li>
                  )
                })}
              </ul>
            ),
          },
          {
            header: t("rowsPage.faults"),
            cell: ({ faults }) =>
              faults.length === 0 ? (
                t("rowsPage.ok")
              ) : (
                <ul className="text-sm text-lacquer">
                  {faults.map(({ field, message }) => (
                    <li key={field + message}>{message}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </div>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
