import { listDrafts, listListings } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"
import { PortalSearch } from "~/ui/portal-search"

import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/route"
import { SellerDraftCard } from "./draft-card"
import { SellerProductCard } from "./product-card"
import { ProductDoneNotice } from "./product-done-notice"
import { productListPath, productTabs, readProductList } from "./product-tabs"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const filter = readProductList(args.url.searchParams)
  const query = {
    q: filter.q === "" ? undefined : filter.q,
    limit: String(pageSize),
    offset: String((filter.page - 1) * pageSize),
  }
  const ofDrafts = filter.tab === "drafts"
  const [listed, drafts] = await Promise.all([
    member.call(listListings, { query: filter.tab === "drafts" ? { limit: "1" } : { ...query, tab: filter.tab } }),
    ofDrafts ? member.call(listDrafts, { query }) : undefined,
  ])
  const count = drafts?.count ?? listed.count
  const lastPage = Math.ceil(count / pageSize)
  if (count > 0 && filter.page > lastPage) {
    throw localeRedirect(args.request, productListPath({ ...filter, page: lastPage }))
  }
  return {
    filter,
    products: ofDrafts ? [] : listed.items,
    drafts: drafts?.items ?? [],
    count,
    pageCount: lastPage,
    counts: listed.counts,
    done: memberSessionOf(args.context).get("productDone"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-products")("sellerProducts.title"),
    index: false,
  })

export default function Products({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("sellerProducts")
  const { filter, products, drafts, count, pageCount, counts, done } = loaderData
  const { tab: current, q, page } = filter
  return (
    <main id="noi-dung" className="page py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-3 max-sm:w-full">
          <LinkButton to="/kenh-htx/san-pham/moi" icon="plus" className="max-sm:w-full">
            {t("new")}
          </LinkButton>
          <LinkButton
            to="/kenh-htx/san-pham/nhap-excel"
            look="secondary"
            icon="file-spreadsheet"
            className="max-sm:w-full"
          >
            {t("import")}
          </LinkButton>
        </div>
      </div>
      <div className="mt-4 mb-4 grid grid-cols-[minmax(0,1fr)] gap-3">
        <PortalSearch
          path="/kenh-htx/san-pham"
          q={q}
          label={t("search")}
          placeholder={t("searchExample")}
          maxLength={100}
          keep={current === "on_sale" ? undefined : { tab: current }}
        />
        <FilterTabs
          label={t("tabs")}
          tabs={productTabs.map((tab) => ({
            to: productListPath({ tab, q }),
            label: t(`tab.${tab}`),
            count: q === "" || tab !== "drafts" ? counts[tab] : undefined,
            current: tab === current,
          }))}
        />
      </div>
      <ProductDoneNotice done={done} />
      {count === 0 ? (
        <EmptyState
          title={t(`empty.${q === "" ? current : "search"}.title`)}
          text={t(`empty.${q === "" ? current : "search"}.text`)}
        >
          {q === "" && (current === "on_sale" || current === "drafts") ? (
            <LinkButton to="/kenh-htx/san-pham/moi" icon="plus">
              {t("new")}
            </LinkButton>
          ) : (
            <LinkButton to="/kenh-htx/san-pham" look="secondary">
              {t("toAll")}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <>
          <p role="status" className="mb-2 text-sm text-ink-soft">
            {t("found", { count })}
          </p>
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2 xl:grid-cols-3">
            {drafts.map((draft) => (
              <SellerDraftCard key={draft.id} draft={draft} />
            ))}
            {products.map((product) => (
              <SellerProductCard key={product.id} product={product} returnTo={productListPath(filter)} />
            ))}
          </ul>
          <div className="mt-6">
            <Pagination page={page} pageCount={pageCount} to={(each) => productListPath({ ...filter, page: each })} />
          </div>
        </>
      )}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
