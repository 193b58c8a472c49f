import { listSaleEntries } from "@lienket/contracts"
import { businessMonth, formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { filterChoices } from "../filter-choices.server"
import { periodText } from "../period-text"
import { contractFilter, readPage, readSalesFilter } from "../read-sales-filter.server"
import { entriesPath, salesQuery, wholeProvince } from "../sales-filter"
import { SalesFilterBar } from "../sales-filter-bar"
import { EntryList } from "./entry-list"

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const now = new Date()
  const filter = readSalesFilter(args.url.searchParams, businessMonth(now))
  const page = readPage(args.url.searchParams)
  const paging = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const [entries, choices] = await Promise.all([
    orNotFound(
      member.call(listSaleEntries, {
        query: { ...contractFilter(filter), product: filter.product ?? undefined, ...paging },
      }),
    ),
    filterChoices(member, businessMonth(now)),
  ])
  const lastPage = Math.ceil(entries.count / pageSize)
  if (entries.count > 0 && page > lastPage) throw localeRedirect(args.request, entriesPath(filter, lastPage))
  return { filter, page, entries, choices, asOf: now.toISOString() }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceSales.entries.title"),
    index: false,
  })

export default function Entries({ loaderData: { filter, page, entries, choices, asOf } }: Route.ComponentProps) {
  const t = useTranslations("allianceSales.entries")
  const portal = useTranslations("portal")
  const locale = useLocale()
  const { items, count, total_vnd } = entries
  return (
    <main id="noi-dung" className="page pt-2 pb-8 print:max-w-none print:p-0 print:[zoom:0.75]">
      <div className="no-print">
        <Breadcrumbs crumbs={[{ label: t("back"), to: `/lien-minh${salesQuery(filter)}` }, { label: t("title") }]} />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="figures text-ink-soft">
            {t("periodIs", { period: periodText(filter, locale) })} ·{" "}
            {portal("asOf", { time: formatDateTime(asOf, locale) })}
          </p>
        </div>
        <PrintButton>{portal("print")}</PrintButton>
      </div>
      <div className="mt-4">
        <SalesFilterBar
          path="/lien-minh/but-toan"
          filter={filter}
          choices={choices}
          productTitle={items[0]?.product_title}
        />
      </div>
      <p role="status" className="mt-5 flex flex-wrap items-baseline gap-x-3">
        <span className="text-ink-soft">{t("total")}</span>
        <b className="figures text-2xl">{formatVnd(total_vnd, locale)}</b>
        <span className="figures text-ink-soft">
          {t("count", { count, number: formatDecimal(String(count), locale) })}
        </span>
      </p>
      {items.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            <LinkButton to={entriesPath({ ...filter, ...wholeProvince })} look="secondary">
              {t("empty.wider")}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <>
          <EntryList entries={items} />
          <div className="no-print mt-6">
            <Pagination page={page} pageCount={Math.ceil(count / pageSize)} to={(each) => entriesPath(filter, each)} />
          </div>
        </>
      )}
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
