import {
  obstacleAge,
  obstacleCategories,
  obstacleCategory,
  obstacleKind,
  obstacleKinds,
  obstacleState,
  obstacleStates,
  type ObstacleAge,
  type ObstacleCategory,
  type ObstacleKind,
  type ObstacleState,
} from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Field } from "~/ui/field"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"
import { RemovableChip } from "~/ui/removable-chip"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import type { Portal } from "../../member/portals"
import { SaidNotice } from "../../member/said-notice"
import { ObstacleRow } from "../obstacle-card"
import { open, readingRoutesOf } from "../open.server"
import { obstaclesPath } from "../portal"

const pageSize = 20

type Filter = Readonly<{
  q: string
  kind: ObstacleKind | null
  category: ObstacleCategory | null
  state: ObstacleState | "overdue" | null
  /** Of those not over: how long ago they were raised, and which agency was asked first. */
  age: ObstacleAge | null
  agency: string | null
}>

export async function loader(args: Route.LoaderArgs) {
  const { member, portal } = await open(args)
  const { searchParams } = args.url
  const state = searchParams.get("state")
  const filter: Filter = {
    q: (searchParams.get("q") ?? "").slice(0, 200),
    kind: obstacleKind.safeParse(searchParams.get("kind")).data ?? null,
    category: obstacleCategory.safeParse(searchParams.get("category")).data ?? null,
    state: state === "overdue" ? state : (obstacleState.safeParse(state).data ?? null),
    age: obstacleAge.safeParse(searchParams.get("age")).data ?? null,
    agency: /^[\w-]{1,64}$/.exec(searchParams.get("agency") ?? "")?.[0] ?? null,
  }
  const page = Number(/^[1-9]\d{0,3}$/.exec(searchParams.get("page") ?? "")?.[0] ?? 1)
  const query = {
    q: filter.q === "" ? undefined : filter.q,
    kind: filter.kind ?? undefined,
    category: filter.category ?? undefined,
    age: filter.age ?? undefined,
    agency: filter.agency ?? undefined,
    ...(filter.state === "overdue" ? { overdue: "yes" as const } : { state: filter.state ?? undefined }),
    limit: String(pageSize),
    offset: String((page - 1) * pageSize),
  }
  const { items, count, counts, overdue_count } = await member.call(readingRoutesOf(portal).list, { query })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, listPath(portal, filter, pageCount))
  const mayRaise = portal !== "agency" && member.membership.role !== "viewer"
  const said = memberSessionOf(args.context).get("said")
  return { portal, filter, page, pageCount, items, counts, overdue_count, mayRaise, said }
}

const listPath = (portal: Portal, { q, ...narrowed }: Filter, page = 1): string => {
  const query = new URLSearchParams()
  if (q !== "") query.set("q", q)
  for (const [name, value] of Object.entries(narrowed)) if (value !== null) query.set(name, value)
  if (page > 1) query.set("page", String(page))
  return obstaclesPath(portal) + (query.size > 0 ? `?${query}` : "")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "obstacle")("obstacle.title"),
    index: false,
  })

/** Cases of whoever works in a portal: those that wait longest first. */
export default function Obstacles({ loaderData }: Route.ComponentProps) {
  const { portal, filter, page, pageCount, items, counts, overdue_count, mayRaise, said } = loaderData
  const t = useTranslations("obstacle")
  const officer = portal === "alliance"
  return (
    <main id="noi-dung" className="page py-6">
      <SaidNotice said={said} />
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="reading text-ink-soft">{t("intro")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {mayRaise ? (
          <LinkButton to={`${obstaclesPath(portal)}/moi`} icon="plus" className="max-sm:w-full">
            {t("raise")}
          </LinkButton>
        ) : null}
        {officer ? <SettingsLink /> : null}
      </div>
      <FilterForm portal={portal} filter={filter} />
      <Narrowed portal={portal} filter={filter} agency={items[0]?.lead ?? null} />
      <div className="my-4">
        <StateTabs portal={portal} filter={filter} counts={counts} overdue={overdue_count} />
      </div>
      {items.length === 0 ? (
        <Empty portal={portal} filter={filter} />
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {items.map((obstacle) => (
            <li key={obstacle.id}>
              <ObstacleRow obstacle={obstacle} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => listPath(portal, filter, each)} />
      </div>
    </main>
  )
}

function SettingsLink() {
  const t = useTranslations("obstacle")
  return (
    <LinkButton to="/lien-minh/co-quan-giai-quyet" look="secondary" icon="settings" className="max-sm:w-full">
      {t("settingsLink")}
    </LinkButton>
  )
}

type Shown = Pick<Route.ComponentProps["loaderData"], "portal" | "filter">

function FilterForm({ portal, filter }: Shown) {
  const t = useTranslations("obstacle")
  return (
    <Form
      method="get"
      action={obstaclesPath(portal)}
      role="search"
      className="mt-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_12rem_16rem_auto]"
    >
      {(["state", "age", "agency"] as const).map((name) =>
        filter[name] === null ? null : <input key={name} type="hidden" name={name} value={filter[name]} />,
      )}
      <Field name="q" type="search" label={t("search")} defaultValue={filter.q} />
      <Select
        name="kind"
        label={t("kindLabel")}
        blank={t("kindAny")}
        defaultValue={filter.kind ?? ""}
        choices={obstacleKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Select
        name="category"
        label={t("form.category")}
        blank={t("categoryAny")}
        defaultValue={filter.category ?? ""}
        choices={obstacleCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <Button look="secondary" icon="search">
        {t("filter")}
      </Button>
    </Form>
  )
}

/** What a figure on another page has narrowed the list to, to be taken away again. */
function Narrowed({ portal, filter, agency }: Shown & Readonly<{ agency: string | null }>) {
  const t = useTranslations("obstacle")
  const chips = [
    ...(filter.age === null ? [] : [{ label: t(`age.${filter.age}`), without: { ...filter, age: null } }]),
    ...(filter.agency === null ? [] : [{ label: agency ?? t("nobodyAsked"), without: { ...filter, agency: null } }]),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <RemovableChip to={listPath(portal, without)} label={label} hint={t("without", { label })} />
        </li>
      ))}
    </ul>
  )
}

type StateTabsProps = Shown & Readonly<{ counts: Partial<Record<ObstacleState, number>>; overdue: number }>

function StateTabs({ portal, filter, counts, overdue }: StateTabsProps) {
  const t = useTranslations("obstacle")
  const tab = (state: Filter["state"], label: string, count: number) => ({
    to: listPath(portal, { ...filter, state }),
    label,
    count,
    current: filter.state === state,
  })
  const total = obstacleStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  return (
    <FilterTabs
      label={t("tabs")}
      tabs={[
        tab(null, t("all"), total),
        ...(overdue > 0 || filter.state === "overdue" ? [tab("overdue", t("overdue"), overdue)] : []),
        ...obstacleStates
          .filter((state) => (counts[state] ?? 0) > 0 || filter.state === state)
          .map((state) => tab(state, t(`state.${state}`), counts[state] ?? 0)),
      ]}
    />
  )
}

function Empty({ portal, filter }: Shown) {
  const t = useTranslations("obstacle")
  const { q, ...narrowed } = filter
  const isFiltered = q !== "" || Object.values(narrowed).some((value) => value !== null)
  const isRaiser = portal === "cooperative" || portal === "enterprise"
  return (
    <EmptyState
      title={t("empty.title")}
      text={t(isFiltered ? "empty.filtered" : isRaiser ? "empty.raiser" : "empty.other")}
    >
      {isFiltered ? (
        <LinkButton to={obstaclesPath(portal)} look="secondary">
          {t("all")}
        </LinkButton>
      ) : null}
    </EmptyState>
  )
}

export { ObstaclePageError as ErrorBoundary } from "../page-error"
