import { allianceObstacles } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { ObstacleView } from "../../obstacle/detail/obstacle-view"
import { ReplyPanel } from "../../obstacle/detail/reply-panel"
import { sendReply } from "../../obstacle/detail/reply.server"
import { obstaclesPath } from "../../obstacle/portal"
import { dealWith } from "./deal-with.server"
import { OfficerPanels } from "./officer-panels"

const list = obstaclesPath("alliance")

export async function loader(args: Route.LoaderArgs) {
  const { call, membership } = await verify(args, "alliance")
  const [obstacle, { items }] = await Promise.all([
    orNotFound(call(allianceObstacles.get, { params: args.params })),
    call(allianceObstacles.agencies, {}),
  ])
  return {
    obstacle,
    agencies: items.filter(({ is_in_force }) => is_in_force).map(({ id, name }) => ({ id, name })),
    mayHandle: membership.role !== "viewer",
    today: businessDate(new Date()),
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const { id } = args.params
  const form = await args.request.formData()
  const values = textsOf(form)
  const outcome =
    values.intent === "agree" || values.intent === "disagree"
      ? await sendReply({ member, portal: "alliance", id, locale }, values)
      : await dealWith({ member, id, locale }, form, values)
  if (!("said" in outcome)) return outcome
  memberSessionOf(args.context).flash("said", outcome.said)
  return localeRedirect(args.request, `${list}/${id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.obstacle.title, index: false })

/** A case for an officer: what can be done with it stands before what was said. */
export default function Obstacle({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, agencies, mayHandle, today, said } = loaderData
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
      >
        {mayHandle ? (
          <>
            <ReplyPanel obstacle={obstacle} refusal={refusal} />
            <OfficerPanels obstacle={obstacle} agencies={agencies} today={today} refusal={refusal} />
          </>
        ) : null}
      </ObstacleView>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
