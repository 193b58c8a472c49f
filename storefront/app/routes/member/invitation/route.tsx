import { acceptInvitation, getInvitation, personName, registerByInvitation } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { redirectDocument } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import { passwordTrouble } from "../../shop/apply/identity-form.server"
import { shortestPassword } from "../../shop/auth/password"
import { PasswordField } from "../../shop/auth/password-field"
import { memberSessionOf } from "../member-session.server"
import { authenticate } from "../sign-in/authenticate.server"
import { whoIs } from "../verify.server"
import type { Route } from "./+types/route"

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args
  const invitation = await orNotFound(callBackend(getInvitation, { params }, context.get(requestFactsContext)))
  const me = memberSessionOf(context).has("token") ? await whoIs(args) : null
  return { invitation, me: me && { name: me.name, email: me.email }, token: params.token }
}

const form = z.object({ name: personName })

/** A new person registers; whoever has an account accepts signed in. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { locale, reference } = context.get(requestFactsContext)
  const session = memberSessionOf(context)
  const posted = await request.formData()
  const enter = (organizationId: string) => {
    session.set("organizationId", organizationId)
    return redirectDocument(localePath(locale, "/kenh-htx"))
  }
  try {
    if (posted.get("intent") === "accept") {
      const caller = { locale, reference, bearer: session.get("token") }
      const { organization } = await callBackend(acceptInvitation, { params, body: {} }, caller)
      return enter(organization.id)
    }
    const password = String(posted.get("password") ?? "")
    // A password is never sent back into a page.
    posted.delete("password")
    const { email } = await callBackend(getInvitation, { params }, { locale, reference })
    const trouble = passwordTrouble(password, email, context)
    const read = readForm(posted, form, locale)
    if (!read.ok || trouble !== undefined) {
      const fields = { ...(read.ok ? {} : read.fields), ...(trouble === undefined ? {} : { password: trouble }) }
      return refuse({ values: read.values, fields })
    }
    const body = { name: read.value.name, password }
    const { organization } = await callBackend(registerByInvitation, { params, body }, { locale, reference })
    const signedIn = await authenticate({ email, password }, context)
    if (signedIn.ok) session.set("token", signedIn.token)
    return enter(organization.id)
  } catch (error) {
    if (error instanceof BackendError && error.status === 401) {
      session.unset("token")
      return redirectDocument(request.url)
    }
    return refuseAsBackend(error, {})
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "joining")("joining.invitation.title"),
      index: false,
    },
  )

export default function InvitationPage(props: Route.ComponentProps) {
  return (
    <main id="noi-dung" className="page py-8 md:py-14">
      <div className="mx-auto max-w-md">
        {props.loaderData.invitation.state === "open" ? <OpenInvitation {...props} /> : <Ended {...props} />}
      </div>
    </main>
  )
}

function OpenInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("joining.invitation")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const { invitation, me, token } = loaderData
  const { organization, role, email, invited_by, expires_at, has_account } = invitation
  const here = `/moi/${token}`
  return (
    <>
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-3 text-lg">
        {t("text", { inviter: invited_by, organization: organization.name })}{" "}
        <span className="text-ink-soft">({organization.province.name})</span>
      </p>
      <p className="mt-2 text-ink-soft">{t(role === "manager" ? "role.manager" : "role.staff")}</p>
      <p className="figures mt-2 text-sm text-ink-soft">{t("until", { time: formatDateTime(expires_at, locale) })}</p>
      <Form method="post" noValidate className="mt-6 grid gap-5">
        <ErrorSummary refusal={refusal} labels={{ name: t("name"), password: t("password") }} />
        {me !== null && me.email === email ? (
          <>
            <p>{t("signedInAs", me)}</p>
            <Button wide name="intent" value="accept">
              {t("accept")}
            </Button>
          </>
        ) : me === null && !has_account ? (
          <>
            <p>{t("email", { email })}</p>
            <Field
              name="name"
              label={t("name")}
              autoComplete="name"
              required
              maxLength={100}
              defaultValue={refusal?.values.name}
              error={refusal?.fields.name}
            />
            {/* Lets a password manager keep the right pair. */}
            <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
            <PasswordField
              label={t("password")}
              hint={t("passwordHint", { shortest: shortestPassword })}
              autoComplete="new-password"
              error={refusal?.fields.password}
            />
            <Button wide>{t("register")}</Button>
          </>
        ) : null}
      </Form>
      {me === null && has_account ? (
        <>
          <Notice>{t("hasAccount", { email })}</Notice>
          <LinkButton to={`/dang-nhap-don-vi?${new URLSearchParams({ next: here })}`} wide className="mt-5">
            {t("signIn")}
          </LinkButton>
        </>
      ) : null}
      {me !== null && me.email !== email ? (
        <>
          <Notice>{t("otherAccount", { email, current: me.email })}</Notice>
          <Form method="post" action="/dang-xuat-don-vi" className="mt-5">
            <Button look="secondary" icon="log-out">
              {t("signOut")}
            </Button>
          </Form>
        </>
      ) : null}
    </>
  )
}

function Ended({ loaderData: { invitation } }: Route.ComponentProps) {
  const t = useTranslations("joining.invitation")
  const state = invitation.state === "open" ? "expired" : invitation.state
  return (
    <EmptyState
      level="h1"
      title={t(`ended.${state}.title`)}
      text={t(`ended.${state}.text`, { inviter: invitation.invited_by })}
    >
      <LinkButton to="/dang-nhap-don-vi" look="secondary">
        {t("toSignIn")}
      </LinkButton>
    </EmptyState>
  )
}

export { MemberError as ErrorBoundary } from "../member-error"
