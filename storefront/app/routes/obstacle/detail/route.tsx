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
import { open, readingRoutesOf } from "../open.server"
import { obstaclesPath } from "../portal"
import { ObstacleView } from "./obstacle-view"
import { ReplyPanel } from "./reply-panel"
import { sendReply } from "./reply.server"

export async function loader(args: Route.LoaderArgs) {
  const { member, portal } = await open(args)
  const { id } = args.params
  const obstacle = await orNotFound(member.call(readingRoutesOf(portal).get, { params: { id } }))
  return { portal, obstacle, said: memberSessionOf(args.context).get("said") }
}

export async function action(args: Route.ActionArgs) {
  const { member, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const { id } = args.params
  const outcome = await sendReply({ member, portal, id, locale }, textsOf(await args.request.formData()))
  if (!("said" in outcome)) return outcome
  memberSessionOf(args.context).flash("said", outcome.said)
  return localeRedirect(args.request, `${obstaclesPath(portal)}/${id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.obstacle.title, index: false })

/** A case for whoever raised it. */
export default function Obstacle({ loaderData: { portal, obstacle, said }, actionData }: Route.ComponentProps) {
  const t = useTranslations("obstacle")
  const refusal = refusalOf(actionData)
  const list = obstaclesPath(portal)
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
        <ReplyPanel obstacle={obstacle} refusal={refusal} />
      </ObstacleView>
    </main>
  )
}

export { ObstaclePageError as ErrorBoundary } from "../page-error"
