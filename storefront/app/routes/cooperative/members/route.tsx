import { inviteMember, listInvitations, listMembers, revokeInvitation } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { InvitationLink } from "./invitation-link"
import { InviteForm } from "./invite-form"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const session = memberSessionOf(args.context)
  const said = { said: session.get("said"), trouble: session.get("trouble") }
  // Staff may leave, and see no more of it than that.
  if (member.membership.role !== "manager") return { ...said, members: null, invitations: null }
  const [members, invitations] = await Promise.all([member.call(listMembers, {}), member.call(listInvitations, {})])
  return { ...said, members: members.items, invitations: invitations.items }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale, origin } = args.context.get(requestFactsContext)
  const posted = await args.request.formData()
  const revoked = posted.get("revoke")
  if (typeof revoked === "string") {
    const session = memberSessionOf(args.context)
    try {
      await member.call(revokeInvitation, { params: { id: revoked }, body: {} })
      session.flash("said", translator(locale, "cooperative")("organization.member.done.revoked"))
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
      session.flash("trouble", error.message)
    }
    return localeRedirect(args.request, "/kenh-htx/thanh-vien")
  }
  const read = readForm(posted, inviteMember.body.strip(), locale)
  if (!read.ok) return refuse(read)
  try {
    const { email, token } = await member.call(inviteMember, { body: read.value })
    return data({ ok: true as const, email, link: origin + localePath(locale, `/moi/${token}`) })
  } catch (error) {
    return refuseAsBackend(error, read.values)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.members.title"),
    index: false,
  })

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization.members")
  const roles = useTranslations("member.role")
  const locale = useLocale()
  const { members, invitations, said, trouble } = loaderData
  return (
    <main id="noi-dung" className="page grid gap-4 py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <SaidNotice said={said} trouble={trouble} />
      {members === null ? (
        <p className="text-ink-soft">{t("staffText")}</p>
      ) : (
        <ul className="grid gap-3">
          {members.map((member) => (
            <li
              key={member.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-clay bg-sheet p-4"
            >
              <div className="min-w-0 grow basis-56">
                <p className="font-semibold">
                  {member.name}
                  {member.is_self ? <span className="font-normal text-ink-soft"> ({t("you")})</span> : null}
                </p>
                <p className="text-sm break-words text-ink-soft">{member.email}</p>
                <p className="text-sm">
                  {roles(member.role)} · {t("since", { date: formatDate(member.since, locale) })}
                </p>
              </div>
              {member.is_self ? null : (
                <LinkButton to={`/kenh-htx/thanh-vien/${member.id}`} look="secondary" icon="pencil">
                  {t("change")}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {invitations === null ? null : (
        <>
          {actionData && "link" in actionData ? (
            <InvitationLink email={actionData.email} link={actionData.link} />
          ) : (
            <InviteForm refusal={refusalOf(actionData)} />
          )}
          <Card as="section">
            <h2 className="text-lg">{t("open")}</h2>
            {invitations.length === 0 ? <p className="mt-1 text-ink-soft">{t("noOpen")}</p> : null}
            <ul className="divide-y divide-clay">
              {invitations.map((invitation) => (
                <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <div className="min-w-0">
                    <p className="font-semibold break-words">{invitation.email}</p>
                    <p className="figures text-sm text-ink-soft">
                      {t("until", {
                        role: roles(invitation.role),
                        time: formatDateTime(invitation.expires_at, locale),
                      })}
                    </p>
                  </div>
                  <Form method="post">
                    <Button
                      name="revoke"
                      value={invitation.id}
                      look="danger"
                      aria-label={t("revokeOf", { email: invitation.email })}
                    >
                      {t("revoke")}
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
      <LinkButton to="/kenh-htx/thanh-vien/roi" look="quiet" icon="log-out" className="justify-self-start px-2">
        {t("leave")}
      </LinkButton>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
