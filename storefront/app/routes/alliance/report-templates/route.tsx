import { allianceReports, type ReportTemplate } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { FactList } from "~/ui/fact-list"
import { State } from "~/ui/state"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { periodChoiceOf } from "../report-template-form/period-choice"
import { RuleWords } from "../report-template-form/rule-rows"

const list = reportsPath("alliance")

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { items } = await member.call(allianceReports.templates, {})
  return {
    items,
    mayChange: member.membership.role === "lead",
    said: memberSessionOf(args.context).get("said"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceReports.templates.title"),
    index: false,
  })

/** What is reported: every template, the version in force open, those before it below. */
export default function Templates({ loaderData: { items, mayChange, said } }: Route.ComponentProps) {
  const t = useTranslations("allianceReports.templates")
  const reports = useTranslations("allianceReports")
  const codes = [...new Set(items.map(({ code }) => code))]
  return (
    <main id="noi-dung" className="page pt-2 pb-8 md:pt-4">
      <Breadcrumbs crumbs={[{ label: reports("title"), to: list }, { label: t("title") }]} />
      <SaidNotice said={said} />
      <div className="mt-2 flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl">{t("title")}</h1>
        {mayChange ? (
          <LinkButton to={`${list}/mau-moi`} icon="plus">
            {t("add")}
          </LinkButton>
        ) : null}
      </div>
      <p className="reading text-ink-soft">{t("intro")}</p>
      <div className="mt-5 grid gap-5">
        {codes.map((code) => (
          <Versions key={code} versions={items.filter((item) => item.code === code)} mayChange={mayChange} />
        ))}
      </div>
    </main>
  )
}

function Versions({ versions, mayChange }: Readonly<{ versions: readonly ReportTemplate[]; mayChange: boolean }>) {
  const t = useTranslations("allianceReports.templates")
  const [newest] = versions
  if (newest === undefined) return null
  return (
    <Card as="section">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">{newest.title}</h2>
        {mayChange ? (
          <LinkButton to={`${list}/mau/${newest.code}`} look="secondary" icon="pencil">
            {t("change")}
            <span className="sr-only">: {newest.title}</span>
          </LinkButton>
        ) : null}
      </div>
      {versions.map((version) => (
        <Version key={version.id} version={version} />
      ))}
    </Card>
  )
}

function Version({ version }: { version: ReportTemplate }) {
  const t = useTranslations("allianceReports.templates")
  const kinds = useTranslations("allianceReports.templates.reporter")
  const periods = useTranslations("allianceReports.templateForm.periods")
  const locale = useLocale()
  const { definition, reporters, due_days, valid_from, changed_by, changed_at, reason, is_shipped, is_in_force } =
    version
  const label = (field: (typeof definition.fields)[number]) => (locale === "en" ? field.label_en : field.label_vi)
  return (
    <details open={is_in_force} className="mt-3 border-t border-clay pt-2">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-2 font-semibold">
        {t("version", { number: version.version, date: formatDate(valid_from, locale) })}
        {is_in_force ? <State tone="good" icon="circle-check" word={t("inForce")} /> : null}
      </summary>
      <FactList
        facts={[
          { label: t("period"), value: periods(periodChoiceOf(version)) },
          { label: t("reporters"), value: reporters.map((kind) => kinds(kind)).join(", ") },
          { label: t("due"), value: t("dueDays", { count: due_days }) },
          {
            label: t("madeBy"),
            value: is_shipped ? t("shipped") : `${changed_by ?? ""}, ${formatDateTime(changed_at, locale)}`,
          },
          ...(reason === null ? [] : [{ label: t("reason"), value: reason }]),
          ...definition.sections.map((section) => ({
            label: locale === "en" ? section.title_en : section.title_vi,
            value: (
              <ul>
                {definition.fields
                  .filter((field) => field.section === section.key)
                  .map((field) => (
                    <li key={field.key}>
                      {label(field)}
                      <span className="text-sm text-ink-soft">
                        {" "}
                        · {t(`source.${field.source}`)}
                        {field.required ? ` · ${t("required")}` : ""}
                        {field.who.length < reporters.length
                          ? ` · ${field.who.map((kind) => kinds(kind)).join(", ")}`
                          : ""}
                      </span>
                    </li>
                  ))}
              </ul>
            ),
          })),
          ...(definition.rules.length === 0 ? [] : [{ label: t("rules"), value: <Rules definition={definition} /> }]),
        ]}
      />
    </details>
  )
}

function Rules({ definition: { rules, fields } }: Pick<ReportTemplate, "definition">) {
  return (
    <ul>
      {rules.map((rule, index) => (
        <li key={index}>
          <RuleWords rule={rule} fields={fields} />
        </li>
      ))}
    </ul>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
