import { getReadyUrges, listOfficers } from "@lienket/contracts"

import { refusalOf } from "~/forms/refusal"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { AgreementView } from "../../agreement/detail/agreement-view"
import { answerAtOnce } from "../../agreement/detail/answer-at-once.server"
import { casesOf, open, openAgreement } from "../../agreement/open.server"
import { readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { decideAgreement } from "./decide-agreement.server"
import { DecidePanel } from "./decide-panel"
import { urgeAgreement } from "./urge-agreement.server"
import { UrgePanel } from "./urge-panel"

export async function loader(args: Route.LoaderArgs) {
  const opened = await openAgreement(args, args.params.id)
  const { agreement, view, member } = opened
  const urging = view.mayDecide ? await member.call(getReadyUrges, { params: { id: agreement.id } }) : null
  return {
    agreement,
    view,
    officers: view.mayDecide ? (await member.call(listOfficers, {})).items : [],
    cases: await casesOf(opened, agreement.id),
    ready: urging?.items ?? [],
    hours: urging?.hours_between_urges ?? 0,
    said: memberSessionOf(args.context).get("said"),
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  const opened = await open(args)
  const posted = await readFormWithFiles(args.request)
  if (posted.get("intent") === "urge") return urgeAgreement(args, opened.member, posted, args.params.id)
  return posted.has("intent")
    ? decideAgreement(args, opened.member, posted, args.params.id)
    : answerAtOnce(args, opened, posted, args.params.id)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.agreement.code, index: false })

export default function Agreement({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = refusalOf(actionData)
  return (
    <AgreementView {...loaderData} refusal={refusal}>
      <UrgePanel {...loaderData} refusal={refusal} />
      {loaderData.view.mayDecide ? <DecidePanel {...loaderData} refusal={refusal} /> : null}
    </AgreementView>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
