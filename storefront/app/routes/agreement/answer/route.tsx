import { deliveryAnswer, type AgreementDelivery } from "@lienket/contracts"
import { formatDate, formatDecimal, unitOf, units } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { quantityText } from "~/figures/quantity-text"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { readQuantity } from "../../cooperative/record-sale/read-typed"
import { memberSessionOf } from "../../member/member-session.server"
import { open, openAgreement } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { textsOf } from "../terms-form/read-terms.server"
import { fieldFaults, readAmount } from "../typed-numbers.server"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, portal } = await openAgreement(args, args.params.id)
  const delivery = agreement.deliveries.find(({ id }) => id === args.params.delivery)
  if (delivery === undefined) throw notFound()
  if (!delivery.awaits_you) throw localeRedirect(args.request, `${agreementsPath(portal)}/${agreement.id}`)
  const line = agreement.lines.find(({ line_id }) => line_id === delivery.line_id)
  const terms = agreement.version.terms.lines.find(({ id }) => id === delivery.line_id)
  return {
    agreementId: agreement.id,
    delivery,
    unit: line?.unit ?? delivery.recorded.unit,
    hasFixedPrice: terms?.price.mechanism === "fixed",
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  const { calls, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const accepted = values.accepted_quantity ?? ""
  const reading = deliveryAnswer.safeParse(
    values.act === "confirm"
      ? { act: "confirm", accepted_quantity: readQuantity(accepted, locale) ?? accepted }
      : { act: values.act, ...readAmount(values, locale), reason: values.reason },
  )
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await calls.answer(args.params.delivery, reading.data, { idempotencyKey: values.key })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  const said = {
    confirm: "confirmed",
    correct: "corrected",
    dispute: "disputed",
    accept: "accepted",
    withdraw: "withdrawn",
  }
  const t = translator(locale, "agreement")
  memberSessionOf(args.context).flash("said", t(`agreement.done.${said[reading.data.act] as "confirmed"}`))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.answer.title"),
    index: false,
  })

export default function Answer({ loaderData, actionData }: Route.ComponentProps) {
  const { agreementId, delivery } = loaderData
  const t = useTranslations("agreement.answer")
  const tDelivery = useTranslations("agreement.delivery")
  const locale = useLocale()
  const path = useAgreementPath()(agreementId)
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto grid max-w-2xl gap-4">
        <div>
          <LinkButton to={path} look="quiet" icon="arrow-left" className="-ml-5">
            {tDelivery("back")}
          </LinkButton>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="font-semibold">{delivery.line_title}</p>
          <p className="figures">
            {t("recorded", {
              name: delivery.recorded_by,
              quantity: recordedText(delivery, locale),
              date: formatDate(delivery.delivered_on, locale),
            })}
          </p>
        </div>
        <ErrorSummary
          refusal={refusal}
          labels={{
            quantity: t("quantity"),
            unit: t("unit"),
            price_vnd: t("price"),
            reason: t("reason"),
            accepted_quantity: t("accepted", { unit: loaderData.unit }),
          }}
        />
        <OtherFigures {...loaderData} refusal={refusal} />
        <PartAccepted {...loaderData} refusal={refusal} />
      </div>
    </main>
  )
}

const recordedText = ({ recorded }: AgreementDelivery, locale: "vi" | "en") =>
  quantityText(recorded.quantity, recorded.unit, locale)

type PartProps = Route.ComponentProps["loaderData"] & { refusal: Refusal | undefined }

function OtherFigures({ delivery, hasFixedPrice, formKey, refusal }: PartProps) {
  const t = useTranslations("agreement.answer")
  const locale = useLocale()
  const mine = refusal !== undefined && refusal.values.act !== "confirm" ? refusal : undefined
  const typed = mine?.values ?? {
    quantity: formatDecimal(delivery.recorded.quantity, locale),
    unit: delivery.recorded.unit,
    act: "correct",
  }
  const field = (name: string) => ({ name, defaultValue: typed[name], error: mine?.fields[name] })
  return (
    <Card as="section">
      <h2 className="mb-3 text-lg">{t("otherTitle")}</h2>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="key" value={formKey} />
        <RadioCards
          name="act"
          legend={t("act")}
          defaultValue={typed.act}
          cards={(["correct", "dispute"] as const).map((act) => ({
            value: act,
            title: t(act),
            detail: t(`${act}Text`),
          }))}
          error={mine?.fields.act}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
          <Field {...field("quantity")} label={t("quantity")} inputMode="decimal" autoComplete="off" required />
          <Select
            {...field("unit")}
            label={t("unit")}
            choices={units.map(({ code }) => ({ value: code, label: locale === "en" ? unitOf(code).en[0] : code }))}
          />
        </div>
        {hasFixedPrice ? null : (
          <Field {...field("price_vnd")} label={t("price")} hint={t("priceHint")} autoComplete="off" />
        )}
        <LongField {...field("reason")} label={t("reason")} rows={3} maxLength={500} required />
        <Button icon="send" className="justify-self-start max-sm:w-full">
          {t("submit")}
        </Button>
      </Form>
    </Card>
  )
}

function PartAccepted({ unit, formKey, refusal }: PartProps) {
  const t = useTranslations("agreement.answer")
  const mine = refusal?.values.act === "confirm" ? refusal : undefined
  return (
    <details open={mine !== undefined} className="rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 items-center px-4 font-semibold md:px-6">{t("partTitle")}</summary>
      <div className="px-4 pb-5 md:px-6">
        <p className="text-ink-soft">{t("partText")}</p>
        <Form method="post" noValidate className="mt-4 grid gap-4">
          <input type="hidden" name="key" value={`${formKey}-part`} />
          <Field
            name="accepted_quantity"
            label={t("accepted", { unit })}
            inputMode="decimal"
            autoComplete="off"
            required
            defaultValue={mine?.values.accepted_quantity}
            error={mine?.fields.accepted_quantity}
          />
          <Button name="act" value="confirm" look="secondary" icon="check" className="justify-self-start max-sm:w-full">
            {t("confirmPart")}
          </Button>
        </Form>
      </div>
    </details>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
