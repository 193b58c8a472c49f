import { getCooperativeSummary, listCooperativeOrders } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { FilterTabs } from "~/ui/filter-tabs"
import { Notice } from "~/ui/notice"
import { Pagination } from "~/ui/pagination"
import { PortalSearch } from "~/ui/portal-search"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { DoneNotice } from "../order/done-notice"
import { NoOrders } from "./no-orders"
import { OrderList } from "./order-list"
import { countOf, orderListPath, orderTabs, readOrderList, statesOf } from "./order-tabs"
import { findUnpaidOrders } from "./unpaid-orders.server"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const filter = readOrderList(args.url.searchParams)
  const query = {
    q: filter.q === "" ? undefined : filter.q,
    limit: String(pageSize),
    offset: String((filter.page - 1) * pageSize),
  }
  const [summary, listed, unpaid] = await Promise.all([
    member.call(getCooperativeSummary, {}),
    member.call(listCooperativeOrders, { query: { ...query, state: statesOf(filter.tab)?.join(",") } }),
    filter.tab === "unpaid" ? findUnpaidOrders(member, filter.q) : undefined,
  ])
  const lastPage = Math.ceil(listed.count / pageSize)
  // Orders leave a list as they are worked through, and with them its last pages.
  if (!unpaid && listed.count > 0 && filter.page > lastPage) {
    throw localeRedirect(args.request, orderListPath({ ...filter, page: lastPage }))
  }
  const { counts } = listed
  const { organization } = member.membership
  return {
    filter,
    orders: unpaid?.orders ?? listed.items,
    count: unpaid?.orders.length ?? listed.count,
    pageCount: unpaid ? 1 : lastPage,
    looked: unpaid?.complete === false ? unpaid.looked : undefined,
    tabs: orderTabs.map((tab) => ({
      tab,
      count: tab === "unpaid" ? summary.waiting.payment_to_record : countOf(tab, counts),
    })),
    shop: organization.state === "verified" ? `/htx/${organization.handle}` : null,
    done: memberSessionOf(args.context).get("done"),
    formKey: crypto.randomUUID(),
  }
}

export { revalidateAfterRefusal as shouldRevalidate } from "../order/revalidate-after-refusal"

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-orders")("sellerOrders.title"),
    index: false,
  })

export default function Orders({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders")
  const { filter, orders, count, pageCount, looked, tabs, shop, done, formKey } = loaderData
  const { tab: current, q, page } = filter
  // Few pay by card, so the part for them stands there only when somebody does.
  const shown = tabs.filter(({ tab, count: many }) => tab !== "awaiting_payment" || many > 0 || tab === current)
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-4 mb-4 grid grid-cols-[minmax(0,1fr)] gap-3">
        <PortalSearch
          path="/kenh-htx/don-hang"
          q={q}
          label={t("list.searchLabel")}
          placeholder={t("list.searchPlaceholder")}
          maxLength={100}
          keep={q === "" ? undefined : { tab: current }}
        />
        <FilterTabs
          label={t("tabs")}
          tabs={shown.map(({ tab, count: many }) => ({
            to: orderListPath({ tab, q }),
            label: t(`tab.${tab}`),
            count: q === "" ? many : undefined,
            current: tab === current,
          }))}
        />
      </div>
      <DoneNotice done={done} />
      {orders.length === 0 ? (
        <NoOrders tab={current} searched={q !== ""} shop={shop} />
      ) : (
        <>
          <p role="status" className="mb-2 text-sm text-ink-soft">
            {q === "" ? t("list.found", { count }) : t("list.foundFor", { count, q })}
          </p>
          <OrderList
            orders={orders}
            formKey={formKey}
            returnTo={orderListPath(filter)}
            prefer={current === "unpaid" ? "record_payment" : undefined}
          />
          {looked === undefined ? null : <Notice className="mt-4">{t("list.newestOnly", { count: looked })}</Notice>}
          <div className="mt-6">
            <Pagination page={page} pageCount={pageCount} to={(each) => orderListPath({ ...filter, page: each })} />
          </div>
        </>
      )}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
