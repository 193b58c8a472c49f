import { getAgreementProgress, listConferences } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { shareText } from "~/figures/share-text"
import { localeOfPath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { EmptyState } from "~/ui/empty-state"
import { Figure } from "~/ui/figure"
import { FileLink } from "~/ui/file-link"
import { FilterTabs } from "~/ui/filter-tabs"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { dimensions, states } from "../../agreement/choices"
import { verify } from "../../member/verify.server"
import {
  agreementListPath,
  filterQuery,
  progressPath,
  progressTablePath,
  readAgreementFilter,
} from "../agreements/filter"
import { conferenceChoices, MoreFilters } from "../agreements/more-filters"
import { readDimension } from "./dimension"
import { ProgressTable } from "./progress-table"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { searchParams } = args.url
  const by = readDimension(searchParams)
  // A row of one dimension is what the list is narrowed to from here, never what is laid out.
  const filter = { ...readAgreementFilter(searchParams), row: null }
  const [progress, conferences] = await Promise.all([
    member.call(getAgreementProgress, { query: { by, ...filterQuery(filter) } }),
    member.call(listConferences, { query: { limit: "100" } }),
  ])
  return { by, filter, progress, conferences: conferenceChoices(conferences.items) }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.progress.title"),
    index: false,
  })

export default function Progress({ loaderData }: Route.ComponentProps) {
  const { by, filter, progress, conferences } = loaderData
  const t = useTranslations("allianceAgreements.progress")
  const list = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  const locale = useLocale()
  const isFiltered = Object.keys(filterQuery(filter)).length > 0
  const none = readAgreementFilter(new URLSearchParams())
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.8]">
      <Breadcrumbs crumbs={[{ label: list("title"), to: "/lien-minh/thoa-thuan" }, { label: t("title") }]} />
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="figures text-ink-soft">{t("asOf", { time: formatDateTime(progress.as_of, locale) })}</p>
      <p className="no-print reading mt-1 text-ink-soft">{t("text")}</p>
      <div className="no-print my-4 flex flex-wrap gap-3">
        <PrintButton>{t("print")}</PrintButton>
        <FileLink to={progressTablePath(by, filter)} icon="file-spreadsheet">
          {t("table")}
        </FileLink>
      </div>
      <div className="no-print">
        <FilterTabs
          label={t("dimension")}
          tabs={dimensions.map((each) => ({
            to: progressPath(each, filter),
            label: t(`by.${each}`),
            current: each === by,
          }))}
        />
      </div>
      <div className="mt-3">
        <MoreFilters path="/lien-minh/tien-do" filter={filter} conferences={conferences}>
          <input type="hidden" name="by" value={by} />
          <Select
            name="state"
            label={list("state")}
            blank={list("anyState")}
            choices={states
              .filter((state) => state !== "draft")
              .map((state) => ({ value: state, label: agreement(`state.${state}`) }))}
            defaultValue={filter.state ?? ""}
            className="sm:col-span-2"
          />
        </MoreFilters>
      </div>
      <p role="status" className="mt-4 mb-2 text-sm text-ink-soft">
        {agreement("found", { count: progress.total.agreement_count })}
        {isFiltered ? (
          <Link to={progressPath(by, none)} className="link no-print ml-3 inline-flex min-h-11 items-center">
            {list("clear")}
          </Link>
        ) : null}
      </p>
      {progress.rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? list("notFound.title") : t("empty.title")}
          text={isFiltered ? list("notFound.text") : t("empty.text")}
        />
      ) : (
        <>
          <Totals {...loaderData} />
          <ProgressTable
            by={by}
            rows={progress.rows}
            total={progress.total}
            listPath={(row) => agreementListPath({ ...filter, row })}
          />
          <p className="reading mt-4 text-sm text-ink-soft">{t("howCounted")}</p>
        </>
      )}
    </main>
  )
}

function Totals({ progress: { total } }: Route.ComponentProps["loaderData"]) {
  const t = useTranslations("allianceAgreements.progress")
  const evaluation = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  return (
    <div className="mb-4 grid gap-3 sm:grid-cols-2 2xl:grid-cols-4">
      <Figure label={t("agreements")} value={total.agreement_count} />
      <Figure label={evaluation("noReport")} value={total.by_pace.no_report ?? 0} />
      <Figure
        label={evaluation("share")}
        value={
          total.share_bp === null ? (
            <span className="text-lg">{evaluation("noReport")}</span>
          ) : (
            shareText(total.share_bp, locale)
          )
        }
        note={evaluation("shareOver", { count: total.share_over })}
      />
      <Figure
        label={evaluation("value")}
        value={
          total.unreported_line_count === total.line_count ? (
            <span className="text-lg">{evaluation("noReport")}</span>
          ) : (
            formatVnd(total.value_vnd, locale)
          )
        }
        note={
          total.committed_value_vnd === null
            ? undefined
            : evaluation("valueOf", { value: formatVnd(total.committed_value_vnd, locale) })
        }
      />
    </div>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
