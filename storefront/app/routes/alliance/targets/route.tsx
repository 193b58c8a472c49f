import { allianceTargets, targetOutcomes } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { PrintButton } from "~/ui/print-button"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { targetPath, targetsPath } from "./paths"
import { OutcomeMark, Planned, Reached } from "./target-words"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const year = /^2\d{3}$/.exec(args.url.searchParams.get("year") ?? "")?.[0]
  return {
    listed: await member.call(allianceTargets.list, { query: { year } }),
    mayEdit: member.membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "register")("allianceTargets.title"),
    index: false,
  })

/** What was planned for a year, and what was reached. */
export default function Targets({ loaderData: { listed, mayEdit, said } }: Route.ComponentProps) {
  const t = useTranslations("allianceTargets")
  const portal = useTranslations("portal")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.75]">
      <SaidNotice said={said} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl">{t("title")}</h1>
        <div className="no-print flex flex-wrap gap-3">
          <PrintButton>{portal("print")}</PrintButton>
          {mayEdit ? (
            <LinkButton to={`${targetsPath}/moi`} icon="plus">
              {t("add")}
            </LinkButton>
          ) : null}
        </div>
      </div>
      <p className="reading mt-2 text-ink-soft">{t("intro")}</p>
      <p className="figures text-sm text-ink-soft">{portal("asOf", { time: formatDateTime(listed.as_of, locale) })}</p>
      <Form method="get" className="no-print mt-4 flex flex-wrap items-end gap-3">
        <Select
          name="year"
          label={t("year")}
          defaultValue={String(listed.year)}
          choices={listed.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button look="secondary">{t("show")}</Button>
      </Form>
      <ul className="my-4 flex flex-wrap gap-4">
        {targetOutcomes.map((outcome) => (
          <li key={outcome} className="inline-flex items-center gap-2">
            <OutcomeMark outcome={outcome} /> <span className="figures font-semibold">{listed.counts[outcome]}</span>
          </li>
        ))}
      </ul>
      {listed.items.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <DataTable
          caption={t("title")}
          captionHidden
          rows={listed.items}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("table.what"),
              cell: ({ id, title, period_name }) => (
                <>
                  <Link to={targetPath(id)} className="link inline-flex min-h-11 items-center break-words">
                    {title}
                  </Link>
                  <span className="figures block text-sm font-normal text-ink-soft">{period_name}</span>
                </>
              ),
            },
            { header: t("table.place"), cell: ({ commune }) => commune?.name ?? t("table.province") },
            {
              header: t("table.planned"),
              cell: (target) => (
                <>
                  <Planned target={target} />
                  <span className="block text-sm text-ink-soft">“{target.raw_text}”</span>
                </>
              ),
            },
            { header: t("table.actual"), cell: ({ actual, unit }) => <Reached actual={actual} unit={unit} /> },
            { header: t("table.outcome"), cell: ({ outcome }) => <OutcomeMark outcome={outcome} /> },
          ]}
        />
      )}
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
