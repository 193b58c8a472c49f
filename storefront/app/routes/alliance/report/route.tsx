import { allianceReports, reportAcceptance, reportReturn } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { LongField } from "~/ui/field"
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

const list = reportsPath("alliance")

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return {
    report: await orNotFound(member.call(allianceReports.get, { params: args.params })),
    mayDecide: member.membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const { id } = args.params
  const values = textsOf(await args.request.formData())
  const { intent } = values
  if (intent !== "return" && intent !== "accept") throw data({ reason: "unknown_intent" }, { status: 400 })
  const version = Number(values.version)
  try {
    if (intent === "return") {
      const reading = reportReturn.safeParse({ version, remarks: values.remarks ?? "" })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceReports.return, { params: { id }, body: reading.data })
    } else {
      const reading = reportAcceptance.safeParse({ version, note: values.note ?? "" })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceReports.accept, { params: { id }, body: reading.data })
    }
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")(`allianceReports.${intent}.done`))
  return localeRedirect(args.request, `${list}/${id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: `${args.loaderData.report.organization.name}: ${args.loaderData.report.title}`,
      index: false,
    },
  )

/** A report as its alliance reads it: what is to be decided first, then what it says. */
export default function Report({ loaderData: { report, mayDecide, said }, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceReports")
  const shared = useTranslations("report")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const { period, organization, state, standing, days_late, due_on, remarks, differences } = report
  const path = `${list}/${report.id ?? ""}`
  return (
    <main id="noi-dung" className="page pt-2 pb-8 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.85]">
      <div className="mx-auto max-w-3xl print:max-w-none">
        <div className="no-print">
          <Breadcrumbs
            crumbs={[
              { label: t("title"), to: `${list}?code=${report.code}&period=${period.code}` },
              { label: organization.name },
            ]}
          />
        </div>
        <SaidNotice said={said} trouble={refusal?.message} />
        <h1 className="mt-2 text-2xl">{organization.name}</h1>
        <p className="text-lg">
          {report.title} · <span className="figures font-semibold">{period.name}</span>
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
          {differences === null ? null : <Differences differences={differences} />}
          {mayDecide && state === "submitted" ? <Decision version={report.version} refusal={refusal} /> : null}
          <SaidInReport report={report} />
          <ReportDocuments report={report} readAt={`${path}/tep`} />
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

function Decision({ version, refusal }: Readonly<{ version: number; refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceReports")
  return (
    <section className="no-print grid gap-3" aria-label={t("decide")}>
      <h2 className="text-lg">{t("decide")}</h2>
      <Form method="post" noValidate aria-label={t("accept.submit")}>
        <input type="hidden" name="version" value={version} />
        <Button name="intent" value="accept" icon="circle-check" className="max-sm:w-full">
          {t("accept.submit")}
        </Button>
      </Form>
      <details open={refusal?.values.intent === "return"} className="rounded-lg border border-clay bg-sheet">
        <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6">
          {t("return.title")}
        </summary>
        <Form method="post" noValidate className="grid gap-4 px-4 pb-5 md:px-6" aria-label={t("return.title")}>
          <input type="hidden" name="version" value={version} />
          <LongField
            name="remarks"
            label={t("return.remarks")}
            hint={t("return.hint")}
            rows={3}
            maxLength={2000}
            required
            defaultValue={refusal?.values.remarks}
            error={refusal?.fields.remarks}
          />
          <Button
            name="intent"
            value="return"
            look="secondary"
            icon="rotate-ccw"
            className="justify-self-start max-sm:w-full"
          >
            {t("return.submit")}
          </Button>
        </Form>
      </details>
    </section>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
