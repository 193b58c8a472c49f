import { getAllianceSummary, obstacleAges, type AgreementCourse } from "@lienket/contracts"
import { businessMonth, formatDecimal } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { changeOf } from "~/figures/change"
import { monthName } from "~/figures/months"
import { formatTenthsOfPercent } from "~/figures/share"
import { shortVnd } from "~/figures/short-vnd"
import { localeOfPath, localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { memberSessionMiddleware } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import type { AllianceSummary } from "../home/sales-totals"
import { periodText } from "../period-text"
import { contractFilter, readSalesFilter } from "../read-sales-filter.server"
import { salesQuery } from "../sales-filter"
import { useFreshFigures } from "../wall/use-fresh-figures"
import { Wall } from "../wall/wall"
import { WallBars, type WallBar } from "../wall/wall-bars"
import { WallFacts } from "../wall/wall-facts"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const filter = readSalesFilter(args.url.searchParams, businessMonth(new Date()))
  return { filter, summary: await orNotFound(member.call(getAllianceSummary, { query: contractFilter(filter) })) }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "alliance")("allianceHome.screen.title", {
        province: args.loaderData.summary.province.name,
      }),
      index: false,
    },
  )

/** The province on the wall of a hall: its sales, agreements, obstacles and reports, one after the other. */
export default function ProvinceScreen({ loaderData: { filter, summary: first } }: Route.ComponentProps) {
  const t = useTranslations("allianceHome.screen")
  const locale = useLocale()
  const query = salesQuery(filter)
  const { figures: summary, isStale } = useFreshFigures(
    first,
    localePath(locale, `/lien-minh/man-hinh/so-lieu${query}`),
  )
  return (
    <Wall
      title={t("title", { province: summary.province.name })}
      note={t("sales", { period: periodText(filter, locale) })}
      slides={[
        <Sales summary={summary} />,
        <Months summary={summary} />,
        <Products summary={summary} />,
        <Agreements summary={summary} />,
        <Obstacles summary={summary} />,
        <Reports summary={summary} />,
      ]}
      asOf={summary.as_of}
      isStale={isStale}
      path={`/lien-minh${query}`}
    />
  )
}

type SlideProps = { summary: AllianceSummary }

const useWords = () => {
  const locale = useLocale()
  return {
    money: (value: number): string => `${shortVnd(value, locale)} ₫`,
    count: (value: number): string => formatDecimal(String(value), locale),
  }
}

function Sales({ summary }: SlideProps) {
  const t = useTranslations("allianceHome.screen")
  const totals = useTranslations("allianceSales.totals")
  const locale = useLocale()
  const { money } = useWords()
  const change = changeOf(summary.total_vnd, summary.previous_total_vnd)
  const isKnown = change.direction === "up" || change.direction === "down"
  return (
    <WallFacts
      facts={[
        {
          label: t("total"),
          value: money(summary.total_vnd),
          note: isKnown
            ? totals(`change.${change.direction}`, { percent: formatTenthsOfPercent(change.tenths, locale) })
            : totals(`change.${change.direction}`),
        },
        {
          label: t("before"),
          value: summary.previous_total_vnd === 0 ? "–" : money(summary.previous_total_vnd),
          note: "",
        },
        {
          label: t("sellers"),
          value: totals("cooperativesOf", {
            selling: summary.selling_cooperatives,
            registered: summary.registered_cooperatives,
          }),
          note: totals("cooperativesNote"),
        },
        ...summary.by_channel.slice(0, 3).map(({ label, value_vnd }) => ({ label, value: money(value_vnd), note: "" })),
      ]}
    />
  )
}

const shownMonths = 6

function Months({ summary }: SlideProps) {
  const t = useTranslations("allianceSales.by")
  const locale = useLocale()
  const { money } = useWords()
  const bars = summary.by_month.slice(-shownMonths).map(({ key, value_vnd, entry_count }) => ({
    label: monthName(key, locale),
    value: value_vnd,
    text: entry_count === 0 ? t("month.none") : money(value_vnd),
  }))
  return <WallBars title={t("month.title")} bars={bars} empty={t("month.none")} />
}

function Products({ summary }: SlideProps) {
  const t = useTranslations("allianceHome.products")
  const { money } = useWords()
  const bars = summary.products.top.map(({ title, value_vnd }) => ({
    label: title,
    value: value_vnd,
    text: money(value_vnd),
  }))
  return <WallBars title={t("top")} bars={bars} empty={t("nothingSold")} />
}

const courses: readonly AgreementCourse[] = ["on_track", "behind", "silent", "at_risk", "disputed", "not_due"]

function Agreements({ summary: { agreements } }: SlideProps) {
  const t = useTranslations("allianceHome.glance.agreements")
  const { count } = useWords()
  const bars: WallBar[] = courses.map((course) => ({
    label: t(`course.${course}`),
    value: agreements.by_course[course],
    text: count(agreements.by_course[course]),
  }))
  return <WallBars title={t("title", { count: agreements.open_count })} bars={bars} empty="" />
}

function Obstacles({ summary: { obstacles } }: SlideProps) {
  const t = useTranslations("allianceHome.glance.obstacles")
  const cases = useTranslations("obstacle")
  const { count } = useWords()
  const bars = obstacleAges.map((age) => ({
    label: cases(`age.${age}`),
    value: obstacles.by_age[age],
    text: count(obstacles.by_age[age]),
  }))
  const { open_count, overdue_count } = obstacles
  return <WallBars title={t("title", { count: open_count, overdue: overdue_count })} bars={bars} empty="" />
}

function Reports({ summary: { reports } }: SlideProps) {
  const t = useTranslations("allianceHome.glance.reports")
  const { count } = useWords()
  const bars = reports.map(({ title, period, in_time, late, due, never }) => ({
    label: `${title}, ${period.name}`,
    value: in_time,
    text: t("onWall", {
      in_time: count(in_time),
      all: count(in_time + late + due + never),
      late: count(late),
      never: count(never),
    }),
  }))
  return <WallBars title={t("wallTitle")} bars={bars} empty={t("none")} />
}

export { FramedMemberError as ErrorBoundary } from "../../member/framed-error"
