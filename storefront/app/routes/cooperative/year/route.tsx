import { getCooperativeYear } from "@lienket/contracts"
import { formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { changeOf } from "~/figures/change"
import { monthName, shortMonth } from "~/figures/months"
import { formatShare, formatTenthsOfPercent } from "~/figures/share"
import { shareText } from "~/figures/share-text"
import { shortVnd } from "~/figures/short-vnd"
import { localeOfPath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { BarChart } from "~/ui/bar-chart"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ColumnChart } from "~/ui/column-chart"
import { EmptyState } from "~/ui/empty-state"
import { Figure } from "~/ui/figure"
import { FilterTabs } from "~/ui/filter-tabs"
import { PrintButton } from "~/ui/print-button"
import { WovenBand } from "~/ui/woven-band"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { formPath } from "../record-sale/form-path"
import { ComparisonCard } from "./comparison-card"

const yearPath = (year: number): string => `/kenh-htx/nam-ban-hang?nam=${year}`

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const year = /^2\d{3}$/.exec(args.url.searchParams.get("nam") ?? "")?.[0]
  return await member.call(getCooperativeYear, { query: { year } })
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-year")("sellerYear.title", {
      year: String(args.loaderData?.year ?? ""),
    }),
    index: false,
  })

/** A cooperative's own year in one picture, and a sheet of it for the general meeting. */
export default function CooperativeYearPage({ loaderData: year }: Route.ComponentProps) {
  const t = useTranslations("sellerYear")
  const portal = useTranslations("portal")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.8]">
      <div className="hidden print:mb-3 print:block">
        <WovenBand />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <p className="hidden font-semibold print:block">{year.organization.name}</p>
          <h1 className="text-2xl">{t("title", { year: String(year.year) })}</h1>
          <p className="figures text-ink-soft">
            {year.is_running ? `${t("running")} · ` : ""}
            {portal("asOf", { time: formatDateTime(year.as_of, locale) })}
          </p>
        </div>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      {year.years.length > 1 ? (
        <div className="no-print mt-4">
          <FilterTabs
            label={t("years")}
            tabs={year.years.map((each) => ({ to: yearPath(each), label: String(each), current: each === year.year }))}
          />
        </div>
      ) : null}
      {year.entry_count === 0 ? (
        <div className="mt-6">
          <EmptyState title={t("empty.title", { year: String(year.year) })} text={t("empty.text")}>
            <LinkButton to={formPath({})} look="secondary">
              {t("empty.button")}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <YearFigures year={year} />
      )}
      <Signatures />
    </main>
  )
}

type YearProps = { year: Route.ComponentProps["loaderData"] }

function YearFigures({ year }: YearProps) {
  const t = useTranslations("sellerYear")
  const locale = useLocale()
  const change = changeOf(year.total_vnd, year.previous_total_vnd)
  const before = String(year.year - 1)
  const best = year.by_month.reduce((most, each) => (each.value_vnd > most.value_vnd ? each : most))
  return (
    <div className="mt-4 grid gap-4 lg:grid-cols-2 print:grid-cols-2 print:gap-2">
      <div className="grid gap-4 sm:grid-cols-2 lg:col-span-2 print:col-span-2 print:grid-cols-3">
        <Figure
          label={t("total")}
          value={formatVnd(year.total_vnd, locale)}
          change={
            change.direction === "up" || change.direction === "down"
              ? {
                  direction: change.direction,
                  text: t(`change.${change.direction}`, {
                    percent: formatTenthsOfPercent(change.tenths, locale),
                    year: before,
                  }),
                }
              : { direction: "same", text: t(`change.${change.direction}`, { year: before }) }
          }
          note={t("lines", { count: formatDecimal(String(year.entry_count), locale) })}
        />
        <ComparisonCard comparison={year.comparison} isRunning={year.is_running} />
      </div>
      <Card className="lg:col-span-2 print:col-span-2">
        <ColumnChart
          caption={t("months")}
          note={t("best", { month: monthName(best.key, locale), value: formatVnd(best.value_vnd, locale) })}
          labelHeader={t("month")}
          valueHeader={t("value")}
          points={year.by_month.map(({ key, value_vnd, entry_count, previous_vnd, previous_count }) => ({
            label: monthName(key, locale),
            value: value_vnd,
            text:
              (entry_count === 0 ? t("nothing") : formatVnd(value_vnd, locale)) +
              (previous_count === 0 ? "" : ` (${t("before", { value: formatVnd(previous_vnd, locale) })})`),
            before: previous_count === 0 ? undefined : previous_vnd,
            shortLabel: shortMonth(key, locale),
            shortText: entry_count === 0 ? "–" : shortVnd(value_vnd, locale),
          }))}
        />
      </Card>
      <Card>
        <BarChart
          caption={t("products")}
          labelHeader={t("product")}
          valueHeader={t("value")}
          points={year.products.map(({ title, value_vnd }) => ({
            label: title,
            value: value_vnd,
            text: withShare(value_vnd, year.total_vnd),
          }))}
        />
      </Card>
      <Card>
        <BarChart
          caption={t("channels")}
          labelHeader={t("channel")}
          valueHeader={t("value")}
          points={year.by_channel.map(({ label, value_vnd }) => ({
            label,
            value: value_vnd,
            text: withShare(value_vnd, year.total_vnd),
          }))}
        />
        <Agreements year={year} />
      </Card>
    </div>
  )

  function withShare(value: number, whole: number): string {
    const share = formatShare(value, whole, locale)
    return formatVnd(value, locale) + (share === null ? "" : ` · ${share}`)
  }
}

function Agreements({ year: { agreements, agreement_count } }: YearProps) {
  const t = useTranslations("sellerYear.agreements")
  const locale = useLocale()
  if (agreements.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t("title", { count: agreement_count })}</h2>
      <ul className="grid gap-2 text-sm">
        {agreements.map(({ id, buyer, goods, progress }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-clay pb-2">
            <Link to={`/kenh-htx/thoa-thuan/${id}`} className="link flex min-h-11 items-center print:min-h-0">
              {t("with", { buyer: buyer.name, goods: goods.map(({ title }) => title).join(", ") })}
            </Link>
            <b className="figures self-center">
              {progress.pace === "no_report" || progress.share_bp === null
                ? t("noReport")
                : t("delivered", {
                    share: shareText(progress.share_bp, locale),
                    value: formatVnd(progress.value_vnd, locale),
                  })}
            </b>
          </li>
        ))}
      </ul>
      {agreement_count > agreements.length ? (
        <p className="mt-2 text-sm text-ink-soft">{t("more", { count: agreement_count - agreements.length })}</p>
      ) : null}
    </section>
  )
}

/** Who stands for the sheet at the general meeting; on paper only. */
function Signatures() {
  const t = useTranslations("sellerYear.signatures")
  return (
    <div className="mt-6 hidden grid-cols-2 gap-8 text-center print:grid">
      {(["accountant", "director"] as const).map((who) => (
        <div key={who} className="pb-16">
          <p className="font-semibold">{t(who)}</p>
          <p className="text-sm">{t("sign")}</p>
        </div>
      ))}
    </div>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
