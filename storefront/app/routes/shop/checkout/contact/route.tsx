import { contact, note } from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { callBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { Link } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Field, LongField } from "~/ui/field"
import { Notice } from "~/ui/notice"

import { fullName } from "../../account/customer-name"
import { forCustomerIfAny } from "../../account/customer-session.server"
import { getCustomer } from "../../account/medusa-customer"
import { goOn, openStep, takeRefusal } from "../checkout.server"
import { StepForm } from "../step-form"
import type { Route } from "./+types/route"

const form = z.object({ ...contact.shape, email: unlessEmpty(contact.shape.email), note: unlessEmpty(note) })

export async function loader({ request, context }: Route.LoaderArgs) {
  const { checkout, draft } = await openStep("contact", request, context)
  const answer = await forCustomerIfAny(context, (caller) => callBackend(getCustomer, {}, caller))
  const customer = answer?.customer
  const session = sessionOf(context)
  return {
    refusal: takeRefusal("contact", checkout),
    values: {
      name: draft.contact?.name ?? (customer ? fullName(customer) : ""),
      phone: draft.contact?.phone ?? customer?.phone ?? "",
      email: draft.contact ? (draft.contact.email ?? "") : (customer?.email ?? ""),
      note: draft.note ?? "",
    },
    isSignedIn: customer !== undefined,
    sessionEnded: session.get("notice") === "session_ended",
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { checkout } = await openStep("contact", request, context)
  const reading = readForm(await request.formData(), form, context.get(requestFactsContext).locale)
  if (!reading.ok) return refuse(reading)
  const { note: words, ...person } = reading.value
  checkout.change({ contact: person, note: words })
  return goOn(request, context)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("checkout.contact.title"),
      index: false,
    },
  )

export default function ContactStep({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("checkout.contact")
  const tForm = useTranslations("common.form")
  const { isSignedIn, sessionEnded } = loaderData
  const refusal = refusalOf(actionData) ?? loaderData.refusal
  const values: Record<string, string> = { ...loaderData.values, ...refusal?.values }
  return (
    <>
      {sessionEnded ? <Notice className="mb-5 max-w-2xl">{t("sessionEnded")}</Notice> : null}
      {isSignedIn ? null : (
        <p className="mb-5 max-w-2xl">
          {t.rich("signIn", {
            link: (words) => (
              <Link to="/tai-khoan/dang-nhap?tiep=/thanh-toan" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <StepForm
        refusal={refusal}
        labels={{ name: t("name"), phone: t("phone"), email: t("email"), note: t("note") }}
        back="/gio-hang"
        backLabel={t("back")}
      >
        <Field
          name="name"
          label={t("name")}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={values.name}
          error={refusal?.fields.name}
        />
        <Field
          name="phone"
          label={t("phone")}
          hint={t("phoneHint")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          required
          defaultValue={values.phone}
          error={refusal?.fields.phone}
        />
        <Field
          name="email"
          label={t("email")}
          optional={tForm("optional")}
          type="email"
          autoComplete="email"
          defaultValue={values.email}
          error={refusal?.fields.email}
        />
        <LongField
          name="note"
          label={t("note")}
          optional={tForm("optional")}
          hint={t("noteHint")}
          rows={3}
          maxLength={500}
          defaultValue={values.note}
          error={refusal?.fields.note}
        />
      </StepForm>
    </>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
