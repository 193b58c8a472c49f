import { cooperativeReports, type ReportCard } from "@lienket/contracts"
import { formatDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Pagination } from "~/ui/pagination"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"
import { reportsPath } from "../../report/portal"
import { ReportStateMark, StandingMark } from "../../report/report-marks"

const pageSize = 20
const list = reportsPath("cooperative")
const pageOf = (page: number) => `${list}${page > 1 ? `?page=${page}` : ""}`

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const page = Number(/^[1-9]\d{0,3}$/.exec(args.url.searchParams.get("page") ?? "")?.[0] ?? 1)
  const query = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const { items, count } = await member.call(cooperativeReports.list, { query })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, pageOf(pageCount))
  return { items, page, pageCount }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-reports")("sellerReports.title"),
    index: false,
  })

/** Reports of a cooperative: what it has to send, then what it sent. */
export default function Reports({ loaderData: { items, page, pageCount } }: Route.ComponentProps) {
  const t = useTranslations("sellerReports")
  const waiting = items.filter(({ awaits_you }) => awaits_you)
  const rest = items.filter(({ awaits_you }) => !awaits_you)
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="reading text-ink-soft">{t("intro")}</p>
      {items.length === 0 ? (
        <div className="mt-5">
          <EmptyState title={t("empty.title")} text={t("empty.text")} />
        </div>
      ) : null}
      <Section title={t("waiting")} cards={waiting} />
      <Section title={t("others")} cards={rest} />
      <div className="mt-6">
        <Pagination page={page} pageCount={pageCount} to={pageOf} />
      </div>
    </main>
  )
}

function Section({ title, cards }: Readonly<{ title: string; cards: readonly ReportCard[] }>) {
  if (cards.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-3 grid gap-3 md:grid-cols-2">
        {cards.map((card) => (
          <li key={`${card.code} ${card.period.code}`} className="rounded-lg border border-clay bg-sheet p-4">
            <Report card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Report({ card }: { card: ReportCard }) {
  const t = useTranslations("sellerReports")
  const locale = useLocale()
  const { title, period, state, standing, days_late, due_on, awaits_you, code } = card
  return (
    <>
      <h3 className="font-semibold">
        {title} · <span className="figures">{period.name}</span>
      </h3>
      <p className="figures text-sm text-ink-soft">{t("dueOn", { date: formatDate(due_on, locale) })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <ReportStateMark state={state} />
        <StandingMark standing={standing} daysLate={days_late} />
      </p>
      <LinkButton
        to={`${list}/${code}/${period.code}`}
        look={awaits_you ? "primary" : "secondary"}
        className="mt-3 max-sm:w-full"
      >
        {t(awaits_you ? (state === "returned" ? "mend" : "fill") : "open")}
        <span className="sr-only">
          : {title}, {period.name}
        </span>
      </LinkButton>
    </>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
