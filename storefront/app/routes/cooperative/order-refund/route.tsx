import { amountVnd, businessDay, getCooperativeOrder, note, recordOrderRefund } from "@lienket/contracts"
import { businessDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { OrderQuestion } from "../order/order-question"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  if (!order.actions.includes("record_refund")) throw localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
  return { order, today: businessDate(new Date()), formKey: crypto.randomUUID() }
}

/** Amounts are typed as people write them: `245.000`, `245 000 ₫`. */
const typedAmount = z
  .string("required")
  .transform((value) => value.replace(/[.,\s₫đ]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d{1,15}$/, "not_a_whole_number")
      .transform(Number)
      .pipe(amountVnd),
  )

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const { locale } = args.context.get(requestFactsContext)
  const form = z.object({
    key: z.string().max(64),
    amount_vnd: typedAmount,
    date: businessDay,
    note: note.default(""),
  })
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { key, ...body } = posted.value
  try {
    const { number } = await member.call(recordOrderRefund, { params: { id }, body }, { idempotencyKey: key })
    memberSessionOf(args.context).flash("done", { action: "record_refund", number })
  } catch (error) {
    return refuseAsBackend(error, posted.values)
  }
  return localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "seller-orders")
  return pageMeta(args, { title: `${t("sellerOrders.refund.title")} ${args.loaderData.order.number}`, index: false })
}

/** Money that the cooperative owed went back: how much, and when. */
export default function OrderRefund({ loaderData: { order, today, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const owed = formatVnd(order.payment.owed_vnd, locale)
  return (
    <OrderQuestion
      order={order}
      title={t("refund.title")}
      text={t("refund.text", { amount: owed, buyer: order.buyer_name })}
    >
      <Form method="post" className="grid gap-5">
        <ErrorSummary refusal={refusal} />
        <input type="hidden" name="key" value={formKey} />
        <Field
          name="amount_vnd"
          label={t("refund.amount")}
          hint={t("refund.amountHint", { amount: owed })}
          inputMode="numeric"
          required
          defaultValue={refusal?.values.amount_vnd ?? String(order.payment.owed_vnd)}
          error={refusal?.fields.amount_vnd}
        />
        <Field
          name="date"
          label={t("refund.date")}
          type="date"
          max={today}
          required
          defaultValue={refusal?.values.date ?? today}
          error={refusal?.fields.date}
        />
        <Field
          name="note"
          label={t("refund.note")}
          optional={t("order.optional")}
          maxLength={300}
          defaultValue={refusal?.values.note}
          error={refusal?.fields.note}
        />
        <Button icon="wallet">{t("action.record_refund")}</Button>
      </Form>
    </OrderQuestion>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
