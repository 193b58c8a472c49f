import { getOwnCertificate } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { credentialTitle } from "~/trust/credential-title"
import { TrustDone } from "~/trust/done"
import { RecordHistory } from "~/trust/record-history"
import { TrustFacts } from "~/trust/trust-facts"
import { TrustStanding } from "~/trust/trust-standing"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  return {
    record: await orNotFound(member.call(getOwnCertificate, { params: { id: args.params.id } })),
    said: memberSessionOf(args.context).get("said"),
    mayState: member.membership.role === "manager",
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: credentialTitle(
        (key) => translator(localeOfPath(args.location.pathname), "trust")(`trace.${key}`),
        args.loaderData.record,
      ),
      index: false,
    },
  )

export default function Certificate({ loaderData: { record, said, mayState } }: Route.ComponentProps) {
  const t = useTranslations("trustRecords")
  const tTrace = useTranslations("trace")
  const title = credentialTitle(tTrace, record)
  const list = record.family === "planting_area" ? "/kenh-htx/vung-trong" : `/kenh-htx/chung-nhan?loai=${record.family}`
  const mayCorrect = record.standing === "pending" || record.standing === "returned"
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs
        crumbs={[
          { label: t(record.family === "planting_area" ? "plantingTitle" : "detail.back"), to: list },
          { label: record.number },
        ]}
      />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">{title}</h1>
        <TrustStanding standing={record.standing} />
        {record.days_left !== null && record.days_left <= 180 ? (
          <p className="figures font-semibold">{t("daysLeft", { count: record.days_left })}</p>
        ) : null}
      </div>
      <TrustDone said={said} />
      <div className="grid max-w-3xl gap-4">
        <TrustFacts record={record} scans="/kenh-htx/tep" />
        {mayState ? (
          mayCorrect ? (
            <LinkButton
              to={`/kenh-htx/chung-nhan/${record.id}/sua`}
              icon="pencil"
              look={record.standing === "returned" ? "primary" : "secondary"}
            >
              {t("detail.correct")}
            </LinkButton>
          ) : (
            <LinkButton to={`/kenh-htx/chung-nhan/moi?loai=${record.family}`} icon="file-plus" look="secondary">
              {t("detail.renew")}
            </LinkButton>
          )
        ) : null}
        <RecordHistory entries={record.history} />
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
