import { getCooperativeOrder, shipOrder } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { fieldsOf, keepWhenUnreachable } from "~/offline/keep-when-unreachable"
import { KeptSteps } from "~/offline/kept-notice"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorState } from "~/ui/error-state"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { nextPath } from "../../member/portals"
import { verify } from "../../member/verify.server"
import { actOnOrder } from "./act-on-order.server"
import { ActionPanel } from "./action-panel"
import { BuyerCard } from "./buyer-card"
import { DoneNotice } from "./done-notice"
import { History } from "./history"
import { MoneyFacts } from "./money-facts"
import { reasonPathOf } from "./order-actions"
import { orderActionForm } from "./order-routes.server"
import { OrderGoods } from "./order-goods"
import { OrderState } from "./order-state"
import { PaymentState } from "./payment-state"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id: args.params.id } }))
  return {
    order,
    done: memberSessionOf(args.context).get("done"),
    trouble: memberSessionOf(args.context).get("trouble"),
    formKey: crypto.randomUUID(),
  }
}

const form = orderActionForm.extend({ tracking_number: shipOrder.body.shape.tracking_number })

/** Everything done by one tap, from this page and from the list. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { tracking_number, ...asked } = posted.value
  const reasonPath = reasonPathOf(asked.action)
  if (reasonPath !== null) return localeRedirect(args.request, `/kenh-htx/don-hang/${args.params.id}/${reasonPath}`)
  const body = asked.action === "ship" && tracking_number ? { tracking_number } : {}
  const { context, params } = args
  const refused = await actOnOrder({ context, member, orderId: params.id, ...asked, body })
  if (refused) return refuse({ values: posted.values, code: refused.code, message: refused.message }, refused.status)
  // A form sent by script stays where it is.
  const next = nextPath(asked.return_to)
  return next === undefined ? data({ ok: true }) : localeRedirect(args.request, next)
}

/** Where there is no connection the step waits on the device. */
export async function clientAction({ request, params, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData()
  return await keepWhenUnreachable(serverAction, () => {
    const { owner = "", label = "", return_to: _returnTo, ...fields } = fieldsOf(form)
    const path = localePath(localeOfPath(new URL(request.url).pathname), "/kenh-htx/hop-gui")
    const id = `${params.id}-${fields.action}`
    return { id, owner, label, kind: "order", path, fields: { ...fields, order_id: params.id } }
  })
}

export { revalidateAfterRefusal as shouldRevalidate } from "./revalidate-after-refusal"

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-orders")("sellerOrders.order.title", {
        number: args.loaderData.order.number,
      }),
      index: false,
    },
  )

export default function OrderPage({ loaderData: { order, done, trouble, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders.order")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const said = refusal?.message ?? trouble
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("back"), to: "/kenh-htx/don-hang" }, { label: order.number }]} />
      <div className="mt-2 mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="figures text-2xl">{t("title", { number: order.number })}</h1>
        <OrderState state={order.state} />
        <p className="w-full text-sm text-ink-soft">
          {t("placedAt", { time: formatDateTime(order.placed_at, locale) })}
        </p>
      </div>
      <DoneNotice done={done} />
      <KeptSteps orderId={order.id} />
      {said ? (
        <div className="mb-4">
          <ErrorState title={said} text={t("changed")} />
        </div>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
        <div className="grid min-w-0 gap-4 lg:order-last">
          <ActionPanel order={order} formKey={formKey} refusal={refusal} />
          <BuyerCard order={order} />
        </div>
        <div className="grid min-w-0 gap-4">
          <OrderGoods order={order} />
          <Card as="section">
            <h2 className="text-lg">{t("payment")}</h2>
            <div className="mt-2">
              <PaymentState payment={order.payment} />
            </div>
            <MoneyFacts order={order} />
            {order.transfer_purpose ? (
              <p className="mt-3 text-sm">
                {t("transferPurpose")}: <b className="figures text-base break-all">{order.transfer_purpose}</b>
              </p>
            ) : null}
          </Card>
          <History order={order} />
          <div className="grid gap-3 sm:grid-cols-2">
            <LinkButton to={`/kenh-htx/phieu-soan?don=${order.id}`} look="secondary" icon="package-check">
              {t("packingSlip")}
            </LinkButton>
            <LinkButton to={`/kenh-htx/don-hang/${order.id}/phieu-giao`} look="secondary" icon="printer">
              {t("deliveryNote")}
            </LinkButton>
          </div>
        </div>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
