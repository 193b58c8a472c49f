import { getConference, type ConferenceFigures } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localePath } from "~/i18n/locale"
import { Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { DataTable } from "~/ui/data-table"
import { EmptyState } from "~/ui/empty-state"
import { FactList } from "~/ui/fact-list"
import { FileLink } from "~/ui/file-link"
import { Pagination } from "~/ui/pagination"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { paces, states } from "../../agreement/choices"
import { AgreementStateMark, PaceMark } from "../../agreement/marks"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { AgreementTable } from "../agreements/agreement-table"
import { readPage } from "../read-sales-filter.server"
import { ConferenceHistory } from "./conference-history"
import { EvaluationFigures } from "./evaluation-figures"

/** As many as a phone can bear; the figures above are over all of them. */
const pageSize = 50
const pageOf = (id: string, page: number) => `/lien-minh/hoi-nghi/${id}${page > 1 ? `?page=${page}` : ""}`

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { id } = args.params
  const page = readPage(args.url.searchParams)
  const query = { limit: String(pageSize), offset: String((page - 1) * pageSize) }
  const conference = await orNotFound(member.call(getConference, { params: { id }, query }))
  const pageCount = Math.ceil(conference.figures.agreement_count / pageSize)
  if (pageCount > 0 && page > pageCount) throw localeRedirect(args.request, pageOf(id, pageCount))
  return {
    conference,
    page,
    pageCount,
    mayEdit: member.membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.conference.name, index: false })

export default function Conference({ loaderData }: Route.ComponentProps) {
  const { conference, page, pageCount, mayEdit, said } = loaderData
  const t = useTranslations("allianceAgreements.evaluation")
  const conferences = useTranslations("allianceAgreements.conferences")
  const locale = useLocale()
  const { id, name, held_on, place, figures, agreements, is_demo, as_of, history } = conference
  const path = `/lien-minh/hoi-nghi/${id}`
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.8]">
      <Breadcrumbs crumbs={[{ label: t("back"), to: "/lien-minh/hoi-nghi" }, { label: name }]} />
      <h1 className="mt-2 text-2xl break-words">{name}</h1>
      <p className="figures text-ink-soft">
        {conferences("when", { date: formatDate(held_on, locale), place })} ·{" "}
        {t("asOf", { time: formatDateTime(as_of, locale) })}
        {is_demo ? ` · ${conferences("demo")}` : ""}
      </p>
      <div className="no-print my-4 flex flex-wrap gap-3">
        {/* The wall screen is a document of its own, without the frame of the portal. */}
        <a
          href={localePath(locale, `${path}/man-hinh`)}
          className="inline-flex min-h-12 items-center justify-center gap-2 rounded-md bg-leaf px-5 py-2 font-semibold text-white hover:bg-leaf-deep max-sm:w-full"
        >
          {t("screen")}
        </a>
        <PrintButton>{t("print")}</PrintButton>
        <FileLink to={`${path}/bao-cao`} icon="file-text">
          {t("report")}
        </FileLink>
        <FileLink to={`${path}/bang-tien-do`} icon="file-spreadsheet">
          {t("table")}
        </FileLink>
        {mayEdit ? (
          <>
            <LinkButton
              to={`/lien-minh/thoa-thuan/moi?conference=${id}`}
              look="secondary"
              icon="plus"
              className="max-sm:w-full"
            >
              {t("newAgreement")}
            </LinkButton>
            <LinkButton to={`${path}/sua`} look="secondary" icon="pencil" className="max-sm:w-full">
              {t("edit")}
            </LinkButton>
          </>
        ) : null}
      </div>
      <SaidNotice said={said} />
      {agreements.length === 0 ? (
        <EmptyState title={t("empty.title")} text={t("empty.text")}>
          {mayEdit ? (
            <LinkButton to={`/lien-minh/thoa-thuan/moi?conference=${id}`} icon="plus">
              {t("newAgreement")}
            </LinkButton>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <h2 className="text-xl">{t("figures")}</h2>
          <EvaluationFigures figures={figures} />
          <div className="mt-4 grid gap-4 md:grid-cols-2 print:grid-cols-2">
            <ByState figures={figures} />
            <ByPace figures={figures} />
          </div>
          <h2 className="mt-6 mb-2 text-xl">{t("list")}</h2>
          {pageCount > 1 ? (
            <p className="figures mb-2">
              {t("shown", {
                from: conference.offset + 1,
                until: conference.offset + agreements.length,
                count: figures.agreement_count,
              })}{" "}
              <Link
                to={`/lien-minh/thoa-thuan?conference=${id}`}
                className="link no-print inline-flex min-h-11 items-center"
              >
                {t("narrow")}
              </Link>
            </p>
          ) : null}
          <AgreementTable items={agreements} />
          <div className="no-print mt-6">
            <Pagination page={page} pageCount={pageCount} to={(each) => pageOf(id, each)} />
          </div>
        </>
      )}
      <div className="mt-6 grid gap-4 md:grid-cols-2">
        <About conference={conference} />
        <ConferenceHistory entries={history} />
      </div>
    </main>
  )
}

function ByState({ figures: { by_state } }: { figures: ConferenceFigures }) {
  const t = useTranslations("allianceAgreements.evaluation")
  return (
    <Card>
      <DataTable
        caption={t("byState")}
        rows={states.filter((state) => (by_state[state] ?? 0) > 0)}
        rowKey={(state) => state}
        columns={[
          { header: t("state"), cell: (state) => <AgreementStateMark state={state} /> },
          { header: t("countColumn"), numeric: true, cell: (state) => by_state[state] ?? 0 },
        ]}
      />
    </Card>
  )
}

function ByPace({ figures: { by_pace } }: { figures: ConferenceFigures }) {
  const t = useTranslations("allianceAgreements.evaluation")
  return (
    <Card>
      <DataTable
        caption={t("byPace")}
        rows={paces.filter((pace) => (by_pace[pace] ?? 0) > 0)}
        rowKey={(pace) => pace}
        columns={[
          { header: t("pace"), cell: (pace) => <PaceMark pace={pace} /> },
          { header: t("countColumn"), numeric: true, cell: (pace) => by_pace[pace] ?? 0 },
        ]}
      />
    </Card>
  )
}

function About({ conference }: { conference: Route.ComponentProps["loaderData"]["conference"] }) {
  const t = useTranslations("allianceAgreements.evaluation")
  const locale = useLocale()
  const { organiser, notice_number, notice_on, note, participants, documents } = conference
  const notice =
    notice_on === null
      ? notice_number
      : t("noticeValue", { number: notice_number ?? "", date: formatDate(notice_on, locale) })
  return (
    <Card as="section">
      <FactList
        facts={[
          { label: t("organiser"), value: organiser },
          ...(notice === null ? [] : [{ label: t("notice"), value: <span className="figures">{notice}</span> }]),
          ...(participants.length === 0 ? [] : [{ label: t("participants"), value: participants.join("; ") }]),
          ...(note === "" ? [] : [{ label: t("note"), value: <span className="whitespace-pre-line">{note}</span> }]),
          ...(documents.length === 0
            ? []
            : [
                {
                  label: t("documents"),
                  value: documents.map((document) => (
                    <a
                      key={document.id}
                      href={localePath(locale, `/lien-minh/tep/${document.id}`)}
                      target="_blank"
                      rel="noreferrer"
                      className="link flex min-h-11 items-center break-all"
                    >
                      {document.name}
                    </a>
                  )),
                },
              ]),
        ]}
      />
    </Card>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
