import { allianceReports, buyerKind, cooperativeReports, ocopGroup, salesChannel } from "@lienket/contracts"
import { formatVnd, parseReportPeriod, reportPeriodName } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { notFound, orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { EntryTable } from "../entry-table"
import { reportPortalOf, reportsPath } from "../portal"

const pageSize = 30

type Filter = Readonly<{ channel?: string; buyer?: string; group?: string; product?: string; agreement?: string }>

/** The entries of a cooperative are found by template and period, those of an alliance by the report's id. */
export async function loader(args: Route.LoaderArgs) {
  const portal = reportPortalOf(args.url.pathname)
  const { locale } = args.context.get(requestFactsContext)
  const member = await verify(args, portal)
  const { searchParams } = args.url
  const agreement = searchParams.get("agreement") ?? ""
  const filter = {
    channel: salesChannel.safeParse(searchParams.get("channel")).data,
    buyer: buyerKind.safeParse(searchParams.get("buyer")).data,
    group: ocopGroup.safeParse(searchParams.get("group")).data,
    product: searchParams.get("product")?.slice(0, 200) || undefined,
    agreement: /^[\w-]{1,64}$/.test(agreement) ? agreement : undefined,
  }
  const page = Number(/^[1-9]\d{0,3}$/.exec(searchParams.get("page") ?? "")?.[0] ?? 1)
  const paging = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { code = "", period: periodCode = "", id = "" } = args.params
  const back = `${reportsPath(portal)}/${portal === "cooperative" ? `${code}/${periodCode}` : id}`
  const period = parseReportPeriod(periodCode)
  if (portal === "cooperative" && period === undefined) throw notFound()
  const found = await orNotFound(
    portal === "cooperative"
      ? member.call(cooperativeReports.entries, { query: { ...filter, ...paging, period: periodCode } })
      : member.call(allianceReports.entries, { params: { id }, query: { ...filter, ...paging } }),
  )
  const pageCount = Math.ceil(found.count / pageSize)
  if (found.count > 0 && page > pageCount) throw localeRedirect(args.request, pathOf(back, filter, pageCount))
  return { back, filter, page, pageCount, period: period && reportPeriodName(period, locale), ...found }
}

const pathOf = (back: string, filter: Filter, page = 1): string => {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  if (page > 1) query.set("page", String(page))
  return `${back}/but-toan${query.size > 0 ? `?${query}` : ""}`
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "report")("report.entry.title"),
    index: false,
  })

/** The entries of the ledger behind a figure of a report. */
export default function ReportEntries({ loaderData }: Route.ComponentProps) {
  const { back, filter, page, pageCount, items, count, total_vnd, period } = loaderData
  const t = useTranslations("report.entry")
  const ledger = useTranslations("report.ledger")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page pt-2 pb-8 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("back"), to: back }, { label: t("title") }]} />
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="figures text-ink-soft">
        {period ? `${period} · ` : ""}
        {formatVnd(total_vnd, locale)} · {ledger("open", { count })}
      </p>
      <p className="reading mt-2 text-sm text-ink-soft">{ledger("rule")}</p>
      <div className="mt-4">
        {items.length === 0 ? (
          <EmptyState title={t("empty.title")} text={t("empty.text")} />
        ) : (
          <EntryTable caption={t("title")} entries={items} />
        )}
      </div>
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => pathOf(back, filter, each)} />
      </div>
    </main>
  )
}

export { ReportPageError as ErrorBoundary } from "../page-error"
