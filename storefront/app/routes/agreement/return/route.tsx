import { newReturn } from "@lienket/contracts"
import { businessDate, formatDate, unitOf, units } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { quantityText } from "~/figures/quantity-text"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { open, openAgreement } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { textsOf } from "../terms-form/read-terms.server"
import { fieldFaults, readAmount } from "../typed-numbers.server"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, view } = await openAgreement(args, args.params.id)
  const delivery = agreement.deliveries.find(({ id }) => id === args.params.delivery)
  if (delivery === undefined || delivery.kind !== "delivery" || !view.mayReturn) throw notFound()
  return { agreementId: agreement.id, delivery, today: businessDate(new Date()), formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const { calls, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const { quantity, unit } = readAmount(values, locale)
  const reading = newReturn.safeParse({ returned_on: values.returned_on, quantity, unit, reason: values.reason })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await calls.giveBack(args.params.delivery, reading.data, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.returned"))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.return.title"),
    index: false,
  })

export default function GiveBack({ loaderData, actionData }: Route.ComponentProps) {
  const { agreementId, delivery, today, formKey } = loaderData
  const t = useTranslations("agreement.return")
  const tDelivery = useTranslations("agreement.delivery")
  const locale = useLocale()
  const path = useAgreementPath()(agreementId)
  const refusal = refusalOf(actionData)
  const counted = delivery.counted === "answered" && delivery.answered !== null ? delivery.answered : delivery.recorded
  const labels = {
    returned_on: t("returnedOn"),
    quantity: t("quantity"),
    unit: t("unit"),
    reason: t("reason"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t("title")}
      text={`${delivery.line_title}. ${t("of", {
        quantity: quantityText(counted.quantity, counted.unit, locale),
        date: formatDate(delivery.delivered_on, locale),
      })}. ${t("text")}`}
      back={{ to: path, label: tDelivery("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
    >
      <input type="hidden" name="key" value={formKey} />
      <Field
        {...field("returned_on")}
        defaultValue={refusal?.values.returned_on ?? today}
        type="date"
        max={today}
        required
      />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
        <Field
          {...field("quantity")}
          hint={tDelivery("quantityHint")}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <Select
          {...field("unit")}
          defaultValue={refusal?.values.unit ?? counted.unit}
          choices={units.map(({ code }) => ({ value: code, label: locale === "en" ? unitOf(code).en[0] : code }))}
        />
      </div>
      <LongField {...field("reason")} rows={3} maxLength={500} required />
    </FormPage>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
