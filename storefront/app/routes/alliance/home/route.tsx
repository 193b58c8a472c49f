import { getAllianceSummary } from "@lienket/contracts"
import { businessMonth, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { filterChoices } from "../filter-choices.server"
import { periodText } from "../period-text"
import { contractFilter, readSalesFilter } from "../read-sales-filter.server"
import { periodsAt, salesQuery, wholeProvince } from "../sales-filter"
import { SalesFilterBar } from "../sales-filter-bar"
import { CommuneTiles } from "./commune-tiles"
import { ProductLists } from "./product-lists"
import { ProvinceGlance } from "./province-glance"
import { SalesBreakdown } from "./sales-breakdown"
import { SalesTotals } from "./sales-totals"
import { TodayList } from "./today-list"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const thisMonth = businessMonth(new Date())
  const filter = readSalesFilter(args.url.searchParams, thisMonth)
  const [summary, choices] = await Promise.all([
    orNotFound(member.call(getAllianceSummary, { query: contractFilter(filter) })),
    filterChoices(member, thisMonth),
  ])
  return { filter, summary, choices }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "alliance")("allianceHome.title", {
        province: args.loaderData.summary.province.name,
      }),
      index: false,
    },
  )

export default function AllianceHome({ loaderData: { filter, summary, choices } }: Route.ComponentProps) {
  const t = useTranslations("allianceSales")
  const home = useTranslations("allianceHome")
  const portal = useTranslations("portal")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.54]">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl">{home("title", { province: summary.province.name })}</h1>
          <p className="figures text-ink-soft">
            {t("periodIs", { period: periodText(filter, locale) })} ·{" "}
            {portal("asOf", { time: formatDateTime(summary.as_of, locale) })}
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-3">
          <LinkButton to="/lien-minh/man-hinh" look="secondary" icon="presentation" reloadDocument>
            {home("screen.open")}
          </LinkButton>
          <PrintButton>{portal("print")}</PrintButton>
        </div>
      </div>
      <TodayList today={summary.today} />
      <h2 className="mt-8 text-lg print:mt-2">{home("sales")}</h2>
      <div className="mt-4">
        <SalesFilterBar path="/lien-minh" filter={filter} choices={choices} />
      </div>
      <SalesTotals filter={filter} sales={summary} />
      {summary.entry_count === 0 ? (
        <div className="mt-6">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            <LinkButton
              to={`/lien-minh${salesQuery({ ...periodsAt(choices.thisMonth).twelve_months, ...wholeProvince })}`}
              look="secondary"
            >
              {t("empty.wider")}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <SalesBreakdown filter={filter} sales={summary}>
          <CommuneTiles filter={filter} rows={summary.by_commune} communes={choices.communes} />
          <ProductLists filter={filter} products={summary.products} />
        </SalesBreakdown>
      )}
      <ProvinceGlance filter={filter} summary={summary} />
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
