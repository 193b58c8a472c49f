import { allianceReports, type ReportTemplate } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { blankDraft, newestOf, type TemplateDraft } from "../report-template-form/draft"
import { addedOf, stateOf, textOf, type FormState } from "../report-template-form/form-state"
import { readFirst } from "../report-template-form/read-template.server"
import { moreRows, saveTemplate } from "../report-template-form/save-template.server"
import { TemplateFields, usePlaceLabels } from "../report-template-form/template-fields"
import { periodChoiceOf, periodChoices } from "../report-template-form/period-choice"

const list = `${reportsPath("alliance")}/mau`
const here = `${reportsPath("alliance")}/mau-moi`

/** Beginning with another template, its name is left to be thought of. */
const draftFrom = (template: ReportTemplate | undefined): TemplateDraft =>
  template === undefined ? blankDraft : { ...template, title_vi: "", title_en: "" }

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role !== "lead") throw localeRedirect(args.request, list)
  const { items } = await member.call(allianceReports.templates, {})
  const codes = [...new Set(items.map(({ code }) => code))]
  return {
    base: newestOf(items, args.url.searchParams.get("tu") ?? ""),
    others: codes.flatMap((code) => {
      const template = newestOf(items, code)
      return template === undefined ? [] : [{ code, title: template.title }]
    }),
    today: businessDate(new Date()),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const typed = textsOf(await args.request.formData())
  const { items } = await member.call(allianceReports.templates, {})
  const draft = draftFrom(items.find(({ id }) => id === typed.base))
  const more = moreRows(draft, typed)
  if (more !== null) return more
  const reading = readFirst(draft, typed, locale)
  const refused = await saveTemplate(reading, typed, async (body) =>
    member.call(allianceReports.createTemplate, { body }),
  )
  if (refused !== null) return refused
  const t = translator(locale, "alliance")
  memberSessionOf(args.context).flash("said", t("allianceReports.templateForm.first.done"))
  return localeRedirect(args.request, list)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceReports.templateForm.first.title"),
    index: false,
  })

/** Makes a template of the alliance's own, from nothing or from another. */
export default function NewTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { base, others, today } = loaderData
  const t = useTranslations("allianceReports.templateForm")
  const refusal = refusalOf(actionData)
  const state = stateOf(refusal, addedOf(actionData))
  const draft = draftFrom(base)
  const reason = t("first.reason")
  return (
    <FormPage
      // What was typed belongs to what it began with.
      key={base?.id ?? "blank"}
      title={t("first.title")}
      text={t("first.intro")}
      back={{ to: list, label: t("back") }}
      refusal={refusal}
      labels={usePlaceLabels(draft, state, reason)}
      submit={t("first.submit")}
      before={<Beginnings others={others} current={base?.code} />}
    >
      <input type="hidden" name="base" value={base?.id ?? ""} />
      <TemplateFields
        draft={draft}
        state={state}
        today={today}
        first={<CodeAndPeriod draft={draft} state={state} />}
        fromHint={t("first.fromHint")}
        reasonLabel={reason}
      />
    </FormPage>
  )
}

type BeginningsProps = Readonly<{
  others: readonly Readonly<{ code: string; title: string }>[]
  current: string | undefined
}>

function Beginnings({ others, current }: BeginningsProps) {
  const t = useTranslations("allianceReports.templateForm.first")
  const choices = [
    { code: undefined, to: here, label: t("blank") },
    ...others.map(({ code, title }) => ({ code, to: `${here}?tu=${code}`, label: t("copyOf", { title }) })),
  ]
  return (
    <nav aria-label={t("beginWith")} className="mt-5">
      <p className="font-semibold">{t("beginWith")}</p>
      <ul className="mt-1 grid">
        {choices.map(({ code, to, label }) => (
          <li key={code ?? "blank"}>
            <Link
              to={to}
              aria-current={code === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function CodeAndPeriod({ draft, state }: Readonly<{ draft: TemplateDraft; state: FormState }>) {
  const t = useTranslations("allianceReports.templateForm")
  const form = useTranslations("common.form")
  return (
    <>
      <Field
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        optional={form("optional")}
        defaultValue={textOf(state, "code")}
        error={state.faults.code}
        maxLength={41}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Select
        name="period_kind"
        label={t("period")}
        defaultValue={textOf(state, "period_kind", periodChoiceOf(draft))}
        error={state.faults.period_kind}
        choices={periodChoices.map((choice) => ({ value: choice, label: t(`periods.${choice}`) }))}
      />
    </>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
