import { pageMeta } from "~/seo/page-meta"
import { refusalOf } from "~/forms/refusal"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { casesOf, open, openAgreement } from "../open.server"
import { answerAtOnce } from "./answer-at-once.server"
import { AgreementView } from "./agreement-view"

export async function loader(args: Route.LoaderArgs) {
  const opened = await openAgreement(args, args.params.id)
  const { agreement, view } = opened
  return {
    agreement,
    view,
    cases: await casesOf(opened, agreement.id),
    said: memberSessionOf(args.context).get("said"),
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  return answerAtOnce(args, await open(args), await args.request.formData(), args.params.id)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.agreement.code, index: false })

export default function Agreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementView {...loaderData} refusal={refusalOf(actionData)} />
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
