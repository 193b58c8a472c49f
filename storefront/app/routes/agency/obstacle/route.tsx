import { agencyAnswer, agencyObstacles } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { AnswerForm } from "../../obstacle/answer-form"
import { ObstacleView } from "../../obstacle/detail/obstacle-view"
import { obstaclesPath } from "../../obstacle/portal"
import { answerOf } from "../../obstacle/read-answer.server"

const list = obstaclesPath("agency")

export async function loader(args: Route.LoaderArgs) {
  const { call, membership } = await verify(args, "agency")
  const obstacle = await orNotFound(call(agencyObstacles.get, { params: args.params }))
  return {
    obstacle,
    mayAnswer: obstacle.awaits_answer && membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const { call } = await verify(args, "agency")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const reading = agencyAnswer.safeParse(answerOf(values))
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await call(agencyObstacles.answer, { params: args.params, body: reading.data })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "obstacle")("obstacle.answer.done"))
  return localeRedirect(args.request, `${list}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.obstacle.title, index: false })

export default function AgencyObstacle({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, mayAnswer, said } = loaderData
  const t = useTranslations("obstacle")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page py-6">
      <ObstacleView
        obstacle={obstacle}
        readAt={`${list}/${obstacle.id}/tep`}
        back={
          <LinkButton to={list} look="quiet" icon="arrow-left" className="-ml-5">
            {t("back")}
          </LinkButton>
        }
        said={<SaidNotice said={said} trouble={refusal?.message} />}
        below={
          mayAnswer ? (
            <Answer isCo={obstacle.own_role === "co"} refusal={refusal} />
          ) : (
            <Notice>{t("answer.notAsked")}</Notice>
          )
        }
      />
    </main>
  )
}

function Answer({ isCo, refusal }: { isCo: boolean; refusal: Refusal | undefined }) {
  const t = useTranslations("obstacle.answer")
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t("title")}</h2>
      {isCo ? <p className="mb-3 text-ink-soft">{t("co")}</p> : null}
      <AnswerForm refusal={refusal} />
    </Card>
  )
}

export { AgencyPageError as ErrorBoundary } from "../page-error"
