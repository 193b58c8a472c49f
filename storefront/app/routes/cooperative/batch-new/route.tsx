import { createBatch, listProductChoices, newBatch, suggestLotCode, type ProductChoice } from "@lienket/contracts"
import { businessDate, formatDate, isIsoDate } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { RadioCards } from "~/ui/radio-cards"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { plantingAreaChoices } from "./planting-areas.server"

const origins = ["harvested", "produced"] as const

/** First what and when, then the rest with what follows from it filled in: also without scripts. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { items: products } = await member.call(listProductChoices, {})
  const today = businessDate(new Date())
  const { searchParams } = args.url
  const variant = searchParams.get("variant") ?? ""
  const chosen = products.find(({ variants }) => variants.some(({ id }) => id === variant))
  const day = searchParams.get("produced_on") ?? ""
  const dayIsGood = isIsoDate(day) && day <= today
  const origin = origins.find((each) => each === searchParams.get("origin")) ?? "harvested"
  const first = { variant, origin, produced_on: dayIsGood ? day : today }
  if (chosen === undefined || !dayIsGood) {
    const wrongDay = day !== "" && !dayIsGood
    return { products, today, first, second: null, wrongDay }
  }
  const [suggestion, plantingAreas] = await Promise.all([
    member.call(suggestLotCode, { query: { variant, produced_on: day } }),
    plantingAreaChoices(member),
  ])
  return {
    products,
    today,
    first,
    second: { chosen, suggestion, plantingAreas, formKey: crypto.randomUUID() },
    wrongDay: false,
  }
}

const wholeNumber = z
  .string("required")
  .trim()
  .regex(/^\d{1,9}$/, "not_a_whole_number")
  .transform(Number)

const form = z.object({
  ...newBatch.shape,
  quantity: wholeNumber.pipe(newBatch.shape.quantity),
  expires_on: unlessEmpty(newBatch.shape.expires_on.unwrap()),
  planting_area_id: unlessEmpty(newBatch.shape.planting_area_id.unwrap()),
  inputs: unlessEmpty(newBatch.shape.inputs.unwrap()),
  add_to_stock: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  key: z.string().max(64).optional(),
})

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { key, ...body } = posted.value
  try {
    const { id } = await member.call(createBatch, { body }, { idempotencyKey: key })
    memberSessionOf(args.context).flash("said", "created")
    return localeRedirect(args.request, `/kenh-htx/lo-hang/${id}`)
  } catch (error) {
    if (error instanceof BackendError) return refuseAsBackend(error, posted.values)
    throw error
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("sellerLots.form.title"),
    index: false,
  })

export default function NewBatch({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerLots.form")
  const { products, second } = loaderData
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to="/kenh-htx/lo-hang" look="quiet" icon="arrow-left" className="-ml-5">
          {t("back")}
        </LinkButton>
        <h1 className="mt-2 mb-4 text-2xl">{t("title")}</h1>
        <Card>
          {products.length === 0 ? (
            <Notice>{t("noProducts")}</Notice>
          ) : second === null ? (
            <WhatAndWhen {...loaderData} />
          ) : (
            <Rest {...loaderData} second={second} actionData={actionData} />
          )}
        </Card>
      </div>
    </main>
  )
}

type Loaded = Route.ComponentProps["loaderData"]

function WhatAndWhen({ products, first, today, wrongDay }: Loaded) {
  const t = useTranslations("sellerLots.form")
  const tError = useTranslations("common.fieldError")
  return (
    <Form method="get" className="grid gap-5">
      <Select
        name="variant"
        label={t("product")}
        blank={t("productBlank")}
        choices={products.flatMap(choicesOf)}
        defaultValue={first.variant}
        required
      />
      <RadioCards
        name="origin"
        legend={t("origin")}
        cards={origins.map((origin) => ({ value: origin, title: t(`originOf.${origin}`) }))}
        defaultValue={first.origin}
      />
      <Field
        name="produced_on"
        type="date"
        label={t("date")}
        max={today}
        defaultValue={first.produced_on}
        error={wrongDay ? tError("invalid_date") : undefined}
        required
      />
      <Button icon="arrow-right">{t("next")}</Button>
    </Form>
  )
}

const choicesOf = ({ title, variants }: ProductChoice) =>
  variants.map((variant) => ({
    value: variant.id,
    label: variants.length === 1 ? title : `${title} – ${variant.title}`,
  }))

function Rest({
  products,
  first,
  second,
  actionData,
}: Loaded & { second: NonNullable<Loaded["second"]>; actionData: unknown }) {
  const t = useTranslations("sellerLots.form")
  const locale = useLocale()
  const sending = useNavigation().formMethod === "POST"
  const refusal = refusalOf(actionData)
  const { chosen, suggestion, plantingAreas, formKey } = second
  const values: Record<string, string> = {
    lot_code: suggestion.lot_code,
    expires_on: suggestion.expires_on ?? "",
    add_to_stock: "on",
    ...(refusal === undefined ? {} : { add_to_stock: "", ...refusal.values }),
  }
  const label = products.flatMap(choicesOf).find(({ value }) => value === first.variant)?.label ?? chosen.title
  return (
    <Form method="post" noValidate className="grid gap-5">
      <ErrorSummary
        refusal={refusal}
        labels={{
          lot_code: t("lot_code"),
          expires_on: t("expires_on"),
          quantity: t("quantity", { unit: chosen.unit }),
          inputs: t("inputs"),
          produced_on: t(`originOf.${first.origin}`),
        }}
      />
      <div>
        <p className="text-lg font-semibold">{label}</p>
        <p className="figures">
          {t(`originOf.${first.origin}`)}: {formatDate(first.produced_on, locale)}
        </p>
        <LinkButton
          to={`/kenh-htx/lo-hang/moi?${new URLSearchParams({ variant: first.variant, origin: first.origin })}`}
          look="quiet"
          className="-ml-5"
        >
          {t("change")}
        </LinkButton>
      </div>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="variant_id" value={first.variant} />
      <input type="hidden" name="origin" value={first.origin} />
      <input type="hidden" name="produced_on" value={first.produced_on} />
      <Field
        name="quantity"
        label={t("quantity", { unit: chosen.unit })}
        inputMode="numeric"
        required
        defaultValue={values.quantity}
        error={refusal?.fields.quantity}
      />
      <div>
        <Checkbox name="add_to_stock" label={t("add_to_stock")} defaultChecked={values.add_to_stock === "on"} />
        <p className="text-sm text-ink-soft">{t("addHint")}</p>
      </div>
      <Field
        name="expires_on"
        type="date"
        label={t("expires_on")}
        hint={suggestion.expires_on === null ? t("expiresNone") : t("expiresHint")}
        min={first.produced_on}
        defaultValue={values.expires_on}
        error={refusal?.fields.expires_on}
      />
      <Field
        name="lot_code"
        label={t("lot_code")}
        hint={t("lotHint")}
        maxLength={40}
        autoComplete="off"
        required
        defaultValue={values.lot_code}
        error={refusal?.fields.lot_code}
      />
      {plantingAreas.length === 0 ? null : (
        <Select
          name="planting_area_id"
          label={t("planting_area_id")}
          optional={t("optional")}
          blank={t("plantingBlank")}
          choices={plantingAreas}
          defaultValue={values.planting_area_id}
          error={refusal?.fields.planting_area_id}
        />
      )}
      <LongField
        name="inputs"
        label={t("inputs")}
        optional={t("optional")}
        hint={t("inputsHint")}
        rows={3}
        maxLength={500}
        defaultValue={values.inputs}
        error={refusal?.fields.inputs}
      />
      <Button aria-disabled={sending || undefined}>{sending ? t("saving") : t("save")}</Button>
    </Form>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
