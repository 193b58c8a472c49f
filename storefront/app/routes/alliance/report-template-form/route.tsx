import { allianceReports, type ReportTemplate } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { lastVersion, newestOf } from "./draft"
import { addedOf, stateOf } from "./form-state"
import { readVersion } from "./read-template.server"
import { moreRows, saveTemplate } from "./save-template.server"
import { TemplateFields, usePlaceLabels } from "./template-fields"

const list = `${reportsPath("alliance")}/mau`

/** What the next version is made from. Throws a 404 page for a code that nothing has. */
function found(template: ReportTemplate | undefined): ReportTemplate {
  if (template === undefined) throw notFound()
  return template
}

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role !== "lead") throw localeRedirect(args.request, list)
  const { items } = await member.call(allianceReports.templates, {})
  const { code } = args.params
  const template = found(newestOf(items, code))
  return { template, version: lastVersion(items, code), today: businessDate(new Date()) }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const typed = textsOf(await args.request.formData())
  const { items } = await member.call(allianceReports.templates, {})
  const { code } = args.params
  const versions = items.filter((item) => item.code === code)
  // What was looked at, also where somebody has changed it since: the backend says so then.
  const template = found(versions.find(({ id }) => id === typed.base) ?? newestOf(items, code))
  const more = moreRows(template, typed)
  if (more !== null) return more
  const taken = versions.flatMap(({ definition }) => definition.fields.map(({ key }) => key))
  const reading = readVersion(template, { code, taken }, typed, locale)
  const refused = await saveTemplate(reading, typed, async (body) => member.call(allianceReports.addTemplate, { body }))
  if (refused !== null) return refused
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")("allianceReports.templateForm.done"))
  return localeRedirect(args.request, list)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.template.title, index: false })

/** Changes a template from a day on: what is kept, what is added, how figures are checked, who and when. */
export default function TemplateForm({ loaderData, actionData }: Route.ComponentProps) {
  const { template, version, today } = loaderData
  const t = useTranslations("allianceReports.templateForm")
  const refusal = refusalOf(actionData)
  const state = stateOf(refusal, addedOf(actionData))
  return (
    <FormPage
      title={t("title", { title: template.title })}
      text={t("intro")}
      back={{ to: list, label: t("back") }}
      refusal={refusal}
      labels={usePlaceLabels(template, state, t("reason"))}
      submit={t("submit")}
    >
      <input type="hidden" name="base" value={state.typed?.base ?? template.id} />
      <input type="hidden" name="version" value={state.typed?.version ?? version} />
      <TemplateFields draft={template} state={state} today={today} fromHint={t("fromHint")} reasonLabel={t("reason")} />
    </FormPage>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
