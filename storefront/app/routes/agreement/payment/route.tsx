import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Field, LongField } from "~/ui/field"

import type { Route } from "./+types/route"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { open, openAgreement, partyRoutesOf } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { textsOf } from "../terms-form/read-terms.server"
import { fieldFaults, readMoney } from "../typed-numbers.server"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, view, portal } = await openAgreement(args, args.params.id)
  if (!view.mayPay) throw localeRedirect(args.request, `${agreementsPath(portal)}/${agreement.id}`)
  return { id: agreement.id, today: businessDate(new Date()), formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const { member, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const { pay } = partyRoutesOf(portal)
  const values = textsOf(await args.request.formData())
  const reading = pay.body.safeParse({
    paid_on: values.paid_on,
    amount_vnd: readMoney(values.amount_vnd, locale),
    note: values.note,
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await member.call(pay, { params: { id: args.params.id }, body: reading.data }, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.paid"))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.payment.title"),
    index: false,
  })

export default function RecordPayment({ loaderData: { id, today, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("agreement.payment")
  const tDelivery = useTranslations("agreement.delivery")
  const form = useTranslations("common.form")
  const path = useAgreementPath()(id)
  const refusal = refusalOf(actionData)
  const labels = { paid_on: t("paidOn"), amount_vnd: t("amount"), note: t("note") }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t("title")}
      text={t("text")}
      back={{ to: path, label: tDelivery("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
    >
      <input type="hidden" name="key" value={formKey} />
      <Field {...field("paid_on")} defaultValue={refusal?.values.paid_on ?? today} type="date" max={today} required />
      <Field {...field("amount_vnd")} hint={t("amountHint")} autoComplete="off" required />
      <LongField {...field("note")} optional={form("optional")} rows={2} maxLength={500} />
    </FormPage>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
