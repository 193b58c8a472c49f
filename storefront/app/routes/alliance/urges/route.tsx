import { listUrges } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { readPage } from "../read-sales-filter.server"

const pageSize = 30
const pageOf = (page: number) => `/lien-minh/don-doc${page > 1 ? `?page=${page}` : ""}`

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const page = readPage(args.url.searchParams)
  const query = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count } = await member.call(listUrges, { query })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, pageOf(pageCount))
  return { items, page, pageCount }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.urges.title"),
    index: false,
  })

export default function Urges({ loaderData: { items, page, pageCount } }: Route.ComponentProps) {
  const t = useTranslations("allianceAgreements.urges")
  const agreement = useTranslations("agreement.urges")
  const agreements = useTranslations("allianceAgreements.agreements")
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: agreements("title"), to: "/lien-minh/thoa-thuan" }, { label: t("title") }]} />
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="reading text-ink-soft">{t("text")}</p>
      <LinkButton
        to="/lien-minh/don-doc/cai-dat"
        look="secondary"
        icon="sliders-horizontal"
        className="my-4 max-sm:w-full"
      >
        {t("settings")}
      </LinkButton>
      {items.length === 0 ? (
        <EmptyState title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <DataTable
          caption={t("title")}
          captionHidden
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("agreement"),
              cell: (urge) => (
                <Link
                  to={`/lien-minh/thoa-thuan/${urge.agreement.id}`}
                  className="link figures inline-flex min-h-11 items-center"
                >
                  {urge.agreement.code}
                </Link>
              ),
            },
            { header: t("cause"), cell: ({ cause }) => agreement(`cause.${cause}`) },
            { header: t("to"), cell: ({ to_name }) => to_name },
            { header: t("words"), cell: ({ text }) => <span className="break-words">{text}</span> },
            {
              header: t("when"),
              cell: ({ urged_at, urged_by }) => (
                <span className="figures">
                  {formatDateTime(urged_at, locale)} · {urged_by ?? agreement("automatic")}
                </span>
              ),
            },
          ]}
        />
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={pageOf} />
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
