import { email } from "@lienket/contracts"
import { useNavigation, useSearchParams } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import { endSpentCustomerSession } from "../../account/customer-session.server"
import { longestPassword } from "../password"
import { PasswordField } from "../password-field"
import { returnPath } from "../return-path"
import { signInCustomer } from "../sign-in-customer.server"
import type { Route } from "./+types/route"

const form = z.object({
  email,
  password: z
    .string("required")
    .min(1, "required")
    .max(longestPassword * 4, "too_long"),
})

export function loader({ request, context, url }: Route.LoaderArgs) {
  endSpentCustomerSession(context)
  const session = sessionOf(context)
  if (session.has("customerToken")) throw localeRedirect(request, returnPath(url.searchParams.get("tiep")))
  return { sessionEnded: session.get("notice") === "session_ended" }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const { locale } = context.get(requestFactsContext)
  const reading = readForm(await request.formData(), form, locale)
  // A password is never sent back into a page.
  const { password: _, ...values } = reading.values
  if (!reading.ok) return refuse({ values, fields: reading.fields })
  const t = translator(locale, "shop")
  try {
    const outcome = await signInCustomer(context, reading.value)
    if (outcome === "wrong_credentials") return refuse({ values, message: t("account.signIn.wrong") }, 401)
    if (outcome === "not_a_customer") return refuse({ values, message: t("account.signIn.notACustomer") }, 401)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(request, returnPath(url.searchParams.get("tiep")), 303)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("account.signIn.title"),
      index: false,
    },
  )

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("account.signIn")
  const refusal = refusalOf(actionData)
  const [params] = useSearchParams()
  const sending = useNavigation().state === "submitting"
  const onward = params.get("tiep")
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <div className="mx-auto max-w-md">
        <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
        {loaderData.sessionEnded ? <Notice className="mt-4">{t("sessionEnded")}</Notice> : null}
        <Form method="post" noValidate className="mt-6">
          <ErrorSummary refusal={refusal} labels={{ email: t("email"), password: t("password") }} />
          <div className="space-y-5">
            <Field
              name="email"
              label={t("email")}
              type="email"
              autoComplete="username"
              required
              defaultValue={refusal?.values.email}
              error={refusal?.fields.email}
            />
            <PasswordField label={t("password")} autoComplete="current-password" error={refusal?.fields.password} />
          </div>
          <Button wide className="mt-6" aria-disabled={sending || undefined}>
            {t("submit")}
          </Button>
        </Form>
        <p className="mt-6">
          {t.rich("register", {
            link: (words) => (
              <Link to={`/tai-khoan/dang-ky${onward ? `?tiep=${encodeURIComponent(onward)}` : ""}`} className="link">
                {words}
              </Link>
            ),
          })}
        </p>
        <p className="mt-3 text-ink-soft">
          {t.rich("tracking", {
            link: (words) => (
              <Link to="/tra-cuu" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
