import { leaveOrganization } from "@lienket/contracts"
import { redirectDocument } from "react-router"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const { membership } = await verify(args, "cooperative")
  return { organization: membership.organization.name }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  try {
    await member.call(leaveOrganization, { body: {} })
  } catch (error) {
    return refuseAsBackend(error, {})
  }
  memberSessionOf(args.context).unset("organizationId")
  return redirectDocument(localePath(args.context.get(requestFactsContext).locale, "/chon-don-vi"))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.leave.title"),
    index: false,
  })

export default function Leave({ loaderData: { organization }, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization.leave")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-3 mb-5">{t("text", { organization })}</p>
        <ErrorSummary refusal={refusalOf(actionData)} />
        <Form method="post" className="flex flex-wrap gap-3">
          <Button look="danger" icon="log-out">
            {t("submit")}
          </Button>
          <LinkButton to="/kenh-htx/thanh-vien" look="secondary">
            {t("back")}
          </LinkButton>
        </Form>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
