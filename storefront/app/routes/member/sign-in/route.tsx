import { email } from "@lienket/contracts"
import { useEffect } from "react"
import { redirectDocument } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { forgetKeptPages } from "~/offline/forget-kept-pages"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../member-session.server"
import { nextPath, portalOfPath } from "../portals"
import { authenticate } from "./authenticate.server"

const signInForm = z.object({
  email,
  password: z.string("required").min(1, "required").max(200, "too_long"),
  next: z.string().optional(),
})

export function loader({ context, url }: Route.LoaderArgs) {
  const next = nextPath(url.searchParams.get("next"))
  if (memberSessionOf(context).has("token")) throw onward(context, next)
  const portal = next === undefined ? undefined : portalOfPath(next)
  return { next, portal, expired: url.searchParams.get("expired") === "1" }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { locale } = context.get(requestFactsContext)
  const form = readForm(await request.formData(), signInForm, locale)
  // What was typed comes back but for the password, which has no business in a page.
  const values = { email: form.values.email ?? "" }
  if (!form.ok) return refuse({ values, fields: form.fields })
  const answer = await authenticate({ email: form.value.email, password: form.value.password }, context)
  if (!answer.ok) {
    const message = translator(locale)(`member.signIn.${answer.code === "wrong_password" ? "wrong" : "tooMany"}`)
    return refuse({ values, message, code: answer.code }, answer.code === "too_many_requests" ? 429 : 400)
  }
  memberSessionOf(context).set("token", answer.token)
  return onward(context, nextPath(form.value.next))
}

/** Which organisation, and with it which portal, is settled on the page after. */
function onward(context: Route.LoaderArgs["context"], next: string | undefined) {
  const query = next === undefined ? "" : `?${new URLSearchParams({ next })}`
  return redirectDocument(localePath(context.get(requestFactsContext).locale, `/chon-don-vi${query}`))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname))("member.signIn.title"),
    index: false,
  })

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  // Whoever stands here is signed out: this device keeps nobody's pages.
  useEffect(() => void forgetKeptPages(), [])
  const t = useTranslations("member.signIn")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const { next, portal, expired } = loaderData
  return (
    <main id="noi-dung" className="page py-8 md:py-14">
      <div className="mx-auto max-w-md">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-2 text-ink-soft">{t(`for.${portal ?? "any"}`)}</p>
        {expired && !refusal ? (
          <Notice icon="clock" className="mt-6">
            {t("expired")}
          </Notice>
        ) : null}
        <Form method="post" className="mt-6 grid gap-5" noValidate>
          <ErrorSummary refusal={refusal} />
          <Field
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            label={t("email")}
            defaultValue={refusal?.values.email}
            error={refusal?.fields.email}
          />
          <Field
            name="password"
            type="password"
            autoComplete="current-password"
            required
            label={t("password")}
            error={refusal?.fields.password}
          />
          <input type="hidden" name="next" value={next ?? ""} />
          <Button wide>{t("submit")}</Button>
        </Form>
        <p className="mt-6 border-t border-clay pt-4">
          {t.rich("apply", {
            link: (words) => (
              // Its words are another set of messages, so it is another document.
              <a href={localePath(locale, "/dang-ky-ban-hang")} className="link">
                {words}
              </a>
            ),
          })}
        </p>
        <p className="mt-3 text-sm text-ink-soft">{t("noAccount")}</p>
      </div>
    </main>
  )
}

export { MemberError as ErrorBoundary } from "../member-error"
