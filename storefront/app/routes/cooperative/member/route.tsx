import { changeMemberRole, listMembers, removeMember } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { FormPage } from "../form-page"
import { RoleCards } from "../members/role-cards"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { items } = await member.call(listMembers, {})
  const colleague = items.find(({ id }) => id === args.params.id)
  if (colleague === undefined) throw notFound()
  return { colleague }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "cooperative")
  const session = memberSessionOf(args.context)
  const posted = await args.request.formData()
  const params = { id: args.params.id }
  try {
    if (posted.get("intent") === "remove") {
      const { items } = await member.call(listMembers, {})
      const name = items.find(({ id }) => id === params.id)?.name ?? ""
      await member.call(removeMember, { params, body: {} })
      session.flash("said", t("organization.member.done.removed", { name }))
    } else {
      const read = readForm(posted, changeMemberRole.body.strip(), locale)
      if (!read.ok) return refuse(read)
      await member.call(changeMemberRole, { params, body: read.value })
      session.flash("said", t("organization.member.done.role"))
    }
  } catch (error) {
    return refuseAsBackend(error, {})
  }
  return localeRedirect(args.request, "/kenh-htx/thanh-vien")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.colleague.name, index: false })

export default function ColleaguePage({ loaderData: { colleague }, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization")
  const refusal = refusalOf(actionData)
  return (
    <FormPage
      title={colleague.name}
      text={colleague.email}
      back={{ to: "/kenh-htx/thanh-vien", label: t("members.title") }}
      refusal={refusal}
      labels={{ role: t("members.role") }}
      submit={t("member.save")}
      after={
        <Card as="section" className="mt-8">
          <h2 className="text-lg">{t("member.removeTitle")}</h2>
          <p className="mt-1 mb-3">{t("member.removeText", { name: colleague.name })}</p>
          <Form method="post">
            <Button name="intent" value="remove" look="danger">
              {t("member.remove")}
            </Button>
          </Form>
        </Card>
      }
    >
      <RoleCards value={refusal?.values.role ?? colleague.role} error={refusal?.fields.role} />
    </FormPage>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
