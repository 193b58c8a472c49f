import { ocopGroups, publicFigures, type PublicFigure } from "@lienket/contracts"
import { formatDateTime, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { BarChart } from "~/ui/bar-chart"
import { Button } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { FileLink } from "~/ui/file-link"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = /^2\d{3}$/.exec(new URL(request.url).searchParams.get("year") ?? "")?.[0]
  const newest = await readCatalog(publicFigures, { query: {} }, context)
  // A year that is not there is an old link or a typing error: the newest is shown.
  if (asked === undefined || !newest.years.includes(Number(asked))) return { figures: newest }
  return { figures: await readCatalog(publicFigures, { query: { year: asked } }, context) }
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "shop")
  const { year } = args.loaderData.figures
  return pageMeta(args, {
    title: t("figures.title", { year: String(year) }),
    description: t("figures.description"),
    canonicalQuery: args.location.search === "" ? "" : `?year=${year}`,
  })
}

interface Row {
  readonly key: string
  readonly label: string
  readonly year: PublicFigure
  readonly quarters: readonly PublicFigure[]
}

const rules = ["counted", "quarters", "few", "others", "missing"] as const

/** What cooperatives sold, for everybody: never of fewer than three of them. */
export default function Figures({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("figures")
  const groups = useTranslations("catalog.group")
  const locale = useLocale()
  const { year, years, quarters_over, as_of, country, by_province, by_group, cells } = loaderData.figures
  const written = ({ value_vnd, hidden }: PublicFigure) =>
    value_vnd === null ? t(`hidden.${hidden ?? "few_sellers"}`) : formatVnd(value_vnd, locale)
  const provinces = by_province.map(
    ({ province, ...row }): Row => ({
      key: province.code,
      label: province.name,
      ...row,
    }),
  )
  const ofGroups = ocopGroups.flatMap((group): Row[] =>
    by_group.flatMap((row) => (row.group === group ? [{ key: group, label: groups(group), ...row }] : [])),
  )
  const both = cells.map(
    ({ province, group, ...row }): Row => ({
      key: `${province.code} ${group}`,
      label: t("cell", { province: province.name, group: groups(group) }),
      ...row,
    }),
  )
  const tables = [
    { caption: t("byProvince"), header: t("province"), rows: provinces },
    { caption: t("byGroup"), header: t("group"), rows: ofGroups },
    { caption: t("byBoth"), header: t("both"), rows: both },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <main id="noi-dung" className="page py-8 md:py-12">
      <h1 className="text-3xl">{t("title", { year: String(year) })}</h1>
      <p className="reading mt-3 text-lg text-ink-soft">{t("lead")}</p>
      <Form method="get" className="no-print mt-6 flex flex-wrap items-end gap-3">
        <Select
          label={t("year")}
          name="year"
          defaultValue={String(year)}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <Button type="submit" look="secondary">
          {t("show")}
        </Button>
      </Form>
      <p className="mt-6 text-2xl font-semibold">
        {t("total", { amount: written(country.year), count: country.year.sellers ?? 0 })}
      </p>
      <p className="mt-1 text-sm text-ink-soft">
        {t("asOf", { at: formatDateTime(new Date(as_of), locale), count: quarters_over })}
      </p>
      {tables.map(({ caption, header, rows }) => {
        const points = rows
          .flatMap(({ label, year: { value_vnd } }) =>
            value_vnd === null ? [] : [{ label, value: value_vnd, text: formatVnd(value_vnd, locale) }],
          )
          .toSorted((a, b) => b.value - a.value)
        return (
          <section key={caption} className="mt-10">
            <h2 className="mb-4 text-xl">{caption}</h2>
            {points.length > 0 && rows !== both ? (
              <div className="mb-6">
                <BarChart
                  caption={t("chart", { year: String(year) })}
                  labelHeader={header}
                  valueHeader={t("sold")}
                  points={points}
                />
              </div>
            ) : null}
            <DataTable
              caption={caption}
              captionHidden
              rows={rows}
              rowKey={({ key }) => key}
              columns={[
                { header, cell: ({ label }) => label },
                ...Array.from({ length: quarters_over }, (_, index) => ({
                  header: t("quarter", { quarter: String(index + 1) }),
                  numeric: true,
                  cell: ({ quarters }: Row) => {
                    const figure = quarters[index]
                    return figure === undefined ? null : written(figure)
                  },
                })),
                { header: t("wholeYear"), numeric: true, cell: ({ year: whole }) => written(whole) },
                { header: t("sellers"), numeric: true, cell: ({ year: whole }) => whole.sellers ?? "–" },
              ]}
            />
          </section>
        )
      })}
      {tables.length === 0 ? <p className="mt-8">{t("empty")}</p> : null}
      <section className="reading mt-10">
        <h2 className="text-xl">{t("rules.title")}</h2>
        <ul className="mt-3 list-disc space-y-2 pl-5">
          {rules.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </section>
      <div className="no-print mt-8 flex flex-wrap gap-3">
        <FileLink to={`/so-lieu/tai-ve/csv?year=${year}`} icon="download">
          {t("csv")}
        </FileLink>
        <FileLink to={`/so-lieu/tai-ve/json?year=${year}`} icon="download">
          {t("json")}
        </FileLink>
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
