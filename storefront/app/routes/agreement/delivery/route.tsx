import { newDelivery, type AgreementDetail, type NewDelivery } from "@lienket/contracts"
import { businessDate, formatVnd, unitOf, units } from "@lienket/vietnam"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { quantityText } from "~/figures/quantity-text"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Checkbox } from "~/ui/checkbox"
import { DocumentField } from "~/ui/document-field"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { FormPage } from "../../cooperative/form-page"
import { postedDocument, readFormWithFiles } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import { portalPaths } from "../../member/portals"
import { fieldFaults, readAmount } from "../typed-numbers.server"
import { open, openAgreement } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { documentRouteOf } from "../send-document.server"
import { textsOf } from "../terms-form/read-terms.server"
import { amountUnit } from "../version/terms-facts"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, view, portal } = await openAgreement(args, args.params.id)
  if (!view.mayDeliver) throw localeRedirect(args.request, `${agreementsPath(portal)}/${agreement.id}`)
  return { agreement, portal, today: businessDate(new Date()), formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const { calls, portal, member } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const form = await readFormWithFiles(args.request)
  const document = await postedDocument(form, "document_id", member, documentRouteOf(portal))
  const values = textsOf(form)
  if (document.error !== undefined) return refuse({ values, fields: { document_id: document.error } })
  const filled = (name: string) => (values[name]?.trim() ? values[name] : undefined)
  const reading = newDelivery.safeParse({
    line_id: values.line_id,
    delivered_on: values.delivered_on,
    ...readAmount(values, locale),
    grade: filled("grade"),
    note: filled("note"),
    document_id: document.id,
    is_certain: values.is_certain === "on" ? true : undefined,
  } satisfies Record<keyof NewDelivery, unknown>)
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await calls.deliver(args.params.id, reading.data, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, { ...values, price_vnd: values.price_vnd ?? "" })
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.delivered"))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.delivery.title"),
    index: false,
  })

export default function RecordDelivery({ loaderData, actionData }: Route.ComponentProps) {
  const { agreement, portal, today, formKey } = loaderData
  const t = useTranslations("agreement.delivery")
  const tDetail = useTranslations("agreement.detail")
  const form = useTranslations("common.form")
  const locale = useLocale()
  const path = useAgreementPath()(agreement.id)
  const refusal = refusalOf(actionData)
  const [lineId, setLineId] = useState(refusal?.values.line_id ?? agreement.lines[0]?.line_id ?? "")
  const unit = agreement.lines.find(({ line_id }) => line_id === lineId)?.unit ?? "kg"
  const labels = {
    line_id: t("line"),
    delivered_on: t("deliveredOn"),
    quantity: t("quantity"),
    unit: t("unit"),
    price_vnd: t("price"),
    grade: t("grade"),
    note: t("note"),
    document_id: t("document"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name],
    error: refusal?.fields[name],
  })
  const isReceiving = agreement.own_side === "buyer" || portal === "alliance"
  return (
    <FormPage
      title={isReceiving ? tDetail("deliverIn") : t("title")}
      text={t("text")}
      back={{ to: path, label: t("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
      files
    >
      <input type="hidden" name="key" value={formKey} />
      <Select
        {...field("line_id")}
        defaultValue={lineId}
        onChange={({ currentTarget }) => setLineId(currentTarget.value)}
        choices={agreement.lines.map(({ line_id, title, remaining, unit: each }) => ({
          value: line_id,
          label: t("lineRest", { title, remaining: quantityText(remaining, each, locale) }),
        }))}
      />
      <Field
        {...field("delivered_on")}
        defaultValue={refusal?.values.delivered_on ?? today}
        type="date"
        max={today}
        required
      />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
        <Field {...field("quantity")} hint={t("quantityHint")} inputMode="decimal" autoComplete="off" required />
        <Select
          key={lineId}
          {...field("unit")}
          defaultValue={refusal?.values.unit ?? unit}
          choices={units.map(({ code }) => ({ value: code, label: locale === "en" ? unitOf(code).en[0] : code }))}
        />
      </div>
      <Price agreement={agreement} lineId={lineId} {...field("price_vnd")} />
      {refusal?.code === "far_above_commitment" ? (
        <Checkbox name="is_certain" label={t("certain")} className="rounded-md bg-clay-wash px-4" />
      ) : null}
      <Field {...field("grade")} optional={form("optional")} maxLength={60} />
      <LongField {...field("note")} optional={form("optional")} rows={2} maxLength={500} />
      <DocumentField
        name="document_id"
        label={labels.document_id}
        hint={t("documentHint")}
        error={refusal?.fields.document_id}
        sendTo={`${portalPaths[portal]}/tai-giay-to`}
        readAt={null}
      />
    </FormPage>
  )
}

type PriceProps = {
  agreement: AgreementDetail
  lineId: string
  name: string
  label: string
  defaultValue: string | undefined
  error: string | undefined
}

/** Asked for where the line names no fixed one. */
function Price({ agreement, lineId, ...field }: PriceProps) {
  const t = useTranslations("agreement.delivery")
  const locale = useLocale()
  const line = agreement.version.terms.lines.find(({ id }) => id === lineId)
  if (line?.price.mechanism === "fixed" && line.price.fixed_vnd !== null)
    return (
      <p className="figures">
        {t("fixedPrice", { price: formatVnd(line.price.fixed_vnd, locale), unit: amountUnit(line.unit, locale) })}
      </p>
    )
  return <Field {...field} hint={t("priceHint")} autoComplete="off" />
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
