import { allianceRegistry, communeCode, sizeClass, unitKind } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Pagination } from "~/ui/pagination"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { exportsPath } from "../exports/paths"
import { readPage } from "../read-sales-filter.server"
import { registerPath, unitPath } from "./paths"
import { FigureValue, MeetingMark, SizeWord, UnitState } from "./unit-words"

const pageSize = 30
const query = allianceRegistry.list.query.shape
const names = ["kind", "commune", "size", "membership", "state", "meeting", "q"] as const

type Filter = Readonly<Partial<Record<(typeof names)[number], string>>>

const readFilter = (params: URLSearchParams): Filter =>
  Object.fromEntries(
    names.flatMap((name) => {
      const { success, data } = query[name].safeParse(params.get(name) ?? undefined)
      return success && data !== undefined && data !== "" ? [[name, data]] : []
    }),
  )

const listPath = (filter: Filter, page = 1): string => {
  const params = new URLSearchParams(filter)
  if (page > 1) params.set("page", String(page))
  return `${registerPath}${params.size > 0 ? `?${params}` : ""}`
}

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const filter = readFilter(args.url.searchParams)
  const page = readPage(args.url.searchParams)
  const [listed, choices] = await Promise.all([
    member.call(allianceRegistry.list, {
      query: {
        kind: unitKind.safeParse(filter.kind).data,
        commune: communeCode.safeParse(filter.commune).data,
        size: sizeClass.safeParse(filter.size).data,
        membership: query.membership.parse(filter.membership),
        state: query.state.parse(filter.state),
        meeting: query.meeting.parse(filter.meeting),
        q: filter.q,
        limit: String(pageSize),
        offset: String((page - 1) * pageSize),
      },
    }),
    member.call(allianceRegistry.choices, {}),
  ])
  const pageCount = Math.ceil(listed.count / pageSize)
  if (listed.count > 0 && page > pageCount) throw localeRedirect(args.request, listPath(filter, pageCount))
  return {
    filter,
    page,
    pageCount,
    listed,
    communes: choices.communes,
    year: new Date().getFullYear(),
    mayEdit: member.membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "register")("allianceRegistry.title"),
    index: false,
  })

/** The register of the alliance: what there is, its size, and whose general meeting is missing. */
export default function Registry({ loaderData }: Route.ComponentProps) {
  const { filter, page, pageCount, listed, communes, year, mayEdit, said } = loaderData
  const t = useTranslations("allianceRegistry")
  return (
    <main id="noi-dung" className="page py-6">
      <SaidNotice said={said} />
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-3 flex flex-wrap gap-3">
        <LinkButton to={`${registerPath}/tong-hop`} look="secondary" icon="file-text">
          {t("counts")}
        </LinkButton>
        {mayEdit ? (
          <>
            <LinkButton to={exportsPath} look="secondary" icon="download">
              {t("exports")}
            </LinkButton>
            <LinkButton to={`${registerPath}/dan-excel`} look="secondary" icon="file-spreadsheet">
              {t("rows")}
            </LinkButton>
            <LinkButton to={`${registerPath}/moi`} icon="plus">
              {t("add")}
            </LinkButton>
          </>
        ) : null}
      </div>
      <p className="reading mt-2 text-ink-soft">{t("intro")}</p>
      {listed.not_held === 0 ? null : (
        <Notice icon="circle-alert" className="mt-4">
          <p>{t("notHeld", { count: listed.not_held, year: String(year) })}</p>
          <Link to={listPath({ meeting: "not_held" })} className="link inline-flex min-h-11 items-center">
            {t("showNotHeld")}
          </Link>
        </Notice>
      )}
      <FilterForm filter={filter} communes={communes} />
      <p role="status" className="mt-4 mb-2 text-sm text-ink-soft">
        {t("found", { count: listed.count })}
      </p>
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
              header: t("table.name"),
              cell: ({ id, name, kind, is_demo }) => (
                <>
                  <Link to={unitPath(id)} className="link inline-flex min-h-11 items-center break-words">
                    {name}
                  </Link>
                  <span className="block text-sm font-normal text-ink-soft">
                    {t(`kind.${kind}`)}
                    {is_demo ? ` · ${t("table.demo")}` : ""}
                  </span>
                </>
              ),
            },
            { header: t("table.commune"), cell: ({ commune }) => commune?.name ?? t("unit.none") },
            {
              header: t("table.members"),
              numeric: true,
              cell: ({ figures }) => <FigureValue name="members_total" value={figures.members_total ?? null} />,
            },
            { header: t("table.size"), cell: ({ size }) => <SizeWord size={size} /> },
            { header: t("table.standing"), cell: (unit) => <UnitState unit={unit} /> },
            { header: t("table.meeting"), cell: ({ meeting }) => <MeetingMark standing={meeting.standing} /> },
          ]}
        />
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => listPath(filter, each)} />
      </div>
    </main>
  )
}

function FilterForm({
  filter,
  communes,
}: Readonly<{ filter: Filter; communes: readonly { code: string; name: string }[] }>) {
  const t = useTranslations("allianceRegistry")
  return (
    <Form
      method="get"
      action={registerPath}
      role="search"
      className="mt-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4"
    >
      <Field name="q" type="search" label={t("filter.q")} defaultValue={filter.q} maxLength={200} />
      <Select
        name="kind"
        label={t("filter.kind")}
        blank={t("filter.anyKind")}
        defaultValue={filter.kind ?? ""}
        choices={unitKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Select
        name="commune"
        label={t("filter.commune")}
        blank={t("filter.anyCommune")}
        defaultValue={filter.commune ?? ""}
        choices={communes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="size"
        label={t("filter.size")}
        blank={t("filter.anySize")}
        defaultValue={filter.size ?? ""}
        choices={sizeClass.options.map((value) => ({ value, label: t(`size.${value}`) }))}
      />
      <Select
        name="membership"
        label={t("filter.membership")}
        blank={t("filter.anyMembership")}
        defaultValue={filter.membership ?? ""}
        choices={(["member", "other"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
      />
      <Select
        name="state"
        label={t("filter.state")}
        blank={t("filter.anyState")}
        defaultValue={filter.state ?? ""}
        choices={(["existing", "stopped", "closed"] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Button look="secondary" icon="search">
        {t("filter.submit")}
      </Button>
    </Form>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
