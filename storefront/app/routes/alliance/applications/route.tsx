import { applicationStates, listApplications, type ApplicationState } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { ApplicationStateMark } from "../application-state"
import { readPage } from "../read-sales-filter.server"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const asked = args.url.searchParams.get("state")
  const state = applicationStates.find((known) => known === asked) ?? "submitted"
  const page = readPage(args.url.searchParams)
  const query = { state, limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const listed = await member.call(listApplications, { query })
  const lastPage = Math.ceil(listed.count / pageSize)
  if (listed.count > 0 && page > lastPage) throw localeRedirect(args.request, listPath(state, lastPage))
  return { state, states: applicationStates, page, listed, said: memberSessionOf(args.context).get("said") }
}

function listPath(state: ApplicationState, page: number): string {
  const query = new URLSearchParams(state === "submitted" ? {} : { state })
  if (page > 1) query.set("page", String(page))
  return `/lien-minh/xac-minh${query.size > 0 ? `?${query}` : ""}`
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceJoining.title"),
    index: false,
  })

export default function Applications({ loaderData: { state, states, page, listed, said } }: Route.ComponentProps) {
  const t = useTranslations("allianceJoining")
  const locale = useLocale()
  const empty = state === "submitted" ? "submitted" : "other"
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 mb-4 text-ink-soft">{t("text")}</p>
      <SaidNotice said={said} />
      <FilterTabs
        label={t("states")}
        tabs={states.map((each) => ({
          to: listPath(each, 1),
          label: t(`state.${each}`),
          count: listed.counts[each],
          current: each === state,
        }))}
      />
      <div className="mt-4">
        {listed.items.length === 0 ? (
          <EmptyState title={t(`empty.${empty}.title`)} text={t(`empty.${empty}.text`)} />
        ) : (
          <DataTable
            caption={t("title")}
            captionHidden
            rows={listed.items}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t("columns.name"),
                cell: ({ id, name, kind, is_demo }) => (
                  <>
                    <Link
                      to={`/lien-minh/xac-minh/${id}`}
                      className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4"
                    >
                      {name}
                    </Link>
                    <span className="block text-sm font-normal text-ink-soft">
                      {t(`kind.${kind}`)}
                      {is_demo ? ` · ${t("demo")}` : ""}
                    </span>
                  </>
                ),
              },
              { header: t("columns.commune"), cell: ({ commune }) => commune?.name ?? "" },
              {
                header: t("columns.sent"),
                cell: ({ submitted_at, revision }) => (
                  <span className="figures">
                    {formatDateTime(submitted_at, locale)}
                    <span className="block text-sm text-ink-soft">{t("revision", { count: revision })}</span>
                  </span>
                ),
              },
              { header: t("columns.state"), cell: (row) => <ApplicationStateMark state={row.state} /> },
            ]}
          />
        )}
      </div>
      <div className="mt-6">
        <Pagination page={page} pageCount={Math.ceil(listed.count / pageSize)} to={(each) => listPath(state, each)} />
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
