import { listBatches, type BatchCard, type BatchState as BatchStateName } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { FilterTabs } from "~/ui/filter-tabs"
import { Pagination } from "~/ui/pagination"
import { Picture } from "~/ui/picture"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { BatchState } from "./batch-state"

const pageSize = 20
const tabs = ["active", "recalled", "closed"] as const satisfies readonly BatchStateName[]

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { searchParams } = args.url
  const tab = tabs.find((each) => each === searchParams.get("state")) ?? "active"
  const page = Math.min(Math.max(Number.parseInt(searchParams.get("page") ?? "1", 10) || 1, 1), 50_000)
  const query = { state: tab, limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count, counts } = await member.call(listBatches, { query })
  return { tab, page, pageCount: Math.ceil(count / pageSize), batches: items, counts }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-lots")("sellerLots.title"),
    index: false,
  })

const pathOf = (state: BatchStateName, page = 1): string =>
  `/kenh-htx/lo-hang?state=${state}${page === 1 ? "" : `&page=${page}`}`

export default function Batches({ loaderData: { tab, page, pageCount, batches, counts } }: Route.ComponentProps) {
  const t = useTranslations("sellerLots")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="reading text-ink-soft">{t("intro")}</p>
        </div>
        <LinkButton to="/kenh-htx/lo-hang/moi" icon="plus" className="max-sm:w-full">
          {t("new")}
        </LinkButton>
      </div>
      <div className="my-4">
        <FilterTabs
          label={t("tabs")}
          tabs={tabs.map((each) => ({
            to: pathOf(each),
            label: t(`tab.${each}`),
            count: counts[each],
            current: each === tab,
          }))}
        />
      </div>
      {batches.length === 0 ? (
        <EmptyState title={t(`empty.${tab}.title`)} text={t(`empty.${tab}.text`)} />
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {batches.map((batch) => (
            <li key={batch.id}>
              <BatchRow batch={batch} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={(each) => pathOf(tab, each)} />
      </div>
    </main>
  )
}

function BatchRow({ batch }: { batch: BatchCard }) {
  const t = useTranslations("sellerLots")
  const locale = useLocale()
  return (
    <Link
      to={`/kenh-htx/lo-hang/${batch.id}`}
      className="flex h-full gap-4 rounded-lg border border-clay bg-sheet p-4 hover:border-leaf"
    >
      <span className="w-20 shrink-0 self-start overflow-hidden rounded-md">
        <Picture picture={batch.product.picture} alt="" sizes="5rem" className="aspect-4/3" />
      </span>
      <span className="min-w-0 grow">
        <span className="block text-lg font-semibold break-words">{t("lot", { lot: batch.lot_code })}</span>
        <span className="block">{batch.product.title}</span>
        <span className="figures block text-sm text-ink-soft">
          {t(batch.origin === "harvested" ? "harvestedOn" : "producedOn", {
            date: formatDate(batch.produced_on, locale),
          })}
          {batch.expires_on === null ? "" : ` · ${t("expiresOn", { date: formatDate(batch.expires_on, locale) })}`}
        </span>
        <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <BatchState batch={batch} />
          <span className="figures text-sm">
            {t("remaining", { remaining: batch.remaining, received: batch.received })}
          </span>
        </span>
      </span>
    </Link>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
