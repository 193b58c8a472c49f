import { listConferences, type ConferenceCard } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { ProgressBar } from "../../agreement/progress-bar"
import { verify } from "../../member/verify.server"
import { ConferenceFigureList } from "../conference/figure-list"
import { readPage } from "../read-sales-filter.server"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const page = readPage(args.url.searchParams)
  const query = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count } = await member.call(listConferences, { query })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, `/lien-minh/hoi-nghi?page=${pageCount}`)
  return { items, page, pageCount, mayEdit: member.membership.role !== "viewer" }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.conferences.title"),
    index: false,
  })

export default function Conferences({ loaderData: { items, page, pageCount, mayEdit } }: Route.ComponentProps) {
  const t = useTranslations("allianceAgreements.conferences")
  const add = mayEdit ? (
    <LinkButton to="/lien-minh/hoi-nghi/moi" icon="plus" className="max-sm:w-full">
      {t("new")}
    </LinkButton>
  ) : null
  return (
    <main id="noi-dung" className="page py-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="reading text-ink-soft">{t("text")}</p>
        </div>
        <div className="flex flex-wrap gap-3 max-sm:w-full">
          <LinkButton to="/lien-minh/thoa-thuan" look="secondary" icon="handshake" className="max-sm:w-full">
            {t("toAgreements")}
          </LinkButton>
          {items.length === 0 ? null : add}
        </div>
      </div>
      {items.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            {add}
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-4 grid gap-3">
          {items.map((conference) => (
            <li key={conference.id}>
              <ConferenceRow conference={conference} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Pagination
          page={page}
          pageCount={pageCount}
          to={(each) => `/lien-minh/hoi-nghi${each === 1 ? "" : `?page=${each}`}`}
        />
      </div>
    </main>
  )
}

function ConferenceRow({ conference }: { conference: ConferenceCard }) {
  const t = useTranslations("allianceAgreements.conferences")
  const locale = useLocale()
  const { id, name, held_on, place, figures, is_demo } = conference
  return (
    <Card as="article" className="relative hover:border-leaf">
      <h2 className="text-lg">
        <Link to={`/lien-minh/hoi-nghi/${id}`} className="after:absolute after:inset-0 hover:text-leaf">
          {name}
        </Link>
      </h2>
      <p className="figures text-sm text-ink-soft">
        {t("when", { date: formatDate(held_on, locale), place })} · {t("count", { count: figures.agreement_count })}
        {is_demo ? ` · ${t("demo")}` : ""}
      </p>
      {figures.agreement_count === 0 ? null : (
        <>
          <div className="mt-3 max-w-xl">
            <ProgressBar shareBp={figures.share_bp} pace={figures.share_bp === null ? "no_report" : "on_time"} />
          </div>
          <ConferenceFigureList figures={figures} />
        </>
      )}
    </Card>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
