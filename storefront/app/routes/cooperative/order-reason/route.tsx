import { getCooperativeOrder, note } from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { notFound, orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { actOnOrder } from "../order/act-on-order.server"
import { actionOfReasonPath } from "../order/order-actions"
import { orderActionForm } from "../order/order-routes.server"
import { OrderState } from "../order/order-state"
import { ReasonForm } from "./reason-form"
import { reasonChoices, reasonSentence } from "./reasons"

/** A question about an order on a page of its own, for browsers in which no dialog opens. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { id, ask } = args.params
  const action = actionOfReasonPath(ask)
  if (action === undefined) throw notFound()
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  // What cannot be done any more is not asked about: the order says where it stands.
  if (!order.actions.includes(action)) throw localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
  return { action, order, formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { id, ask } = args.params
  const asked = actionOfReasonPath(ask)
  if (asked === undefined) throw notFound()
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "seller-orders")
  const form = orderActionForm
    .omit({ action: true, return_to: true })
    .extend({ choice: z.enum(reasonChoices[asked], "invalid_choice"), detail: note.default("") })
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { choice, detail, key } = posted.value
  if (choice === "other" && detail === "") {
    return refuse({ values: posted.values, fields: { detail: t("sellerOrders.ask.needDetail") } })
  }
  const reason = reasonSentence(choice === "other" ? null : t(`sellerOrders.ask.choice.${choice}`), detail)
  const { context, request } = args
  const refused = await actOnOrder({ context, member, orderId: id, action: asked, key, body: { reason } })
  if (refused && refused.status !== 404 && refused.status !== 409) {
    return refuse({ values: posted.values, code: refused.code, message: refused.message }, refused.status)
  }
  // The order has changed meanwhile: the question is settled, and the order says where it stands.
  if (refused) memberSessionOf(context).flash("trouble", refused.message)
  return localeRedirect(request, `/kenh-htx/don-hang/${id}`)
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const { action: asked, order } = args.loaderData
  const t = translator(localeOfPath(args.location.pathname), "seller-orders")
  return pageMeta(args, { title: `${t(`sellerOrders.ask.${asked}.title`)} ${order.number}`, index: false })
}

export default function OrderReason({ loaderData: { action, order, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to={`/kenh-htx/don-hang/${order.id}`} look="quiet" icon="arrow-left" className="-ml-5">
          {t("ask.back")}
        </LinkButton>
        <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl">
            {t(`ask.${action}.title`)} <span className="figures whitespace-nowrap">{order.number}</span>
          </h1>
          <OrderState state={order.state} />
        </div>
        <Card>
          <ReasonForm action={action} orderId={order.id} formKey={formKey} refusal={refusalOf(actionData)} />
        </Card>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
