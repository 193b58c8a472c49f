import { listProvinceCertificates } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { TrustDone } from "~/trust/done"
import { TrustList } from "~/trust/trust-list"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

const pageSize = 20
const parts = ["pending", "expiring", "all"] as const

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { searchParams } = args.url
  const part = parts.find((each) => each === searchParams.get("phan")) ?? "pending"
  const page = Math.min(Math.max(Number.parseInt(searchParams.get("page") ?? "1", 10) || 1, 1), 10_000)
  const query = { part, limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count, counts } = await member.call(listProvinceCertificates, { query })
  const said = memberSessionOf(args.context).get("said")
  return { part, page, pageCount: Math.ceil(count / pageSize), records: items, counts, said }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "trust")("trustRecords.alliance.title"),
    index: false,
  })

const pathOf = (part: (typeof parts)[number], page = 1): string =>
  `/lien-minh/chung-nhan?phan=${part}${page === 1 ? "" : `&page=${page}`}`

/** What waits to be verified, what ends soon, and everything there is. */
export default function Certificates({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("trustRecords.alliance")
  const { part, page, pageCount, records, counts, said } = loaderData
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="reading text-ink-soft">{t("intro")}</p>
      <div className="my-4">
        <FilterTabs
          label={t("parts")}
          tabs={parts.map((each) => ({
            to: pathOf(each),
            label: t(`part.${each}`),
            count: counts[each],
            current: each === part,
          }))}
        />
      </div>
      <TrustDone said={said} />
      {records.length === 0 ? (
        <EmptyState title={t(`empty.${part}.title`)} text={t(`empty.${part}.text`)} />
      ) : (
        <TrustList records={records} pathOf={(id) => `/lien-minh/chung-nhan/${id}`} withOrganization />
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => pathOf(part, each)} />
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
