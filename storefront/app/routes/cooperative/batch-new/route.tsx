import { createBatch, listProductChoices, newBatch, suggestLotCode } from "@lienket/contracts"
import { businessDate, isIsoDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { unlessEmpty } from "~/forms/unless-empty"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { plantingAreaChoices } from "./planting-areas.server"
import { RestOfLot } from "./rest-of-lot"
import { WhatAndWhen } from "./what-and-when"

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
    title: translator(localeOfPath(args.location.pathname), "seller-lots")("sellerLots.form.title"),
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
            <RestOfLot {...loaderData} second={second} actionData={actionData} />
          )}
        </Card>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
