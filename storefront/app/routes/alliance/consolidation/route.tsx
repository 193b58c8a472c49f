import { reportConsolidations, reporterKinds, type ReportConsolidation } from "@lienket/contracts"
import { formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath, type Locale } from "~/i18n/locale"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { BarChart } from "~/ui/bar-chart"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { Figure } from "~/ui/figure"
import { FileLink } from "~/ui/file-link"
import { Notice } from "~/ui/notice"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { periodsOf } from "../period-of-code"
import { arrearsPath } from "../reports/filter"
import { consolidationPath, readConsolidationFilter } from "./filter"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const query = readConsolidationFilter(args.url.searchParams)
  return { facts: await orNotFound(member.call(reportConsolidations.get, { query })) }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceReports.consolidation.title"),
    index: false,
  })

/** All reports of a period together: what is sent on to the province, with everything that it is made of. */
export default function Consolidation({ loaderData: { facts } }: Route.ComponentProps) {
  const t = useTranslations("allianceReports.consolidation")
  const list = useTranslations("allianceReports")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const { code, period, kind, units, sales, missing } = facts
  const filter = { code, period: period.code, kind: kind ?? undefined }
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.75]">
      <div className="no-print">
        <Breadcrumbs crumbs={[{ label: list("title"), to: reportsPath("alliance") }, { label: t("title") }]} />
      </div>
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="mt-2 text-lg">
        {facts.title} · <span className="figures font-semibold">{period.name}</span>
        {kind === null ? null : ` · ${t(`kind.${kind}`)}`}
      </p>
      <p className="figures text-sm text-ink-soft">
        {facts.province.name} · {portal("asOf", { time: formatDateTime(facts.as_of, locale) })}
      </p>
      <FilterForm facts={facts} />
      <div className="no-print my-4 flex flex-wrap gap-3">
        <FileLink to={consolidationPath(filter, "document")} icon="file-text">
          {t("document")}
        </FileLink>
        <FileLink to={consolidationPath(filter, "workbook")} icon="file-spreadsheet">
          {t("workbook")}
        </FileLink>
        <FileLink to={consolidationPath(filter, "print")} icon="file-text">
          {t("print")}
        </FileLink>
        <PrintButton>{portal("print")}</PrintButton>
      </div>
      {facts.is_demo ? <Notice icon="info">{t("demo")}</Notice> : null}
      <div className="my-4 grid gap-3 sm:grid-cols-2 2xl:grid-cols-4 print:grid-cols-4">
        <Figure label={t("asked")} value={formatDecimal(String(units.asked), locale)} />
        <Figure
          label={t("counted")}
          value={formatDecimal(String(units.counted), locale)}
          note={units.by_kind.map((each) => `${t(`kind.${each.kind}`)}: ${each.counted}/${each.asked}`).join("; ")}
        />
        <Figure
          label={t("missing.title")}
          value={formatDecimal(String(missing.count), locale)}
          note={t("missing.note")}
          to={arrearsPath({ code, period: period.code, q: "" })}
        />
        <Figure
          label={t("sales")}
          value={
            sales.total_vnd === null ? (
              <span className="text-lg">{t("noReport")}</span>
            ) : (
              formatVnd(sales.total_vnd, locale)
            )
          }
          note={
            sales.average_vnd === null
              ? undefined
              : t("averageOver", { value: formatVnd(sales.average_vnd, locale), count: units.counted })
          }
        />
      </div>
      <Letter parts={facts.parts} />
      <Fields facts={facts} />
      <Sales facts={facts} />
      <Missing facts={facts} />
    </main>
  )
}

type Shown = Readonly<{ facts: ReportConsolidation }>

function FilterForm({ facts }: Shown) {
  const t = useTranslations("allianceReports.consolidation")
  const filter = useTranslations("allianceReports.filter")
  return (
    <Form
      method="get"
      action={consolidationPath({})}
      role="search"
      className="no-print mt-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_14rem_14rem_auto]"
    >
      <input type="hidden" name={periodsOf} value={facts.code} />
      <Select
        name="code"
        label={filter("template")}
        defaultValue={facts.code}
        choices={facts.templates.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Select
        name="period"
        label={filter("period")}
        blank={filter("latest")}
        defaultValue={facts.period.code}
        choices={facts.periods.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="kind"
        label={t("kindLabel")}
        blank={t("everyKind")}
        defaultValue={facts.kind ?? ""}
        choices={reporterKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Button look="secondary" icon="search">
        {filter("submit")}
      </Button>
    </Form>
  )
}

/** The text as it is sent on: Vietnamese, whichever language the page is read in. */
function Letter({ parts }: Pick<ReportConsolidation, "parts">) {
  const t = useTranslations("allianceReports.consolidation")
  return (
    <section aria-labelledby="letter" className="mt-6">
      <h2 id="letter" className="text-lg">
        {t("letter")}
      </h2>
      <div lang="vi" className="reading mt-2 rounded-lg border border-clay bg-sheet p-4 md:p-6 print:max-w-none">
        {parts.map(({ heading, paragraphs }) => (
          <div key={heading} className="not-first:mt-4">
            <h3 className="text-base font-semibold">{heading}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className="mt-2">
                {paragraph}
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

function amountText(value: string | null, kind: "integer" | "vnd" | "decimal", locale: Locale): string {
  if (value === null) return "–"
  if (kind === "vnd") return formatVnd(Math.round(Number(value)), locale)
  return formatDecimal(value, locale)
}

function Fields({ facts }: Shown) {
  const t = useTranslations("allianceReports.consolidation")
  const locale = useLocale()
  return (
    <div className="mt-8 grid gap-6">
      {facts.sections.map(({ key, title }) => (
        <DataTable
          key={key}
          caption={title}
          rows={facts.fields.filter(({ section }) => section === key)}
          rowKey={(field) => field.key}
          columns={[
            {
              header: t("field"),
              cell: ({ label, unit, is_state }) => (
                <>
                  {label}
                  <span className="block text-sm font-normal text-ink-soft">
                    {[unit, is_state ? t("state") : t("flow")].filter(Boolean).join(", ")}
                  </span>
                </>
              ),
            },
            { header: t("total"), numeric: true, cell: ({ total, kind }) => amountText(total, kind, locale) },
            { header: t("average"), numeric: true, cell: ({ average, kind }) => amountText(average, kind, locale) },
            { header: t("over"), numeric: true, cell: ({ over, asked }) => `${over}/${asked}` },
            {
              header: t("previous"),
              numeric: true,
              cell: ({ previous, kind }) =>
                previous === null
                  ? t("noReport")
                  : `${amountText(previous.total ?? previous.average, kind, locale)} (${previous.over})`,
            },
          ]}
        />
      ))}
    </div>
  )
}

const salesParts = ["by_channel", "by_group", "by_buyer", "by_commune"] as const

function Sales({ facts }: Shown) {
  const t = useTranslations("allianceReports.consolidation")
  const locale = useLocale()
  const { sales, agreements } = facts
  const count = (value: number) => formatDecimal(String(value), locale)
  return (
    <section aria-labelledby="sold" className="mt-8">
      <h2 id="sold" className="mb-3 text-lg">
        {t("sales")}
      </h2>
      <div className="grid gap-6 lg:grid-cols-2">
        {salesParts.map((part) =>
          sales[part].length === 0 ? null : (
            <BarChart
              key={part}
              caption={t(`parts.${part}`)}
              labelHeader={t(`parts.${part}`)}
              valueHeader={t("sales")}
              points={sales[part].map(({ label, value_vnd, units }) => ({
                label: t("partOver", { label, count: units }),
                value: value_vnd,
                text: formatVnd(value_vnd, locale),
              }))}
            />
          ),
        )}
      </div>
      <div className="mt-6">
        <DataTable
          caption={t("agreements.title")}
          rows={agreementRows}
          rowKey={(key) => key}
          columns={[
            { header: t("field"), cell: (key) => t(`agreements.${key}`) },
            { header: t("total"), numeric: true, cell: (key) => count(agreements[key]) },
            { header: t("previous"), numeric: true, cell: (key) => count(agreements.previous[key]) },
          ]}
        />
        <p className="figures mt-2">
          {agreements.delivered_vnd === null
            ? t("agreements.nothingDelivered")
            : t("agreements.delivered", { value: formatVnd(agreements.delivered_vnd, locale) })}
        </p>
      </div>
    </section>
  )
}

const agreementRows = ["signed", "running", "completed", "ended_early", "deliveries"] as const

function Missing({ facts: { missing, code, period } }: Shown) {
  const t = useTranslations("allianceReports.consolidation")
  const table = useTranslations("allianceReports.table")
  if (missing.count === 0) return <p className="mt-8">{t("missing.nobody")}</p>
  const rest = missing.count - missing.items.length
  return (
    <div className="mt-8">
      <DataTable
        caption={t("missing.caption", { count: missing.count })}
        rows={missing.items}
        rowKey={({ id }) => id}
        columns={[
          { header: table("who"), cell: ({ name }) => <span className="break-words">{name}</span> },
          { header: t("kindLabel"), cell: ({ kind }) => t(`kind.${kind}`) },
          { header: table("commune"), cell: ({ commune }) => commune?.name ?? table("unknown") },
          { header: table("standing"), cell: ({ state }) => t(`missing.state.${state}`) },
        ]}
      />
      {rest === 0 ? null : (
        <p className="mt-2">
          {t("missing.rest", { count: rest })}{" "}
          <Link
            to={arrearsPath({ code, period: period.code, q: "" })}
            className="link no-print inline-flex min-h-11 items-center"
          >
            {t("missing.list")}
          </Link>
        </p>
      )}
    </div>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
