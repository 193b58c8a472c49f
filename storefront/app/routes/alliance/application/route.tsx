import { getApplication } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { ErrorState } from "~/ui/error-state"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { StandingHistory } from "../../member/standing-history"
import { verify } from "../../member/verify.server"
import { ApplicationStateMark } from "../application-state"
import { IdentityCard } from "../identity-card"
import { ReasonPanel } from "../reason-panel"
import { Checklist } from "./checklist"
import { decide, isDecided } from "./decide.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const application = await orNotFound(member.call(getApplication, { params: { id: args.params.id } }))
  const mayDecide = member.membership.role !== "viewer"
  return { application, mayDecide, said: memberSessionOf(args.context).get("said") }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { context, params, request } = args
  const answer = await decide(await request.formData(), { id: params.id, member, context })
  if (!isDecided(answer)) return answer
  const t = translator(context.get(requestFactsContext).locale, "alliance")
  memberSessionOf(context).flash("said", t(`allianceJoining.done.${answer.decided}`))
  return localeRedirect(request, `/lien-minh/xac-minh/${params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.application.name, index: false })

export default function ApplicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceJoining")
  const locale = useLocale()
  const { application, mayDecide, said } = loaderData
  const { name, kind, state, submitted_at, revision, managers, terms, history, may_decide, is_demo } = application
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("title"), to: "/lien-minh/xac-minh" }, { label: name }]} />
      <div className="mt-2 mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">{name}</h1>
        <ApplicationStateMark state={state} />
        <p className="figures w-full text-sm text-ink-soft">
          {t(`kind.${kind}`)} · {t("columns.sent")} {formatDateTime(submitted_at, locale)} ·{" "}
          {t("revision", { count: revision })}
          {is_demo ? ` · ${t("demo")}` : ""}
        </p>
      </div>
      <SaidNotice said={said} />
      {refusal?.message && refusal.code !== undefined ? (
        <div className="mb-4">
          <ErrorState title={refusal.message} text="" />
        </div>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <div className="grid min-w-0 gap-4">
          <IdentityCard
            organization={application}
            more={[
              {
                label: t("identity.manager"),
                value: managers.map((manager) => `${manager.name} (${manager.email})`).join("; "),
              },
              {
                label: t("identity.terms"),
                value: (
                  <span className="figures">
                    {t("identity.termsVersion", {
                      date: formatDate(terms.version, locale),
                      time: formatDateTime(terms.accepted_at, locale),
                    })}
                  </span>
                ),
              },
            ]}
          />
          <StandingHistory events={history} />
        </div>
        <div className="grid min-w-0 gap-4">
          <Checklist application={application} refusal={refusal} />
          {may_decide ? (
            <>
              <ReasonPanel
                intent="return"
                title={t("decide.return.title")}
                text={t("decide.return.text")}
                label={t("decide.return.label")}
                hint={t("decide.return.hint")}
                submit={t("decide.return.submit")}
                icon="undo-2"
                refusal={refusal}
                revision={revision}
              />
              <ReasonPanel
                intent="refuse"
                title={t("decide.refuse.title")}
                text={t("decide.refuse.text")}
                label={t("decide.refuse.label")}
                hint={t("decide.refuse.hint")}
                submit={t("decide.refuse.submit")}
                icon="circle-x"
                danger
                refusal={refusal}
                revision={revision}
              />
            </>
          ) : null}
          {mayDecide ? null : <p className="text-sm text-ink-soft">{t("decide.mayNot")}</p>}
        </div>
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
