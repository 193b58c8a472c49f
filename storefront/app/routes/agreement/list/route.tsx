import { agreementState, type AgreementState } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { portalPaths } from "../../member/portals"
import { AgreementRow } from "../agreement-card"
import { states } from "../choices"
import { open, partyRoutesOf } from "../open.server"
import { agreementsPath, type AgreementPortal } from "../portal"

const pageSize = 20
/** So many of those under which goods are delivered are kept on the device with the list. */
const mostKept = 6

export async function loader(args: Route.LoaderArgs) {
  const { member, portal } = await open(args)
  const { searchParams } = args.url
  const state = agreementState.safeParse(searchParams.get("state")).data ?? null
  const page = Number(/^[1-9]\d{0,3}$/.exec(searchParams.get("page") ?? "")?.[0] ?? 1)
  const query = { state: state ?? undefined, limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count, counts } = await member.call(partyRoutesOf(portal).list, { query })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, listPath(portal, state, pageCount))
  return { portal, state, page, pageCount, items, counts }
}

const listPath = (portal: AgreementPortal, state: AgreementState | null, page = 1): string => {
  const query = new URLSearchParams(state === null ? {} : { state })
  if (page > 1) query.set("page", String(page))
  return agreementsPath(portal) + (query.size > 0 ? `?${query}` : "")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.title"),
    index: false,
  })

export default function Agreements({ loaderData }: Route.ComponentProps) {
  const { portal, state, page, pageCount, items, counts } = loaderData
  const t = useTranslations("agreement")
  const total = states.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  const tabs = [
    { to: listPath(portal, null), label: t("all"), count: total, current: state === null },
    ...states
      .filter((each) => (counts[each] ?? 0) > 0 || each === state)
      .map((each) => ({
        to: listPath(portal, each),
        label: t(`state.${each}`),
        count: counts[each] ?? 0,
        current: each === state,
      })),
  ]
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="reading text-ink-soft">{t("intro")}</p>
      {total === 0 && state === null ? null : (
        <div className="my-4">
          <FilterTabs label={t("tabs")} tabs={tabs} />
        </div>
      )}
      {items.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t("empty.title")} text={t(state === null ? "empty.text" : "empty.filtered")}>
            <LinkButton to={state === null ? portalPaths[portal] : listPath(portal, null)} look="secondary">
              {t(state === null ? "empty.home" : "all")}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {items.map((agreement, index) => (
            <li key={agreement.id}>
              <AgreementRow agreement={agreement} keep={index < mostKept && agreement.state === "in_progress"} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => listPath(portal, state, each)} />
      </div>
    </main>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
