import { phone, type OrderGroupView } from "@lienket/contracts"
import { normalizePublicCode } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Notice } from "~/ui/notice"

import { openOrder, refuseToOpen } from "../open-order.server"
import { isToBePaid } from "../order-state"
import { drawQr, type QrDrawing } from "../qr-code.server"
import { rememberPurchase } from "../remembered-purchases.server"
import type { Route } from "./+types/route"
import { OrderView } from "./order-view"
import { PhoneForm } from "./phone-form"
import "./print.css"

const form = z.object({ phone })

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const code = normalizePublicCode(params.code)
  if (code === null) throw notFound()
  if (code !== params.code) throw localeRedirect(request, `/don-hang/${code}`)
  const { group, tooMany } = await openOrder(context, code)
  return {
    code,
    order: group && { group, drawings: drawingsOf(group) },
    tooMany,
    isSignedIn: sessionOf(context).has("customerToken"),
    readAt: new Date().toISOString(),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const code = normalizePublicCode(params.code)
  if (code === null) throw notFound()
  const { locale } = context.get(requestFactsContext)
  const reading = readForm(await request.formData(), form, locale)
  if (!reading.ok) return refuse(reading)
  const opened = await openOrder(context, code, reading.value.phone)
  if (opened.group === null) return refuseToOpen(opened, reading.values, locale)
  rememberPurchase(context, { code, phone: reading.value.phone })
  return localeRedirect(request, `/don-hang/${code}`, 303)
}

/** For each part still to be paid by transfer, the picture a banking app reads. */
function drawingsOf(group: OrderGroupView): Record<string, QrDrawing> {
  const drawings: Record<string, QrDrawing> = {}
  for (const part of group.parts) {
    const { transfer } = part.payment
    if (transfer && isToBePaid(part)) drawings[part.order_id] = drawQr(transfer.payload)
  }
  return drawings
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("orders.order.pageTitle", {
        code: args.loaderData.code,
      }),
      index: false,
    },
  )

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("orders")
  const { code, order, tooMany, isSignedIn, readAt } = loaderData
  if (order) return <OrderView group={order.group} drawings={order.drawings} isSignedIn={isSignedIn} readAt={readAt} />
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">
        {t.rich("order.title", { code, nobr: (words) => <span className="figures whitespace-nowrap">{words}</span> })}
      </h1>
      <p className="reading mt-2 mb-6">{t("order.askPhone")}</p>
      {tooMany && !actionData ? <Notice className="mb-6 max-w-xl">{tooMany}</Notice> : null}
      <PhoneForm refusal={refusalOf(actionData)} />
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
