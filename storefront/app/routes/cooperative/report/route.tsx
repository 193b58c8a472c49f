import { cooperativeReports, reportRevision } from "@lienket/contracts"
import { formatDate, formatDateTime, parseReportPeriod } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { notFound, orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Notice } from "~/ui/notice"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { LedgerFigures } from "../../report/ledger-figures"
import { reportsPath } from "../../report/portal"
import { ReportStateMark, StandingMark } from "../../report/report-marks"
import { Differences, ReportDocuments, ReportHistory, SaidInReport } from "../../report/sealed-view"
import { postedDocument, readFormWithFiles } from "../media/posted-files.server"
import { formOfValues, refuseReport } from "./read-report.server"
import { ReportFields } from "./report-fields"
import { ReviseForm } from "./revise-form"

const list = reportsPath("cooperative")

type Asked = Readonly<{ params: { code: string; period: string } }>

const whichOf = ({ params: { code, period } }: Asked) => {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(code) || parseReportPeriod(period) === undefined) throw notFound()
  return { code, period }
}

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const report = await orNotFound(member.call(cooperativeReports.form, { query: whichOf(args) }))
  return {
    report,
    maySend: member.membership.role === "manager",
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const which = whichOf(args)
  const t = translator(locale, "seller-reports")
  const form = await readFormWithFiles(args.request)
  const values = textsOf(form)
  const intent = values.intent
  if (intent === "revise") {
    const reading = reportRevision.safeParse({ ...which, version: Number(values.version), note: values.note ?? "" })
    if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
    try {
      await member.call(cooperativeReports.revise, { body: reading.data })
    } catch (error) {
      return refuseReport(error, values)
    }
  } else if (intent === "save" || intent === "submit") {
    const document = await postedDocument(form, "document", member)
    if (document.error !== undefined) return refuse({ values, fields: { document: document.error } })
    const kept = form.getAll("kept").filter((id) => typeof id === "string")
    const body = { ...which, ...formOfValues(values, document.id === undefined ? kept : [...kept, document.id]) }
    try {
      await member.call(intent === "save" ? cooperativeReports.save : cooperativeReports.submit, { body })
    } catch (error) {
      return refuseReport(error, values)
    }
  } else throw data({ reason: "unknown_intent" }, { status: 400 })
  memberSessionOf(args.context).flash("said", t(`sellerReports.done.${intent}`))
  return localeRedirect(args.request, `${list}/${which.code}/${which.period}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: `${args.loaderData.report.title}, ${args.loaderData.report.period.name}`,
      index: false,
    },
  )

/** One report on one screen: filled in until it is sent, then as it was sealed. */
export default function Report({ loaderData: { report, maySend, said }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerReports")
  const shared = useTranslations("report")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const { state, standing, period, due_on, days_late, organization, remarks, differences } = report
  const isSealed = state === "submitted" || state === "accepted"
  const path = `${list}/${report.code}/${period.code}`
  return (
    <main id="noi-dung" className="page pt-2 pb-8 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.85]">
      <div className="mx-auto max-w-3xl print:max-w-none">
        <div className="no-print">
          <Breadcrumbs crumbs={[{ label: t("title"), to: list }, { label: period.name }]} />
        </div>
        <SaidNotice said={said} trouble={refusal?.message} />
        <h1 className="mt-2 text-2xl">{report.title}</h1>
        <p className="text-lg">
          <span className="figures font-semibold">{period.name}</span> · {organization.name}
        </p>
        <p className="figures text-sm text-ink-soft">
          {t("dueOn", { date: formatDate(due_on, locale) })} ·{" "}
          {portal("asOf", { time: formatDateTime(report.as_of, locale) })}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <ReportStateMark state={state} />
          <StandingMark standing={standing} daysLate={days_late} />
          <PrintButton>{portal("print")}</PrintButton>
        </div>
        {remarks === null ? null : (
          <Notice icon="rotate-ccw" className="mt-4">
            <p className="font-semibold">{t("remarks")}</p>
            <p className="whitespace-pre-line">{remarks}</p>
          </Notice>
        )}
        <div className="mt-6 grid gap-8">
          {isSealed ? (
            <>
              {differences === null ? null : (
                <>
                  <Differences differences={differences} />
                  {maySend ? <ReviseForm version={report.version} refusal={refusal} /> : null}
                </>
              )}
              <SaidInReport report={report} />
              <ReportDocuments report={report} readAt={`${list}/tep/${report.id ?? ""}`} />
            </>
          ) : (
            <ReportFields report={report} maySend={maySend} refusal={refusal} entriesAt={`${path}/but-toan`} />
          )}
          <section aria-labelledby="ledger">
            <h2 id="ledger" className="mb-2 text-lg">
              {shared("ledger.title")}
            </h2>
            <LedgerFigures ledger={report.ledger} entriesAt={`${path}/but-toan`} />
          </section>
          <ReportHistory report={report} />
        </div>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
