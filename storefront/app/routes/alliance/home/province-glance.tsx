import { agreementCourses, obstacleAges } from "@lienket/contracts"
import { formatDate, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { BarChart } from "~/ui/bar-chart"
import { Card } from "~/ui/card"

import type { SalesFilter } from "../sales-filter"
import type { AllianceSummary } from "./sales-totals"

type GlanceProps = { filter: SalesFilter; summary: AllianceSummary }

/** How the province stands today, whatever the period: each bar opens the rows it counts. */
export function ProvinceGlance({ filter, summary }: GlanceProps) {
  const t = useTranslations("allianceHome.glance")
  return (
    <section aria-labelledby="glance" className="mt-8 print:mt-2">
      <h2 id="glance" className="text-lg">
        {t("title")}
      </h2>
      <p className="text-sm text-ink-soft print:hidden">{t("note")}</p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2 print:mt-1 print:grid-cols-4 print:gap-2">
        <Agreements filter={filter} agreements={summary.agreements} />
        <Reports filter={filter} reports={summary.reports} />
        <Obstacles obstacles={summary.obstacles} />
        <Certificates certificates={summary.certificates} />
      </div>
    </section>
  )
}

/** Counts of a kind, of which one may be shown without any. */
const useCount = () => {
  const locale = useLocale()
  return (count: number): string => formatDecimal(String(count), locale)
}

function Agreements({ filter, agreements }: { filter: SalesFilter; agreements: AllianceSummary["agreements"] }) {
  const t = useTranslations("allianceHome.glance.agreements")
  const words = useTranslations("allianceHome.glance")
  const locale = useLocale()
  const count = useCount()
  const { open_count, by_course, delivered_vnd, committed_vnd, committed_over } = agreements
  const place = filter.commune === null ? "" : `&row=commune:${filter.commune}`
  return (
    <Card>
      <BarChart
        caption={t("title", { count: open_count })}
        labelHeader={t("label")}
        valueHeader={words("count")}
        points={agreementCourses.map((course) => ({
          label: t(`course.${course}`),
          value: by_course[course],
          text: count(by_course[course]),
          to: `/lien-minh/thoa-thuan?course=${course}${place}`,
        }))}
      />
      <p className="figures mt-2 text-sm text-ink-soft print:hidden">
        {t("value", {
          delivered: formatVnd(delivered_vnd, locale),
          committed: formatVnd(committed_vnd, locale),
          over: committed_over,
          count: open_count,
        })}
      </p>
    </Card>
  )
}

function Obstacles({ obstacles }: { obstacles: AllianceSummary["obstacles"] }) {
  const t = useTranslations("allianceHome.glance.obstacles")
  const cases = useTranslations("obstacle")
  const words = useTranslations("allianceHome.glance")
  const count = useCount()
  const { open_count, overdue_count, by_age, by_agency } = obstacles
  return (
    <Card>
      <BarChart
        caption={t("title", { count: open_count, overdue: overdue_count })}
        labelHeader={t("age")}
        valueHeader={words("count")}
        points={obstacleAges.map((age) => ({
          label: cases(`age.${age}`),
          value: by_age[age],
          text: count(by_age[age]),
          to: `/lien-minh/vuong-mac?age=${age}`,
        }))}
      />
      {by_agency.length === 0 ? null : (
        <div className="mt-4 print:hidden">
          <BarChart
            caption={t("byAgency")}
            labelHeader={t("agency")}
            valueHeader={words("count")}
            points={by_agency.map(({ id, name, count: all, overdue_count: late }) => ({
              label: name ?? cases("nobodyAsked"),
              value: all,
              text: late === 0 ? count(all) : t("ofThemLate", { count: all, late }),
              to: `/lien-minh/vuong-mac?agency=${id ?? "none"}`,
            }))}
          />
        </div>
      )}
    </Card>
  )
}

const standings = ["in_time", "late", "due", "never"] as const

function Reports({ filter, reports }: { filter: SalesFilter; reports: AllianceSummary["reports"] }) {
  const t = useTranslations("allianceHome.glance.reports")
  const words = useTranslations("allianceHome.glance")
  const locale = useLocale()
  const count = useCount()
  const place = filter.commune === null ? "" : `&commune=${filter.commune}`
  const asked = reports.filter(({ in_time, late, due, never }) => in_time + late + due + never > 0)
  return (
    <Card className="lg:row-span-2 print:row-span-1">
      {asked.length === 0 ? <p className="text-ink-soft">{t("none")}</p> : null}
      <div className="grid gap-5 print:gap-1">
        {asked.map(({ code, title, period, due_on, ...counts }) => (
          <BarChart
            key={code}
            caption={t("title", { title, period: period.name, date: formatDate(due_on, locale) })}
            labelHeader={t("standing")}
            valueHeader={words("count")}
            points={standings
              .filter((standing) => counts[standing] > 0 || standing === "in_time")
              .map((standing) => ({
                label: t(`standings.${standing}`),
                value: counts[standing],
                text: count(counts[standing]),
                to: `/lien-minh/bao-cao?code=${code}&period=${period.code}&standing=${standing}${place}`,
              }))}
          />
        ))}
      </div>
    </Card>
  )
}

const terms = ["within_30", "within_90", "within_180"] as const

function Certificates({ certificates }: { certificates: AllianceSummary["certificates"] }) {
  const t = useTranslations("allianceHome.glance.certificates")
  const words = useTranslations("allianceHome.glance")
  const count = useCount()
  return (
    <Card>
      <BarChart
        caption={t("title")}
        labelHeader={t("term")}
        valueHeader={words("count")}
        points={terms.map((term) => ({
          label: t(term),
          value: certificates[term],
          text: count(certificates[term]),
          to: "/lien-minh/chung-nhan?phan=expiring",
        }))}
      />
    </Card>
  )
}
