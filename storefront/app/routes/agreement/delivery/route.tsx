import type { AgreementDetail } from "@lienket/contracts"
import { businessDate, formatVnd, unitOf, units } from "@lienket/vietnam"
import { useState } from "react"
import type { ShouldRevalidateFunctionArgs } from "react-router"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { quantityText } from "~/figures/quantity-text"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { fieldsOf, keepWhenUnreachable, wasKept } from "~/offline/keep-when-unreachable"
import { KeptNotice } from "~/offline/kept-notice"
import { OfflineFields } from "~/offline/offline-fields"
import { OwnKey } from "~/offline/own-key"
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
import { open, openAgreement } from "../open.server"
import { agreementPortalOf, agreementsPath, useAgreementPath } from "../portal"
import { documentRouteOf } from "../send-document.server"
import { textsOf } from "../terms-form/read-terms.server"
import { amountUnit } from "../version/terms-facts"
import { readDelivery } from "./read-delivery.server"

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
  const reading = readDelivery(values, locale, document.id)
  if (!reading.ok) return refuse({ values, fields: reading.fields })
  try {
    await calls.deliver(args.params.id, reading.delivery, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, { ...values, price_vnd: values.price_vnd ?? "" })
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.delivered"))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

/** Where a cooperative has no connection, the delivery waits on the device. */
export async function clientAction({ request, params, serverAction }: Route.ClientActionArgs) {
  const { pathname } = new URL(request.url)
  if (agreementPortalOf(pathname) !== "cooperative") return await serverAction()
  const form = await request.clone().formData()
  return await keepWhenUnreachable(serverAction, () => {
    const { owner = "", label = "", ...fields } = fieldsOf(form)
    const path = localePath(localeOfPath(pathname), "/kenh-htx/hop-gui")
    return {
      id: fields.key ?? crypto.randomUUID(),
      owner,
      label: `${label}: ${fields.quantity} ${fields.unit}`,
      kind: "delivery",
      path,
      fields: { ...fields, agreement_id: params.id },
    }
  })
}

/** What was kept has changed nothing that could be asked for. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return wasKept(actionResult) ? false : defaultShouldRevalidate
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
  const line = agreement.lines.find(({ line_id }) => line_id === lineId)
  const unit = line?.unit ?? "kg"
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
      before={portal === "cooperative" ? <KeptNotice kept={wasKept(actionData)} again={path} /> : null}
      done={wasKept(actionData)}
      files
    >
      <OwnKey formKey={formKey} />
      {portal === "cooperative" ? <DeliveryLabel title={line?.title ?? ""} /> : null}
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

/** What the delivery is called while it waits on the device. */
function DeliveryLabel({ title }: { title: string }) {
  const t = useTranslations("offline.entry")
  return <OfflineFields label={t("delivery", { title })} />
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
