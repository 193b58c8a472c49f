import { listProducts } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"
import { ProductGrid } from "~/ui/product-grid"

import { cardProduct } from "../card-product.server"
import type { Route } from "./+types/route"
import { FilterChips } from "./filter-chips"
import { FilterForm } from "./filter-form"
import { filterQuery, noFilters, pageSize, setFilters } from "./filters"
import { catalogQuery, readFilters } from "./read-filters.server"

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const filters = readFilters(query)
  // A form sent without scripts names the fields left empty; the list has one address all the same.
  if ([...query.values()].includes("")) throw localeRedirect(request, `/san-pham${filterQuery(filters)}`)
  const { items, count, facets } = await readCatalog(listProducts, { query: catalogQuery(filters) }, context)
  const pageCount = Math.max(Math.ceil(count / pageSize), 1)
  if (filters.page > pageCount)
    throw localeRedirect(request, `/san-pham${filterQuery({ ...filters, page: pageCount })}`)
  return { filters, products: items.map(cardProduct), count, facets, pageCount }
}

export const meta: Route.MetaFunction = (args) => {
  const { loaderData } = args
  if (!loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "shop")
  const { filters, count } = loaderData
  const narrowed = setFilters(filters).length > 0 || filters.sort !== null
  return pageMeta(args, {
    title: filters.q ? t("catalog.list.searchTitle", { q: filters.q }) : t("catalog.list.title"),
    description: t("catalog.list.description", { count }),
    index: !narrowed && count > 0,
    canonicalQuery: filterQuery({ page: filters.page }),
  })
}

export default function Products({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("catalog.list")
  const { filters, products, count, facets, pageCount } = loaderData
  const busy = useNavigation().state === "loading"
  const title = filters.q ? t("searchTitle", { q: filters.q }) : t("title")
  const chips = setFilters(filters)
  return (
    <main id="noi-dung" className="page py-4 md:py-6">
      <Breadcrumbs crumbs={[{ label: t("home"), to: "/" }, { label: t("title") }]} />
      <h1 className="mt-1 text-2xl wrap-anywhere md:text-3xl">{title}</h1>
      <div className="mt-4 grid gap-x-8 lg:grid-cols-[16rem_1fr]">
        <FilterForm filters={filters} facets={facets} />
        <section
          aria-label={t("results")}
          aria-busy={busy}
          className="min-w-0 transition-opacity delay-300 aria-busy:opacity-60"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-clay pb-2">
            <p role="status" className="figures font-semibold">
              {t("count", { count })}
            </p>
            <Link to="/cach-xep-hang" className="link inline-flex min-h-11 items-center text-sm">
              {t("ranking")}
            </Link>
          </div>
          <FilterChips chips={chips} facets={facets} />
          {products.length > 0 ? (
            <div className="mt-4">
              <ProductGrid products={products} eager={4} beside heading="h2" />
            </div>
          ) : (
            <div className="mt-6">
              <EmptyState
                title={t("empty.title")}
                text={filters.q ? t("empty.textSearch", { q: filters.q }) : t("empty.text")}
              >
                <LinkButton to="/san-pham">{t("empty.all")}</LinkButton>
                {filters.q && chips.length > 1 ? (
                  <LinkButton to={`/san-pham${filterQuery({ ...noFilters, q: filters.q })}`} look="secondary">
                    {t("empty.onlyWords")}
                  </LinkButton>
                ) : null}
                <LinkButton to="/htx" look="secondary">
                  {t("empty.cooperatives")}
                </LinkButton>
              </EmptyState>
            </div>
          )}
          <div className="mt-8">
            <Pagination
              page={filters.page}
              pageCount={pageCount}
              to={(page) => `/san-pham${filterQuery({ ...filters, page })}`}
            />
          </div>
        </section>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
