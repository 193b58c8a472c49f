import { linkAnswer, obstacleLinks } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { IntlProvider, useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { messagesOf } from "~/i18n/catalogues"
import { localeOfPath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { SaidNotice } from "../../member/said-notice"
import { AnswerForm } from "../answer-form"
import { ObstacleView } from "../detail/obstacle-view"
import { answerOf } from "../read-answer.server"

/** What a link has come to, once it opens nothing: 410 with the reason in the reader's words. */
const goneOf = (error: unknown) => {
  if (!(error instanceof BackendError) || error.status !== 410) throw error
  return data({ linked: null, gone: error.message }, { status: 410 })
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const facts = context.get(requestFactsContext)
  try {
    return { linked: await orNotFound(callBackend(obstacleLinks.get, { params }, facts)), gone: null }
  } catch (error) {
    return goneOf(error)
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { locale, reference } = context.get(requestFactsContext)
  const values = textsOf(await request.formData())
  const reading = linkAnswer.safeParse({ ...answerOf(values), name: values.name })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    return await callBackend(obstacleLinks.answer, { params, body: reading.data }, { locale, reference })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
}

// A page that holds a secret in its address is told to nobody.
export const headers = () => ({ "referrer-policy": "no-referrer", "cache-control": "no-store" })

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agency")("obstacle.link.title"),
    index: false,
  })

export default function LinkedObstacle(props: Route.ComponentProps) {
  const locale = useLocale()
  return (
    <IntlProvider locale={locale} messages={messagesOf(locale, "agency")} timeZone="Asia/Ho_Chi_Minh">
      <main id="noi-dung" className="page py-6">
        <Content {...props} />
      </main>
    </IntlProvider>
  )
}

function Content({ loaderData: { linked, gone }, actionData, params: { token } }: Route.ComponentProps) {
  const t = useTranslations("obstacle.link")
  const locale = useLocale()
  const path = `/tra-loi-vuong-mac/${token}`
  if (actionData !== undefined && "act" in actionData) {
    const isTaken = actionData.act === "working"
    return (
      <EmptyState
        level="h1"
        title={t("doneTitle")}
        text={isTaken ? t("workingText") : t("doneText", { code: actionData.code })}
      >
        {isTaken ? (
          <LinkButton to={path} look="secondary" reloadDocument>
            {t("again")}
          </LinkButton>
        ) : null}
      </EmptyState>
    )
  }
  const refusal = refusalOf(actionData)
  if (linked === null) return <EmptyState level="h1" title={t("goneTitle")} text={gone ?? ""} />
  const { agency, expires_at, obstacle } = linked
  return (
    <ObstacleView
      obstacle={obstacle}
      readAt={`${path}/tep`}
      said={
        <>
          <SaidNotice trouble={refusal?.message} />
          <p className="font-semibold">{t("to", { agency })}</p>
        </>
      }
    >
      <Card>
        <Answer isCo={obstacle.own_role === "co"} refusal={refusal} />
        <Notice className="mt-5">{t("until", { date: formatDateTime(expires_at, locale) })}</Notice>
      </Card>
    </ObstacleView>
  )
}

function Answer({ isCo, refusal }: { isCo: boolean; refusal: ReturnType<typeof refusalOf> }) {
  const t = useTranslations("obstacle.answer")
  return (
    <>
      <h2 className="mb-3 text-lg">{t("title")}</h2>
      {isCo ? <p className="mb-3 text-ink-soft">{t("co")}</p> : null}
      <AnswerForm refusal={refusal} signs />
    </>
  )
}

export { MemberError as ErrorBoundary } from "../../member/member-error"
