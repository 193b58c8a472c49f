import { linkAnswer, obstacleLinks } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { AnswerForm } from "../answer-form"
import { ObstacleView } from "../detail/obstacle-view"
import { answerOf } from "../read-answer.server"

/**
 * A link that opens nothing any more is 410 with the reason in the reader's words; but whoever has just answered by
 * it is thanked.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const said = memberSessionOf(context).get("said")
  try {
    const facts = context.get(requestFactsContext)
    return { linked: await orNotFound(callBackend(obstacleLinks.get, { params }, facts)), said, gone: undefined }
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 410) throw error
    return data({ linked: null, said, gone: error.message }, { status: said === undefined ? 410 : 200 })
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { locale, reference } = context.get(requestFactsContext)
  const values = textsOf(await request.formData())
  const reading = linkAnswer.safeParse({ ...answerOf(values), name: values.name })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    const { act, code } = await callBackend(obstacleLinks.answer, { params, body: reading.data }, { locale, reference })
    const t = translator(locale, "obstacle")
    const said = act === "working" ? t("obstacle.link.workingText") : t("obstacle.link.doneText", { code })
    memberSessionOf(context).flash("said", said)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(request, `/tra-loi-vuong-mac/${params.token}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "obstacle")("obstacle.link.title"),
    index: false,
  })

export default function LinkedObstacle(props: Route.ComponentProps) {
  return (
    <main id="noi-dung" className="page py-6">
      <Content {...props} />
    </main>
  )
}

function Content({ loaderData, actionData, params: { token } }: Route.ComponentProps) {
  const t = useTranslations("obstacle.link")
  const locale = useLocale()
  const { linked, said, gone } = loaderData
  const refusal = refusalOf(actionData)
  if (linked === null) {
    if (said !== undefined) return <EmptyState level="h1" title={t("doneTitle")} text={said} />
    return <EmptyState level="h1" title={t("goneTitle")} text={gone} />
  }
  const { agency, expires_at, obstacle } = linked
  return (
    <ObstacleView
      obstacle={obstacle}
      readAt={`/tra-loi-vuong-mac/${token}/tep`}
      said={
        <>
          <SaidNotice said={said} trouble={refusal?.message} />
          <p className="font-semibold">{t("to", { agency })}</p>
        </>
      }
      below={
        <Card>
          <Answer isCo={obstacle.own_role === "co"} refusal={refusal} />
          <Notice className="mt-5">{t("until", { date: formatDateTime(expires_at, locale) })}</Notice>
        </Card>
      }
    />
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
