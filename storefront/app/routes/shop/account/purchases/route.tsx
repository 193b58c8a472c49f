import { listOrderGroups } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { callBackend } from "~/backend/call-backend.server"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"
import { Picture } from "~/ui/picture"
import { State } from "~/ui/state"

import { orderStateLooks } from "../../orders/order-state"
import { forCustomer } from "../customer-session.server"
import type { Route } from "./+types/route"

const pageSize = 10

export async function loader(args: Route.LoaderArgs) {
  const page = Math.min(Math.max(Number.parseInt(args.url.searchParams.get("trang") ?? "1", 10) || 1, 1), 100_000)
  const query = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count } = await forCustomer(args, (caller) => callBackend(listOrderGroups, { query }, caller))
  const pageCount = Math.max(Math.ceil(count / pageSize), 1)
  if (page > pageCount) throw localeRedirect(args.request, `/tai-khoan?trang=${pageCount}`)
  return { items, page, pageCount }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("account.purchases.title"),
      index: false,
    },
  )

export default function Purchases({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("account.purchases")
  const tState = useTranslations("orders.state")
  const locale = useLocale()
  const { items, page, pageCount } = loaderData
  if (items.length === 0) {
    return (
      <EmptyState title={t("empty.title")} text={t("empty.text")}>
        <LinkButton to="/san-pham">{t("empty.products")}</LinkButton>
        <LinkButton to="/tra-cuu" look="secondary">
          {t("empty.tracking")}
        </LinkButton>
      </EmptyState>
    )
  }
  return (
    <>
      <h2 className="sr-only">{t("title")}</h2>
      <ul className="grid gap-4">
        {items.map(({ code, placed_at, total_vnd, item_count, parts, picture }) => (
          <li key={code} className="relative flex gap-4 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf">
            <div className="w-22 shrink-0 self-start overflow-hidden rounded-md md:w-32">
              <Picture picture={picture} alt="" sizes="(width < 48rem) 88px, 128px" className="aspect-4/3" />
            </div>
            <div className="min-w-0 grow">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="text-base">
                  <Link
                    to={`/don-hang/${code}`}
                    className="figures font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
                  >
                    {code}
                  </Link>
                </h3>
                <b className="figures">{formatVnd(total_vnd, locale)}</b>
              </div>
              <p className="text-sm text-ink-soft">
                {t("facts", { date: formatDate(placed_at, locale), count: item_count })}
              </p>
              <ul className="mt-2 space-y-1.5">
                {parts.map(({ cooperative, state }, index) => (
                  <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                    <span>{cooperative}</span>
                    <State {...orderStateLooks[state]} word={tState(state)} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-8">
        <Pagination
          page={page}
          pageCount={pageCount}
          to={(each) => (each === 1 ? "/tai-khoan" : `/tai-khoan?trang=${each}`)}
        />
      </div>
    </>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
