import { phone, publicCode } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import { openOrder, refuseToOpen } from "../open-order.server"
import { rememberPurchase } from "../remembered-purchases.server"
import type { Route } from "./+types/route"

const form = z.object({ code: publicCode, phone })

export function loader({ context }: Route.LoaderArgs) {
  return { codes: (sessionOf(context).get("purchases") ?? []).map(({ code }) => code) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { locale } = context.get(requestFactsContext)
  const reading = readForm(await request.formData(), form, locale)
  if (!reading.ok) return refuse(reading)
  const { code, phone: number } = reading.value
  const opened = await openOrder(context, code, number)
  if (opened.group === null) return refuseToOpen(opened, reading.values, locale)
  rememberPurchase(context, { code: opened.group.code, phone: number })
  return localeRedirect(request, `/don-hang/${opened.group.code}`, 303)
}

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, { title: t("orders.tracking.title"), description: t("orders.tracking.text") })
}

export default function Tracking({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("orders.tracking")
  const refusal = refusalOf(actionData)
  const sending = useNavigation().state === "submitting"
  const { codes } = loaderData
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
      <p className="reading mt-2 mb-6">{t("text")}</p>
      <Form method="post" noValidate className="max-w-xl">
        <ErrorSummary refusal={refusal} labels={{ code: t("code"), phone: t("phone") }} />
        <div className="space-y-5">
          <Field
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            maxLength={32}
            defaultValue={refusal?.values.code}
            error={refusal?.fields.code}
          />
          <Field
            name="phone"
            label={t("phone")}
            hint={t("phoneHint")}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            required
            defaultValue={refusal?.values.phone}
            error={refusal?.fields.phone}
          />
        </div>
        <Button className="mt-6 max-sm:w-full" icon="search" aria-disabled={sending || undefined}>
          {t("open")}
        </Button>
      </Form>
      {codes.length > 0 ? (
        <section aria-labelledby="don-gan-day" className="mt-10 max-w-xl">
          <h2 id="don-gan-day" className="text-lg">
            {t("recent")}
          </h2>
          <ul className="mt-2 divide-y divide-clay border-y border-clay">
            {codes.map((code) => (
              <li key={code}>
                <Link to={`/don-hang/${code}`} className="link figures inline-flex min-h-12 items-center">
                  {code}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
