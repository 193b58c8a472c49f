import { allianceRegistry, exportDataSets, exportFormats, newProvinceExport, provinceExports } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { registerPath } from "../registry/paths"
import { ExportList } from "./export-list"
import { exportsPath } from "./paths"
import { isUnderWay } from "./progress"
import { useRevalidation } from "./use-revalidation"

const shown = 50
/** As the backend keeps them. */
const keptDays = 7

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const said = memberSessionOf(args.context).get("said")
  // A viewer may neither take anything out nor see what was.
  if (member.membership.role === "viewer") return { taking: null, said }
  const [listed, { communes }] = await Promise.all([
    member.call(provinceExports.list, { query: { limit: String(shown) } }),
    member.call(allianceRegistry.choices, {}),
  ])
  return { taking: { listed, communes, formKey: crypto.randomUUID() }, said }
}

/** Takes something out, or gives up what is being written. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "exports")
  const { intent, id = "", key, ...values } = textsOf(await args.request.formData())
  const say = (words: string) => memberSessionOf(args.context).flash("said", words)
  try {
    if (intent === "cancel") {
      await member.call(provinceExports.cancel, { params: { id } })
      say(t("allianceExports.cancelled"))
      return localeRedirect(args.request, exportsPath)
    }
    const filled = (name: string) => values[name]?.trim() || undefined
    const reading = newProvinceExport.safeParse({
      data_set: filled("data_set"),
      format: filled("format"),
      from: filled("from"),
      until: filled("until"),
      commune: filled("commune"),
    })
    if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
    await member.call(provinceExports.add, { body: reading.data }, { idempotencyKey: key })
    say(t("allianceExports.taken"))
    return localeRedirect(args.request, exportsPath)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "exports")("allianceExports.title"),
    index: false,
  })

/** Everything an alliance may see, taken out as rows: what is asked for, and what was. */
export default function Exports({ loaderData: { taking, said }, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceExports")
  return (
    <main id="noi-dung" className="page py-6">
      <Breadcrumbs crumbs={[{ label: t("back"), to: registerPath }, { label: t("title") }]} />
      <SaidNotice said={said} />
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="reading mt-2 text-ink-soft">{t("intro")}</p>
      {taking === null ? (
        <Notice className="mt-4">{t("notYours")}</Notice>
      ) : (
        <>
          <NewExport taking={taking} refusal={refusalOf(actionData)} />
          <Taken taking={taking} />
        </>
      )}
    </main>
  )
}

type Taking = NonNullable<Route.ComponentProps["loaderData"]["taking"]>

function NewExport({ taking, refusal }: Readonly<{ taking: Taking; refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceExports")
  const optional = useTranslations("common.form")("optional")
  const labels = {
    data_set: t("form.data_set"),
    format: t("form.format"),
    from: t("form.from"),
    until: t("form.until"),
    commune: t("form.commune"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  return (
    <section aria-labelledby="new" className="mt-6">
      <h2 id="new" className="mb-3 text-lg">
        {t("form.title")}
      </h2>
      <Form method="post" action={exportsPath} noValidate className="rounded-lg border border-clay bg-sheet p-4 md:p-6">
        <ErrorSummary refusal={refusal} labels={labels} />
        <input type="hidden" name="key" value={taking.formKey} />
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Select
            {...field("data_set")}
            choices={exportDataSets.map((value) => ({ value, label: t(`set.${value}`) }))}
          />
          <Select
            {...field("format")}
            choices={exportFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          />
          <Select
            {...field("commune")}
            blank={t("form.everyCommune")}
            choices={taking.communes.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Field {...field("from")} type="date" optional={optional} />
          <Field {...field("until")} type="date" optional={optional} hint={t("form.period")} />
        </div>
        <Button name="intent" value="take" icon="file-spreadsheet" className="mt-5 max-sm:w-full">
          {t("form.submit")}
        </Button>
      </Form>
    </section>
  )
}

function Taken({ taking: { listed, communes, formKey } }: Readonly<{ taking: Taking }>) {
  const t = useTranslations("allianceExports")
  const { items, count } = listed
  const underWay = items.filter(isUnderWay).length
  useRevalidation(underWay > 0)
  if (items.length === 0)
    return (
      <div className="mt-8">
        <EmptyState title={t("list.empty.title")} text={t("list.empty.text", { days: keptDays })} />
      </div>
    )
  return (
    <section aria-labelledby="taken" className="mt-8">
      <h2 id="taken" className="text-lg">
        {t("list.title")}
      </h2>
      <p className="text-sm text-ink-soft">{t("list.kept", { days: keptDays })}</p>
      <div className="mb-3 flex min-h-11 flex-wrap items-center gap-x-4">
        <p role="status">{t("list.writing", { count: underWay })}</p>
        {underWay === 0 ? null : (
          <Link to={exportsPath} className="link inline-flex min-h-11 items-center">
            {t("list.refresh")}
          </Link>
        )}
      </div>
      <ExportList items={items} communes={communes} formKey={formKey} />
      {count > items.length ? <p className="mt-3">{t("list.older", { shown: items.length, count })}</p> : null}
    </section>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
