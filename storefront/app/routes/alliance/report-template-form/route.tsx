import { allianceReports, reporterKinds, reportFieldKinds, type ReportTemplate } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Checkbox } from "~/ui/checkbox"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify, type WorkingMember } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { freshFields } from "./fresh-fields"
import { readTemplate } from "./read-template.server"

const list = `${reportsPath("alliance")}/mau`

/** The newest version of a template. Throws a 404 page for a code that nothing has. */
async function newest({ call }: WorkingMember, code: string): Promise<ReportTemplate> {
  const { items } = await call(allianceReports.templates, {})
  const template =
    items.find((item) => item.code === code && item.is_in_force) ?? items.find((item) => item.code === code)
  if (template === undefined) throw notFound()
  return template
}

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role !== "lead") throw localeRedirect(args.request, list)
  return { template: await newest(member, args.params.code), today: businessDate(new Date()) }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const template = await newest(member, args.params.code)
  const values = textsOf(await args.request.formData())
  const reading = readTemplate(template, values, locale)
  if (!reading.ok) return refuse({ values, fields: reading.fields })
  try {
    await member.call(allianceReports.addTemplate, { body: reading.body })
  } catch (error) {
    if (!(error instanceof BackendError) || error.faults.length === 0) return refuseAsBackend(error, values)
    const fields = Object.fromEntries(error.faults.map(({ field, message }) => [field, message]))
    return refuse({ values, code: error.code, message: error.message, fields }, error.status)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")("allianceReports.templateForm.done"))
  return localeRedirect(args.request, list)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.template.title, index: false })

/** Changes a template from a day on: what is kept, what is added, who and when. */
export default function TemplateForm({ loaderData: { template, today }, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceReports.templateForm")
  const templates = useTranslations("allianceReports.templates")
  const kinds = useTranslations("allianceReports.templates.reporter")
  const refusal = refusalOf(actionData)
  const labels = {
    title_vi: t("titleVi"),
    title_en: t("titleEn"),
    reporters: templates("reporters"),
    due_days: t("due"),
    valid_from: t("from"),
    reason: t("reason"),
  }
  const field = (name: keyof typeof labels, value: string) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name] ?? value,
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t("title", { title: template.title })}
      text={t("intro")}
      back={{ to: list, label: t("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
    >
      <Field {...field("title_vi", template.title_vi)} maxLength={200} required />
      <Field {...field("title_en", template.title_en)} maxLength={200} required lang="en" />
      <fieldset id="field-reporters">
        <legend className="font-semibold">{labels.reporters}</legend>
        {reporterKinds.map((kind) => (
          <Checkbox
            key={kind}
            name={`reporters.${kind}`}
            label={kinds(kind)}
            defaultChecked={
              refusal === undefined
                ? template.reporters.includes(kind)
                : refusal.values[`reporters.${kind}`] !== undefined
            }
          />
        ))}
      </fieldset>
      <Field {...field("due_days", String(template.due_days))} inputMode="numeric" required />
      <Field {...field("valid_from", today)} type="date" min={today} required />
      <LongField {...field("reason", "")} rows={2} maxLength={500} required />
      <h2 className="text-lg">{t("fields")}</h2>
      {template.definition.fields.map((each) => (
        <KeptField key={each.key} field={each} refusal={refusal} />
      ))}
      <h2 className="text-lg">{t("add")}</h2>
      {freshFields.map((index) => (
        <FreshField key={index} index={index} template={template} refusal={refusal} />
      ))}
    </FormPage>
  )
}

type KeptFieldProps = Readonly<{
  field: ReportTemplate["definition"]["fields"][number]
  refusal: Refusal | undefined
}>

function KeptField({ field, refusal }: KeptFieldProps) {
  const t = useTranslations("allianceReports.templateForm")
  const kinds = useTranslations("allianceReports.templates.reporter")
  const locale = useLocale()
  const typed = refusal?.values
  const { key } = field
  return (
    <details className="rounded-lg border border-clay bg-sheet px-4">
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
        {locale === "en" ? field.label_en : field.label_vi}
      </summary>
      <div className="grid gap-3 pb-4">
        <Checkbox
          name={`keep.${key}`}
          label={t("keep")}
          defaultChecked={typed === undefined || typed[`keep.${key}`] !== undefined}
        />
        <Field
          name={`label_vi.${key}`}
          label={t("labelVi")}
          maxLength={200}
          defaultValue={typed?.[`label_vi.${key}`] ?? field.label_vi}
        />
        <Field
          name={`label_en.${key}`}
          label={t("labelEn")}
          maxLength={200}
          lang="en"
          defaultValue={typed?.[`label_en.${key}`] ?? field.label_en}
        />
        <Checkbox
          name={`required.${key}`}
          label={t("required")}
          defaultChecked={typed === undefined ? field.required : typed[`required.${key}`] !== undefined}
        />
        <fieldset>
          <legend className="font-semibold">{t("who")}</legend>
          {reporterKinds.map((kind) => (
            <Checkbox
              key={kind}
              name={`who.${key}.${kind}`}
              label={kinds(kind)}
              defaultChecked={
                typed === undefined ? field.who.includes(kind) : typed[`who.${key}.${kind}`] !== undefined
              }
            />
          ))}
        </fieldset>
      </div>
    </details>
  )
}

type FreshFieldProps = Readonly<{ index: number; template: ReportTemplate; refusal: Refusal | undefined }>

function FreshField({ index, template, refusal }: FreshFieldProps) {
  const t = useTranslations("allianceReports.templateForm")
  const form = useTranslations("common.form")
  const locale = useLocale()
  const at = (name: string) => ({ name: `new.${index}.${name}`, defaultValue: refusal?.values[`new.${index}.${name}`] })
  return (
    <details className="rounded-lg border border-clay bg-sheet px-4" open={Boolean(at("label_vi").defaultValue)}>
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
        {t("add")} {index + 1}
      </summary>
      <div className="grid gap-3 pb-4">
        <Field {...at("label_vi")} label={t("labelVi")} maxLength={200} optional={form("optional")} />
        <Field {...at("label_en")} label={t("labelEn")} maxLength={200} optional={form("optional")} lang="en" />
        <Select
          {...at("section")}
          label={t("section")}
          choices={template.definition.sections.map((section) => ({
            value: section.key,
            label: locale === "en" ? section.title_en : section.title_vi,
          }))}
        />
        <Select
          {...at("kind")}
          label={t("kind")}
          choices={reportFieldKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <Field {...at("unit")} label={t("unit")} maxLength={30} optional={form("optional")} />
        <Checkbox
          name={`new.${index}.required`}
          label={t("required")}
          defaultChecked={refusal?.values[`new.${index}.required`] !== undefined}
        />
      </div>
    </details>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
