import { getCooperativeSale, listSaleChoices } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useEffect, useState } from "react"
import { useSearchParams, type ShouldRevalidateFunctionArgs } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { fieldsOf, keepWhenUnreachable, wasKept } from "~/offline/keep-when-unreachable"
import { KeptNotice } from "~/offline/kept-notice"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { formPath, otherGoods } from "./form-path"
import { ProductTiles } from "./product-tiles"
import { SaleForm } from "./sale-form"
import { typedBefore } from "./typed-before"
import { recordPostedSale } from "./sale-form.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const mistaken = args.url.searchParams.get("lai")
  const [{ items, last_way }, before] = await Promise.all([
    member.call(listSaleChoices, {}),
    mistaken === null ? undefined : orNotFound(member.call(getCooperativeSale, { params: { id: mistaken } })),
  ])
  return {
    choices: items,
    lastWay: last_way,
    formKey: crypto.randomUUID(),
    before: before && typedBefore(before, locale),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const recorded = await recordPostedSale(member, await args.request.formData(), locale)
  if (!recorded.ok) return recorded.answer
  const { id, product_title: title, quantity, unit, value_vnd: valueVnd } = recorded.sale
  memberSessionOf(args.context).flash("sale", { id, title, quantity, unit, valueVnd, undone: false })
  return localeRedirect(args.request, "/kenh-htx/ban-ngoai")
}

/** Where there is no connection the sale waits on the device, with the day on which it was made. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData()
  return await keepWhenUnreachable(serverAction, () => {
    const { owner = "", label = "", ...fields } = fieldsOf(form)
    const path = localePath(localeOfPath(new URL(request.url).pathname), "/kenh-htx/hop-gui")
    return { id: fields.key ?? crypto.randomUUID(), owner, label, kind: "sale", path, fields: dated(fields) }
  })
}

/** "Today" said offline is the day on which it was said. */
function dated(fields: Record<string, string>): Record<string, string> {
  const now = new Date()
  const noted = { ...fields, noted_at: now.toISOString() }
  if (fields.day === "other") return noted
  const day = fields.day === "yesterday" ? new Date(now.getTime() - 24 * 60 * 60 * 1000) : now
  return { ...noted, day: "other", date: businessDate(day) }
}

/** Which goods are chosen stands in the address only; choosing asks nobody, so that it works offline. */
export function shouldRevalidate({ formMethod, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  if (formMethod === undefined || wasKept(actionResult)) return false
  return defaultShouldRevalidate
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-sales")("sellerSales.form.title"),
    index: false,
  })

export default function RecordSale({ loaderData, actionData }: Route.ComponentProps) {
  const { choices, lastWay, formKey } = loaderData
  const t = useTranslations("sellerSales.form")
  const [query] = useSearchParams()
  const asked = query.get("sp")
  const choice = choices.find(({ variant_id }) => variant_id === asked) ?? null
  const keptBefore = useKept(query.get("cho-gui"))
  const before = keptBefore ?? loaderData.before
  const refusal = refusalOf(actionData)
  const kept = wasKept(actionData)
  return (
    <main id="noi-dung" className="page pt-2 pb-6 md:pt-4">
      <div className="mx-auto max-w-2xl">
        <Breadcrumbs crumbs={[{ label: t("back"), to: "/kenh-htx/ban-ngoai" }, { label: t("title") }]} />
        <h1 className="mt-2 mb-4 text-2xl">{t("title")}</h1>
        {query.has("lai") ? (
          <Notice icon="pencil" className="mb-4">
            {t("fixing")}
          </Notice>
        ) : null}
        <KeptNotice kept={kept} again={formPath({})} />
        {kept ? null : choice !== null || asked === otherGoods ? (
          <SaleForm
            key={`${asked ?? ""} ${before?.key ?? ""}`}
            choice={choice}
            lastWay={lastWay}
            formKey={formKey}
            refusal={refusal}
            before={before}
          />
        ) : (
          <ProductTiles choices={choices} />
        )}
      </div>
    </main>
  )
}

/** What was typed into a form that was kept on the device and refused, to be put right. */
function useKept(id: string | null): Record<string, string> | undefined {
  const [before, setBefore] = useState<Record<string, string>>()
  useEffect(() => {
    if (id === null) return
    void import("~/offline/outbox-store")
      .then(({ readEntries }) => readEntries())
      .then((entries) => setBefore(entries.find((entry) => entry.id === id)?.fields))
  }, [id])
  return id === null ? undefined : before
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
