import { listConferences, listProvinceAgreements } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FileLink } from "~/ui/file-link"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"
import { PortalSearch } from "~/ui/portal-search"

import type { Route } from "./+types/route"
import { states } from "../../agreement/choices"
import { verify } from "../../member/verify.server"
import { readPage } from "../read-sales-filter.server"
import { AgreementTable } from "./agreement-table"
import { agreementListPath, agreementTablePath, filterQuery, readAgreementFilter } from "./filter"
import { conferenceChoices, MoreFilters } from "./more-filters"
import { RowOfProgress } from "./row-of-progress"

const pageSize = 30

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const filter = readAgreementFilter(args.url.searchParams)
  const page = readPage(args.url.searchParams)
  const [listed, conferences] = await Promise.all([
    member.call(listProvinceAgreements, {
      query: { ...filterQuery(filter), limit: String(pageSize), offset: String((page - 1) * pageSize) },
    }),
    member.call(listConferences, { query: { limit: "100" } }),
  ])
  const pageCount = Math.ceil(listed.count / pageSize)
  if (listed.count > 0 && page > pageCount) throw localeRedirect(args.request, agreementListPath(filter, pageCount))
  return {
    filter,
    page,
    pageCount,
    items: listed.items,
    count: listed.count,
    counts: listed.counts,
    rowLabel: listed.row_label,
    conferences: conferenceChoices(conferences.items),
    mayEdit: member.membership.role !== "viewer",
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.agreements.title"),
    index: false,
  })

export default function Agreements({ loaderData }: Route.ComponentProps) {
  const { filter, page, pageCount, items, count, mayEdit } = loaderData
  const t = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  const isFiltered = Object.keys(filterQuery(filter)).length > 0
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="reading text-ink-soft">{t("text")}</p>
        </div>
        <div className="no-print flex flex-wrap gap-3 max-sm:w-full">
          <LinkButton to="/lien-minh/hoi-nghi" look="secondary" icon="users" className="max-sm:w-full">
            {t("toConferences")}
          </LinkButton>
          <LinkButton to="/lien-minh/tien-do" look="secondary" icon="trending-up" className="max-sm:w-full">
            {t("toProgress")}
          </LinkButton>
          {mayEdit ? (
            <>
              <LinkButton
                to="/lien-minh/thoa-thuan/nhap-excel"
                look="secondary"
                icon="file-spreadsheet"
                className="max-sm:w-full"
              >
                {t("importList")}
              </LinkButton>
              <LinkButton to="/lien-minh/thoa-thuan/moi" icon="plus" className="max-sm:w-full">
                {t("new")}
              </LinkButton>
            </>
          ) : null}
        </div>
      </div>
      <div className="mt-4 grid gap-3">
        <PortalSearch
          path="/lien-minh/thoa-thuan"
          q={filter.q}
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          maxLength={200}
          keep={filterQuery({ ...filter, q: "" })}
        />
        <StateTabs {...loaderData} />
        <MoreFilters path="/lien-minh/thoa-thuan" filter={filter} conferences={loaderData.conferences}>
          {filter.state === null ? null : <input type="hidden" name="state" value={filter.state} />}
        </MoreFilters>
      </div>
      <p role="status" className="mt-4 mb-2 text-sm text-ink-soft">
        {agreement("found", { count })}
        {filter.row === null ? null : <RowOfProgress row={filter.row} label={loaderData.rowLabel} />}
        {isFiltered ? (
          <Link to={agreementListPath(none)} className="link ml-3 inline-flex min-h-11 items-center">
            {t("clear")}
          </Link>
        ) : null}
      </p>
      {items.length === 0 ? (
        <EmptyState
          title={t(isFiltered ? "notFound.title" : "empty.title")}
          text={t(isFiltered ? "notFound.text" : "empty.text")}
        >
          {mayEdit && !isFiltered ? (
            <LinkButton to="/lien-minh/thoa-thuan/moi" icon="plus">
              {t("new")}
            </LinkButton>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <AgreementTable items={items} />
          <p className="no-print mt-4 flex flex-wrap gap-3">
            <FileLink to={agreementTablePath(filter)} icon="file-spreadsheet">
              {t("table")}
            </FileLink>
            <LinkButton to="/lien-minh/don-doc" look="secondary" icon="bell" className="max-sm:w-full">
              {t("toUrges")}
            </LinkButton>
          </p>
        </>
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => agreementListPath(filter, each)} />
      </div>
    </main>
  )
}

const none = readAgreementFilter(new URLSearchParams())

type Loaded = Route.ComponentProps["loaderData"]

function StateTabs({ filter, counts }: Loaded) {
  const t = useTranslations("allianceAgreements.agreements")
  const agreement = useTranslations("agreement")
  const total = states.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  return (
    <div className="no-print">
      <FilterTabs
        label={agreement("tabs")}
        tabs={[
          {
            to: agreementListPath({ ...filter, state: null }),
            label: t("anyState"),
            count: total,
            current: filter.state === null,
          },
          ...states
            .filter((each) => (counts[each] ?? 0) > 0 || each === filter.state)
            .map((each) => ({
              to: agreementListPath({ ...filter, state: each }),
              label: agreement(`state.${each}`),
              count: counts[each] ?? 0,
              current: each === filter.state,
            })),
        ]}
      />
    </div>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
