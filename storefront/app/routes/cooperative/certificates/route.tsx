import { listOwnCertificates, type TrustFamily } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { TrustList } from "~/trust/trust-list"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"

const pageSize = 30
const families = ["ocop", "quality", "intellectual_property", "planting_area"] as const satisfies readonly TrustFamily[]

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { searchParams, pathname } = args.url
  const areas = pathname.endsWith("/vung-trong")
  const family = areas ? "planting_area" : (families.find((each) => each === searchParams.get("loai")) ?? "ocop")
  const page = Math.min(Math.max(Number.parseInt(searchParams.get("page") ?? "1", 10) || 1, 1), 10_000)
  const query = { family, limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count } = await member.call(listOwnCertificates, { query })
  return {
    areas,
    family,
    page,
    pageCount: Math.ceil(count / pageSize),
    records: items,
    mayState: member.membership.role === "manager",
  }
}

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "trust")
  const areas = args.location.pathname.endsWith("/vung-trong")
  return pageMeta(args, { title: t(areas ? "trustRecords.plantingTitle" : "trustRecords.title"), index: false })
}

/** What the organisation can prove; planting areas have an address of their own. */
export default function Certificates({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("trustRecords")
  const { areas, family, page, pageCount, records, mayState } = loaderData
  const root = areas ? "/kenh-htx/vung-trong" : "/kenh-htx/chung-nhan"
  return (
    <main id="noi-dung" className="page py-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t(areas ? "plantingTitle" : "title")}</h1>
          <p className="reading text-ink-soft">{t(areas ? "plantingIntro" : "intro")}</p>
        </div>
        {mayState ? (
          <LinkButton to={`/kenh-htx/chung-nhan/moi?loai=${family}`} icon="plus" className="max-sm:w-full">
            {t(`new.${family}`)}
          </LinkButton>
        ) : null}
      </div>
      {areas ? null : (
        <div className="mt-4">
          <FilterTabs
            label={t("families")}
            tabs={families.map((each) => ({
              to: `${root}?loai=${each}`,
              label: t(`family.${each}`),
              current: each === family,
            }))}
          />
        </div>
      )}
      <div className="mt-4">
        {records.length === 0 ? (
          <EmptyState title={t(`empty.${family}`)} text={t("empty.text")} />
        ) : (
          <TrustList records={records} pathOf={(id) => `/kenh-htx/chung-nhan/${id}`} />
        )}
      </div>
      <div className="mt-6">
        <Pagination
          page={page}
          pageCount={pageCount}
          to={(each) => `${root}?${areas ? "" : `loai=${family}&`}page=${each}`}
        />
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
