import { listAllianceCooperatives } from "@lienket/contracts"
import { businessMonth, formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"
import { PortalSearch } from "~/ui/portal-search"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { CooperativeState } from "../cooperative-state"
import { readPage } from "../read-sales-filter.server"
import { entriesPath, periodsAt, wholeProvince, type SalesFilter } from "../sales-filter"

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const now = new Date()
  const q = (args.url.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 200)
  const page = readPage(args.url.searchParams)
  const listed = await member.call(listAllianceCooperatives, {
    query: { q: q === "" ? undefined : q, limit: String(pageSize), offset: String((page - 1) * pageSize) },
  })
  const lastPage = Math.ceil(listed.count / pageSize)
  if (listed.count > 0 && page > lastPage) throw localeRedirect(args.request, listPath(q, lastPage))
  return { q, page, listed, thisMonth: businessMonth(now), asOf: now.toISOString() }
}

function listPath(q: string, page: number): string {
  const query = new URLSearchParams(q === "" ? {} : { q })
  if (page > 1) query.set("page", String(page))
  return `/lien-minh/htx${query.size > 0 ? `?${query}` : ""}`
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceCooperatives.title"),
    index: false,
  })

export default function Cooperatives({ loaderData: { q, page, listed, thisMonth, asOf } }: Route.ComponentProps) {
  const t = useTranslations("allianceCooperatives")
  const portal = useTranslations("portal")
  const locale = useLocale()
  // Nothing recorded is not the same as zero sold.
  const salesText = (value: number) => (value === 0 ? t("noSales") : formatVnd(value, locale))
  const filterOf = (handle: string): SalesFilter => ({
    ...periodsAt(thisMonth).year,
    ...wholeProvince,
    cooperative: handle,
  })
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.75]">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="figures text-ink-soft">{portal("asOf", { time: formatDateTime(asOf, locale) })}</p>
      <div className="mt-4">
        <PortalSearch
          path="/lien-minh/htx"
          q={q}
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          maxLength={200}
        />
      </div>
      <p role="status" className="mt-4 mb-2 text-sm text-ink-soft">
        {q === "" ? t("found", { count: listed.count }) : t("foundFor", { count: listed.count, q })}
      </p>
      {listed.items.length === 0 ? (
        <EmptyState
          title={t(q === "" ? "empty.title" : "notFound.title")}
          text={t(q === "" ? "empty.text" : "notFound.text")}
        >
          {q === "" ? null : (
            <LinkButton to="/lien-minh/htx" look="secondary">
              {t("all")}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("title")}
          captionHidden
          rows={listed.items}
          rowKey={({ handle }) => handle}
          columns={[
            {
              header: t("name"),
              cell: ({ id, name, kind, is_demo }) => (
                <>
                  <Link
                    to={`/lien-minh/htx/${id}`}
                    className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4"
                  >
                    {name}
                  </Link>
                  <span className="block text-sm font-normal text-ink-soft">
                    {t(`kind.${kind}`)}
                    {is_demo ? ` · ${t("demo")}` : ""}
                  </span>
                </>
              ),
            },
            { header: t("commune"), cell: ({ commune }) => commune?.name ?? t("noCommune") },
            {
              header: t("state"),
              cell: ({ state }) => (
                <span className="[&>span]:whitespace-nowrap">
                  <CooperativeState state={state} />
                </span>
              ),
            },
            {
              header: t("products"),
              numeric: true,
              cell: ({ product_count }) => (
                <span className="figures">{formatDecimal(String(product_count), locale)}</span>
              ),
            },
            {
              header: t("sales"),
              numeric: true,
              cell: ({ handle, name, sales_this_year_vnd }) => (
                <Link
                  to={entriesPath(filterOf(handle))}
                  aria-label={t("salesOf", { name, value: salesText(sales_this_year_vnd) })}
                  className="figures inline-flex min-h-11 items-center font-semibold whitespace-nowrap text-leaf underline underline-offset-4"
                >
                  {salesText(sales_this_year_vnd)}
                </Link>
              ),
            },
          ]}
        />
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={Math.ceil(listed.count / pageSize)} to={(each) => listPath(q, each)} />
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
