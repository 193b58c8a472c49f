import { allianceEvaluations, evaluationBands } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { PrintButton } from "~/ui/print-button"
import { State } from "~/ui/state"

import type { Route } from "./+types/route"
import { evaluationPath, evaluationsPath } from "../../evaluation/paths"
import { BandMark, Difference, LawNotice, Points } from "../../evaluation/words"
import { readYear, YearForm } from "../../evaluation/year-form"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const year = readYear(args.url.searchParams.get("year"))
  return {
    listed: await member.call(allianceEvaluations.list, { query: { year } }),
    thisYear: Number(businessDate(new Date()).slice(0, 4)),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "evaluation")("evaluation.title"),
    index: false,
  })

const icons = { none: "minus", draft: "pencil", self_scored: "hourglass", decided: "circle-check" } as const

/** How the cooperatives of the register are evaluated for a year. */
export default function Evaluations({ loaderData: { listed, thisYear } }: Route.ComponentProps) {
  const t = useTranslations("evaluation")
  const portal = useTranslations("portal")
  return (
    <main id="noi-dung" className="page py-6 print:max-w-none print:p-0 print:[zoom:0.75]">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl">
          {t("title")} <span className="figures">{listed.year}</span>
        </h1>
        <div className="no-print flex flex-wrap gap-3">
          <PrintButton>{portal("print")}</PrintButton>
          <LinkButton to={`${evaluationsPath}/bo-tieu-chi`} look="secondary" icon="settings">
            {t("scheme.link")}
          </LinkButton>
        </div>
      </div>
      <LawNotice />
      <YearForm year={listed.year} thisYear={thisYear} />
      <ul className="my-4 flex flex-wrap gap-4">
        {evaluationBands.map((band) => (
          <li key={band}>
            {t(`band.${band}`)}: <span className="figures font-semibold">{listed.counts[band]}</span>
          </li>
        ))}
      </ul>
      {listed.waiting === 0 ? null : <p className="font-semibold">{t("waiting", { count: listed.waiting })}</p>}
      {listed.not_graded === 0 ? null : (
        <p className="text-ink-soft">{t("notGradedCount", { count: listed.not_graded })}</p>
      )}
      <div className="mt-4">
        {listed.items.length === 0 ? (
          <EmptyState title={t("empty.title")} text={t("empty.text")} />
        ) : (
          <DataTable
            caption={t("title")}
            captionHidden
            rows={listed.items}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t("table.unit"),
                cell: ({ id, name }) => (
                  <Link
                    to={evaluationPath(id, listed.year)}
                    className="link inline-flex min-h-11 items-center break-words"
                  >
                    {name}
                  </Link>
                ),
              },
              {
                header: t("table.state"),
                cell: ({ state }) => (
                  <State
                    tone={state === "self_scored" ? "waiting" : "quiet"}
                    icon={icons[state]}
                    word={t(`state.${state}`)}
                  />
                ),
              },
              { header: t("table.self"), numeric: true, cell: ({ self_total }) => <Points value={self_total} /> },
              {
                header: t("table.reviewed"),
                numeric: true,
                cell: ({ reviewed_total }) => <Points value={reviewed_total} />,
              },
              {
                header: t("table.difference"),
                numeric: true,
                cell: ({ difference }) => <Difference value={difference} />,
              },
              { header: t("table.band"), cell: (card) => <BandMark card={card} /> },
            ]}
          />
        )}
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
