import {
  allianceRegistry,
  countedFigures,
  moneyFigures,
  type RegisterCounts,
  type RegisterKindCount,
  type RegisterSum,
} from "@lienket/contracts"
import { formatDate, formatDateTime, formatDecimal, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { registerPath } from "../registry/paths"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const year = /^2\d{3}$/.exec(args.url.searchParams.get("year") ?? "")?.[0]
  return {
    counts: await member.call(allianceRegistry.counts, { query: { year } }),
    province: member.membership.organization.name,
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "register")("allianceRegistry.countsPage.title"),
    index: false,
  })

/** The register in figures, by year and commune, in digits and in words; prints on A4. */
export default function Counts({ loaderData: { counts, province } }: Route.ComponentProps) {
  const t = useTranslations("allianceRegistry")
  const portal = useTranslations("portal")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.7]">
      <div className="no-print">
        <Breadcrumbs crumbs={[{ label: t("title"), to: registerPath }, { label: t("countsPage.title") }]} />
      </div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl">{t("countsPage.title")}</h1>
        <PrintButton>{portal("print")}</PrintButton>
      </div>
      <p className="figures text-ink-soft">
        {province} · {t("countsPage.until", { date: formatDate(counts.until, locale) })} ·{" "}
        {portal("asOf", { time: formatDateTime(counts.as_of, locale) })}
      </p>
      <Form method="get" className="no-print mt-4 flex flex-wrap items-end gap-3">
        <Select
          name="year"
          label={t("countsPage.year")}
          defaultValue={String(counts.year)}
          choices={counts.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button look="secondary">{t("countsPage.show")}</Button>
      </Form>
      {counts.kinds.map((count) => (
        <Kind key={count.kind} count={count} />
      ))}
      <ByYear counts={counts} />
      <ByCommune counts={counts} />
    </main>
  )
}

function Kind({ count }: Readonly<{ count: RegisterKindCount }>) {
  const t = useTranslations("allianceRegistry")
  const locale = useLocale()
  if (count.existing === 0 && count.founded === 0 && count.closed === 0) return null
  const rows = countedFigures.filter((name) => count.kind !== "group" || name !== "capital_charter")
  return (
    <section className="mt-6">
      <h2 className="text-lg">{t(`kind.${count.kind}`)}</h2>
      <p>
        <strong className="figures">{count.existing_digits}</strong> ({count.existing_words}) ·{" "}
        {t("countsPage.founded")}: <span className="figures">{count.founded}</span> · {t("countsPage.closed")}:{" "}
        <span className="figures">{count.closed}</span> · {t("countsPage.members")}:{" "}
        <span className="figures">{count.alliance_members}</span>
      </p>
      {count.founding_unknown === 0 ? null : (
        <p className="text-sm text-ink-soft">{t("countsPage.foundingUnknown", { count: count.founding_unknown })}</p>
      )}
      <div className="mt-2">
        <DataTable
          caption={t(`kind.${count.kind}`)}
          captionHidden
          rows={rows}
          rowKey={(name) => name}
          columns={[
            {
              header: t("countsPage.what"),
              cell: (name) =>
                t(`figure.${count.kind === "group" && name === "members_total" ? "group_members" : name}`),
            },
            { header: t("countsPage.digits"), cell: (name) => <Sum sum={count.sums[name]} part="digits" /> },
            { header: t("countsPage.words"), cell: (name) => <Sum sum={count.sums[name]} part="words" /> },
            {
              header: t("countsPage.average"),
              cell: (name) => {
                const { average, reporting, of } = count.sums[name]
                if (average === null) return "–"
                const value = moneyFigures.includes(name)
                  ? formatVnd(Number(average), locale)
                  : formatDecimal(average, locale)
                return (
                  <span className="figures">
                    {t("countsPage.perUnit", { value })} · {t("countsPage.over", { reporting, of })}
                  </span>
                )
              },
            },
          ]}
        />
      </div>
    </section>
  )
}

function Sum({ sum, part }: Readonly<{ sum: RegisterSum; part: "digits" | "words" }>) {
  const t = useTranslations("allianceRegistry.countsPage")
  const text = sum[part]
  return text === null ? (
    <span className="text-ink-soft">{part === "digits" ? t("notReported") : "–"}</span>
  ) : (
    <span className={part === "digits" ? "figures font-semibold" : ""}>{text}</span>
  )
}

type Shown = Readonly<{ counts: RegisterCounts }>

function ByYear({ counts }: Shown) {
  const t = useTranslations("allianceRegistry")
  const rows = counts.by_year.filter(({ founded, closed, existing }) => founded + closed + existing > 0)
  if (rows.length === 0) return null
  return (
    <section className="mt-8">
      <DataTable
        caption={t("countsPage.byYear")}
        rows={rows.toReversed()}
        rowKey={({ year, kind }) => `${year} ${kind}`}
        columns={[
          {
            header: t("countsPage.year"),
            cell: ({ year, kind }) => <span className="figures">{`${year} · ${t(`kind.${kind}`)}`}</span>,
          },
          { header: t("countsPage.founded"), numeric: true, cell: ({ founded }) => founded },
          { header: t("countsPage.closed"), numeric: true, cell: ({ closed }) => closed },
          { header: t("countsPage.existing"), numeric: true, cell: ({ existing }) => existing },
        ]}
      />
    </section>
  )
}

function ByCommune({ counts }: Shown) {
  const t = useTranslations("allianceRegistry")
  if (counts.by_commune.length === 0) return null
  const sum = (value: RegisterSum) => (
    <>
      <Sum sum={value} part="digits" />
      {value.value !== null && value.reporting < value.of ? (
        <span className="block text-sm text-ink-soft">
          {t("countsPage.over", { reporting: value.reporting, of: value.of })}
        </span>
      ) : null}
    </>
  )
  return (
    <section className="mt-8">
      <DataTable
        caption={t("countsPage.byCommune")}
        rows={counts.by_commune}
        rowKey={({ commune }) => commune?.code ?? "none"}
        columns={[
          { header: t("table.commune"), cell: ({ commune }) => commune?.name ?? t("countsPage.noCommune") },
          { header: t("countsPage.cooperatives"), numeric: true, cell: ({ existing }) => existing.cooperative },
          { header: t("countsPage.unions"), numeric: true, cell: ({ existing }) => existing.union },
          { header: t("countsPage.groups"), numeric: true, cell: ({ existing }) => existing.group },
          { header: t("figure.members_total"), cell: ({ members }) => sum(members) },
          { header: t("figure.group_members"), cell: ({ group_members }) => sum(group_members) },
          { header: t("figure.workers_members"), cell: ({ workers_members }) => sum(workers_members) },
          { header: t("figure.capital_charter"), cell: ({ capital_charter }) => sum(capital_charter) },
        ]}
      />
    </section>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
