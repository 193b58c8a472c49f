import { allianceReports, type ReportArrear, type ReportStanding } from "@lienket/contracts"
import { businessDate, formatDate, formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { Field } from "~/ui/field"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { ReportStateMark, StandingMark } from "../../report/report-marks"
import { consolidationPath } from "../consolidation/filter"
import { periodsOf } from "../period-of-code"
import { readPage } from "../read-sales-filter.server"
import { arrearsPath, readArrearsFilter, type ArrearsFilter } from "./filter"

const pageSize = 30
const list = reportsPath("alliance")

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const filter = readArrearsFilter(args.url.searchParams)
  const page = readPage(args.url.searchParams)
  const { q, ...narrow } = filter
  const query = {
    ...narrow,
    q: q === "" ? undefined : q,
    limit: String(pageSize),
    offset: String((page - 1) * pageSize),
  }
  const arrears = await orNotFound(member.call(allianceReports.arrears, { query }))
  const pageCount = Math.ceil(arrears.count / pageSize)
  if (arrears.count > 0 && page > pageCount) throw localeRedirect(args.request, arrearsPath(filter, pageCount))
  const { role } = member.membership
  return {
    arrears,
    filter: { ...filter, code: arrears.code, period: arrears.period.code },
    page,
    pageCount,
    mayUrge: role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

/** Urges everybody who has not sent the report that is shown. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const filter = readArrearsFilter(new URLSearchParams(values))
  const { code, period } = filter
  if (code === undefined || period === undefined) throw data({ reason: "unknown_intent" }, { status: 400 })
  try {
    const { urged } = await member.call(allianceReports.urge, { body: { code, period } })
    memberSessionOf(args.context).flash(
      "said",
      translator(locale, "alliance")("allianceReports.urged", { count: urged }),
    )
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(args.request, arrearsPath({ code, period, q: "" }))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceReports.title"),
    index: false,
  })

type Shown = Pick<Route.ComponentProps["loaderData"], "arrears" | "filter">

/** Who has to report, and who did. */
export default function Reports({ loaderData, actionData }: Route.ComponentProps) {
  const { arrears, filter, page, pageCount, mayUrge, said } = loaderData
  const t = useTranslations("allianceReports")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const { title, period, due_on, urgeable, is_over, awaiting_decision, as_of } = arrears
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.75]">
      <SaidNotice said={said} trouble={refusalOf(actionData)?.message} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl">{t("title")}</h1>
        <div className="no-print flex flex-wrap gap-3">
          {period.from <= businessDate(new Date(as_of)) ? (
            <LinkButton
              to={consolidationPath({ code: arrears.code, period: period.code })}
              look="secondary"
              icon="file-spreadsheet"
            >
              {t("consolidation.link")}
            </LinkButton>
          ) : null}
          <LinkButton to={`${list}/mau`} look="secondary" icon="settings">
            {t("templates.link")}
          </LinkButton>
          <PrintButton>{portal("print")}</PrintButton>
        </div>
      </div>
      <p className="mt-2 text-lg">
        {title} · <span className="figures font-semibold">{period.name}</span>
      </p>
      <p className="figures text-sm text-ink-soft">
        {t("dueOn", { date: formatDate(due_on, locale) })} · {portal("asOf", { time: formatDateTime(as_of, locale) })}
      </p>
      <FilterForm arrears={arrears} filter={filter} />
      <div className="my-4">
        <Counts arrears={arrears} filter={filter} />
      </div>
      {awaiting_decision === 0 ? null : <p className="font-semibold">{t("awaiting", { count: awaiting_decision })}</p>}
      {mayUrge && is_over ? (
        <Form method="post" className="no-print mt-3 flex flex-wrap items-center gap-3" aria-label={t("urge")}>
          <input type="hidden" name="code" value={arrears.code} />
          <input type="hidden" name="period" value={period.code} />
          {urgeable > 0 ? (
            <Button icon="bell" className="max-sm:w-full">
              {t("urgeAll", { count: urgeable })}
            </Button>
          ) : (
            <p className="text-ink-soft">{t("nobodyToUrge")}</p>
          )}
        </Form>
      ) : null}
      <div className="mt-5">
        {arrears.items.length === 0 ? (
          <EmptyState title={t("empty.title")} text={t("empty.text")} />
        ) : (
          <Arrears rows={arrears.items} />
        )}
      </div>
      <div className="no-print mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => arrearsPath(filter, each)} />
      </div>
      <Rates arrears={arrears} filter={filter} />
    </main>
  )
}

function FilterForm({ arrears, filter }: Shown) {
  const t = useTranslations("allianceReports.filter")
  return (
    <Form
      method="get"
      action={list}
      role="search"
      className="no-print mt-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_12rem_12rem_12rem_auto]"
    >
      <input type="hidden" name={periodsOf} value={arrears.code} />
      {filter.standing === undefined ? null : <input type="hidden" name="standing" value={filter.standing} />}
      <Select
        name="code"
        label={t("template")}
        defaultValue={arrears.code}
        choices={arrears.templates.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Select
        name="period"
        label={t("period")}
        blank={t("latest")}
        defaultValue={arrears.period.code}
        choices={arrears.periods.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="commune"
        label={t("commune")}
        blank={t("anyCommune")}
        defaultValue={filter.commune ?? ""}
        choices={arrears.by_commune
          .map(({ code, name }) => ({ value: code, label: name }))
          .toSorted((one, other) => one.label.localeCompare(other.label, "vi"))}
      />
      <Field name="q" type="search" label={t("name")} defaultValue={filter.q} />
      <Button look="secondary" icon="search">
        {t("submit")}
      </Button>
    </Form>
  )
}

const shownStandings = ["due", "in_time", "late", "never"] as const

function Counts({ arrears, filter }: Shown) {
  const t = useTranslations("allianceReports")
  const { counts } = arrears
  const tab = (standing: ReportStanding | undefined, label: string, count: number) => ({
    to: arrearsPath({ ...filter, standing }),
    label,
    count,
    current: filter.standing === standing,
  })
  return (
    <FilterTabs
      label={t("standings")}
      tabs={[
        tab(
          undefined,
          t("all"),
          shownStandings.reduce((sum, standing) => sum + counts[standing], 0),
        ),
        ...shownStandings.map((standing) => tab(standing, t(`count.${standing}`), counts[standing])),
      ]}
    />
  )
}

function Arrears({ rows }: { rows: readonly ReportArrear[] }) {
  const t = useTranslations("allianceReports.table")
  const locale = useLocale()
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      rows={rows}
      rowKey={({ organization }) => organization.id}
      columns={[
        {
          header: t("who"),
          cell: ({ organization, report }) =>
            report === null ? (
              <span className="break-words">{organization.name}</span>
            ) : (
              <Link to={`${list}/${report.id}`} className="link inline-flex min-h-11 items-center break-words">
                {organization.name}
              </Link>
            ),
        },
        { header: t("commune"), cell: ({ commune }) => commune?.name ?? t("unknown") },
        {
          header: t("standing"),
          cell: ({ standing, days_late }) => <StandingMark standing={standing} daysLate={days_late} />,
        },
        {
          header: t("report"),
          cell: ({ report }) =>
            report === null ? (
              t("none")
            ) : (
              <span className="inline-flex flex-wrap items-center gap-2">
                <ReportStateMark state={report.state} />
                <span className="figures text-sm">{formatDate(report.submitted_at, locale)}</span>
              </span>
            ),
        },
        {
          header: t("urged"),
          cell: ({ last_urged_at }) => (
            <span className="figures">
              {last_urged_at === null ? t("notUrged") : formatDateTime(last_urged_at, locale)}
            </span>
          ),
        },
        {
          header: t("before"),
          numeric: true,
          cell: ({ before: { late, of } }) => (of === 0 ? t("noneBefore") : t("lateOf", { late, of })),
        },
        { header: t("officer"), cell: ({ officer }) => officer ?? t("unknown") },
      ]}
    />
  )
}

function Rates({ arrears, filter }: Shown) {
  const t = useTranslations("allianceReports.rates")
  const table = useTranslations("allianceReports.table")
  const { by_commune, by_officer } = arrears
  return (
    <div className="mt-8 grid gap-6 lg:grid-cols-2">
      {by_commune.length === 0 ? null : (
        <DataTable
          caption={t("byCommune")}
          rows={by_commune}
          rowKey={({ code }) => code}
          columns={[
            {
              header: t("commune"),
              cell: ({ code, name }) => (
                <Link
                  to={arrearsPath({ ...filter, commune: code } satisfies ArrearsFilter)}
                  className="link inline-flex min-h-11 items-center"
                >
                  {name}
                </Link>
              ),
            },
            { header: t("late"), numeric: true, cell: ({ late, of }) => table("lateOf", { late, of }) },
          ]}
        />
      )}
      {by_officer.length === 0 ? null : (
        <DataTable
          caption={t("byOfficer")}
          rows={by_officer}
          rowKey={({ name }) => name}
          columns={[
            { header: t("officer"), cell: ({ name }) => name },
            { header: t("late"), numeric: true, cell: ({ late, of }) => table("lateOf", { late, of }) },
          ]}
        />
      )}
    </div>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
