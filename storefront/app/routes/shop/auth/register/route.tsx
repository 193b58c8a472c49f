import { email, personName, phone } from "@lienket/contracts"
import { useNavigation, useSearchParams } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import { longestPassword, passwordFault, shortestPassword } from "../password"
import { PasswordField } from "../password-field"
import { returnPath } from "../return-path"
import { registerCustomer } from "../sign-in-customer.server"
import type { Route } from "./+types/route"

const form = z.object({
  name: personName,
  phone: unlessEmpty(phone),
  email,
  password: z
    .string("required")
    .min(1, "required")
    .max(longestPassword * 4, "too_long"),
})

export function loader({ request, context, url }: Route.LoaderArgs) {
  if (sessionOf(context).has("customerToken")) throw localeRedirect(request, returnPath(url.searchParams.get("tiep")))
  return null
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const { locale } = context.get(requestFactsContext)
  const t = translator(locale, "shop")
  const reading = readForm(await request.formData(), form, locale)
  // A password is never sent back into a page.
  const { password: _, ...values } = reading.values
  if (!reading.ok) return refuse({ values, fields: reading.fields })
  const fault = passwordFault(reading.value.password, reading.value)
  if (fault) {
    const lengths = { shortest: shortestPassword, longest: longestPassword }
    return refuse({ values, fields: { password: t(`account.password.${fault}`, lengths) } })
  }
  try {
    const outcome = await registerCustomer(context, reading.value)
    if (outcome === "email_taken") return refuse({ values, fields: { email: t("account.register.emailTaken") } }, 409)
  } catch (error) {
    return refuseAsBackend(error, values, { first_name: "name" })
  }
  return localeRedirect(request, returnPath(url.searchParams.get("tiep")), 303)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "shop")("account.register.title"),
    index: false,
  })

export default function Register({ actionData }: Route.ComponentProps) {
  const t = useTranslations("account.register")
  const tForm = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const [params] = useSearchParams()
  const sending = useNavigation().state === "submitting"
  const onward = params.get("tiep")
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <div className="mx-auto max-w-md">
        <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
        <p className="mt-2 text-ink-soft">{t("why")}</p>
        <Form method="post" noValidate className="mt-6">
          <ErrorSummary
            refusal={refusal}
            labels={{ name: t("name"), phone: t("phone"), email: t("email"), password: t("password") }}
          />
          <div className="space-y-5">
            <Field
              name="name"
              label={t("name")}
              autoComplete="name"
              required
              maxLength={100}
              defaultValue={refusal?.values.name}
              error={refusal?.fields.name}
            />
            <Field
              name="phone"
              label={t("phone")}
              optional={tForm("optional")}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              defaultValue={refusal?.values.phone}
              error={refusal?.fields.phone}
            />
            <Field
              name="email"
              label={t("email")}
              hint={t("emailHint")}
              type="email"
              autoComplete="username"
              required
              defaultValue={refusal?.values.email}
              error={refusal?.fields.email}
            />
            <PasswordField
              label={t("password")}
              hint={t("passwordHint", { shortest: shortestPassword })}
              autoComplete="new-password"
              error={refusal?.fields.password}
            />
          </div>
          <p className="mt-5 text-sm text-ink-soft">{t("privacy")}</p>
          <Button wide className="mt-4" aria-disabled={sending || undefined}>
            {t("submit")}
          </Button>
        </Form>
        <p className="mt-6">
          {t.rich("signIn", {
            link: (words) => (
              <Link to={`/tai-khoan/dang-nhap${onward ? `?tiep=${encodeURIComponent(onward)}` : ""}`} className="link">
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
