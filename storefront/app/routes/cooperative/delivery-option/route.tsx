import {
  addDeliveryOption,
  changeDeliveryOption,
  deliveryOptionShape,
  listDeliveryOptions,
  queryInteger,
  switchDeliveryOption,
  type DeliveryKind,
} from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { Field } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { FormPage } from "../form-page"

const list = "/kenh-htx/ho-so/giao-hang"

/** `them` in place of an id adds a new one. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { items, is_open } = await member.call(listDeliveryOptions, {})
  if (!is_open || member.membership.role !== "manager") throw localeRedirect(args.request, list)
  if (args.params.id === "them") return { option: null }
  const option = items.find(({ id }) => id === args.params.id)
  if (option === undefined) throw notFound()
  return { option }
}

// Figures of a form come as text.
const form = z.object({
  ...deliveryOptionShape,
  name_en: unlessEmpty(deliveryOptionShape.name_en),
  price_vnd: z.string("required").transform(plainDigits).pipe(queryInteger(0, 10_000_000)),
  transit_days: z.string("required").transform(plainDigits).pipe(queryInteger(1, 60)),
})

/** `30.000 ₫` as somebody writes it is 30000. */
function plainDigits(text: string): string {
  return text.replace(/[\s.,₫đ]/g, "")
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const session = memberSessionOf(args.context)
  const posted = await args.request.formData()
  const { id } = args.params
  const turn = posted.get("turn")
  if (turn === "on" || turn === "off") {
    try {
      await member.call(switchDeliveryOption, { params: { id }, body: { is_on: turn === "on" } })
      session.flash("said", translator(locale, "cooperative")("organization.saved"))
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
      session.flash("trouble", error.message)
    }
    return localeRedirect(args.request, list)
  }
  const read = readForm(posted, form, locale)
  if (!read.ok) return refuse(read)
  try {
    if (id === "them") await member.call(addDeliveryOption, { body: read.value })
    else await member.call(changeDeliveryOption, { params: { id }, body: read.value })
  } catch (error) {
    return refuseAsBackend(error, read.values)
  }
  session.flash("said", translator(locale, "cooperative")("organization.saved"))
  return localeRedirect(args.request, list)
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "cooperative")
  const key = args.loaderData.option === null ? "addTitle" : "changeTitle"
  return pageMeta(args, { title: t(`organization.delivery.${key}`), index: false })
}

const kinds = ["standard", "cold"] as const satisfies readonly DeliveryKind[]

export default function DeliveryOption({ loaderData: { option }, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization.delivery")
  const optional = useTranslations("common.form")("optional")
  const refusal = refusalOf(actionData)
  const values: Readonly<Record<string, string | undefined>> = refusal?.values ?? {
    kind: option?.kind ?? "standard",
    name: option?.name,
    name_en: option?.name_en ?? "",
    price_vnd: option === null ? "" : String(option.price_vnd),
    transit_days: option?.transit_days ? String(option.transit_days) : "",
  }
  const labels = {
    kind: t("kind"),
    name: t("name"),
    name_en: t("nameEn"),
    price_vnd: t("price"),
    transit_days: t("transit"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t(option === null ? "addTitle" : "changeTitle")}
      back={{ to: list, label: t("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("save")}
      after={option === null ? null : <Switch isOn={option.is_on} />}
    >
      <RadioCards
        name="kind"
        legend={t("kind")}
        cards={kinds.map((kind) => ({ value: kind, title: t(`kindName.${kind}`), detail: t(`kindText.${kind}`) }))}
        defaultValue={values.kind}
        error={refusal?.fields.kind}
      />
      <Field {...field("name")} hint={t("nameHint")} required maxLength={150} />
      <Field {...field("name_en")} optional={optional} maxLength={150} />
      <Field {...field("price_vnd")} hint={t("priceHint")} inputMode="numeric" required maxLength={20} />
      <Field {...field("transit_days")} inputMode="numeric" required maxLength={4} />
    </FormPage>
  )
}

function Switch({ isOn }: { isOn: boolean }) {
  const t = useTranslations("organization.delivery")
  return (
    <Card as="section" className="mt-8">
      <h2 className="text-lg">{t("switchTitle")}</h2>
      <p className="mt-1 mb-3">{t(isOn ? "switchText.on" : "switchText.off")}</p>
      <Form method="post">
        <Button name="turn" value={isOn ? "off" : "on"} look={isOn ? "danger" : "secondary"}>
          {t(isOn ? "turnOff" : "turnOn")}
        </Button>
      </Form>
    </Card>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
