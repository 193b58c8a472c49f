import { listCooperativeSales } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { importPaths } from "../import/import-kind"
import { formPath } from "../record-sale/form-path"
import { channels, daysOf, ledgerPath, periods, readLedgerFilter } from "./ledger-path"
import { SaleList } from "./sale-list"
import { SaleNotice } from "./sale-notice"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const filter = readLedgerFilter(args.url.searchParams)
  const { period, channel, page } = filter
  const ledger = await member.call(listCooperativeSales, {
    query: {
      ...daysOf(period, new Date()),
      channel,
      limit: String(pageSize),
      offset: String((page - 1) * pageSize),
    },
  })
  const pageCount = Math.ceil(ledger.count / pageSize)
  if (ledger.count > 0 && page > pageCount)
    throw localeRedirect(args.request, ledgerPath({ ...filter, page: pageCount }))
  return { filter, ledger, pageCount, justRecorded: memberSessionOf(args.context).get("sale") }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-sales")("sellerSales.title"),
    index: false,
  })

export default function Sales({ loaderData: { filter, ledger, pageCount, justRecorded } }: Route.ComponentProps) {
  const t = useTranslations("sellerSales")
  const tImport = useTranslations("sellerImport")
  const locale = useLocale()
  const { period, channel } = filter
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <SaleNotice sale={justRecorded} />
      <LinkButton to={formPath({})} icon="plus" className="mt-4 max-sm:w-full">
        {t("record")}
      </LinkButton>
      <LinkButton
        to={importPaths.sales.page}
        look="quiet"
        icon="file-spreadsheet"
        className="mt-2 max-sm:w-full sm:mt-4"
      >
        {tImport("sales.title")}
      </LinkButton>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-2">
        <FilterTabs
          label={t("period.label")}
          tabs={periods.map((each) => ({
            to: ledgerPath({ period: each, channel }),
            label: t(`period.${each}`),
            current: each === period,
          }))}
        />
        <FilterTabs
          label={t("channels")}
          tabs={[undefined, ...channels].map((each) => ({
            to: ledgerPath({ period, channel: each }),
            label: each === undefined ? t("allChannels") : t(`channel.${each}`),
            current: each === channel,
          }))}
        />
      </div>
      {ledger.count === 0 ? (
        <div className="mt-4">
          {period === "all" && channel === undefined ? (
            <EmptyState title={t("empty.title")} text={t("empty.text")} />
          ) : (
            <EmptyState title={t("empty.filtered")} text={t("empty.filteredText")} />
          )}
        </div>
      ) : (
        <>
          <p role="status" className="mt-4 mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="text-sm text-ink-soft">{t("sum.count", { count: ledger.count })}</span>
            <span>
              {t("sum.total")} <b className="figures text-lg">{formatVnd(ledger.total_vnd, locale)}</b>
            </span>
          </p>
          <SaleList sales={ledger.items} />
          <div className="mt-6">
            <Pagination page={filter.page} pageCount={pageCount} to={(page) => ledgerPath({ ...filter, page })} />
          </div>
        </>
      )}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
