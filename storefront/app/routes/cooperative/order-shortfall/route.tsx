import { getCooperativeOrder, note, recordOrderShortfall } from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { reasonSentence } from "../order-reason/reasons"
import { LinePieces } from "../order/line-pieces"
import { OrderQuestion } from "../order/order-question"
import { fieldOf, keptLines, keptPieces, readPieces } from "../order/pieces"

const choices = ["out_of_stock", "quality", "damaged", "other"] as const

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  if (!order.actions.includes("record_shortfall")) throw localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
  return { order, formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "seller-orders")
  const sent = await args.request.formData()
  const form = z.object({
    key: z.string().max(64),
    choice: z.enum(choices, "invalid_choice"),
    detail: note.default(""),
  })
  const posted = readForm(sent, form, locale)
  if (!posted.ok) return refuse(posted)
  const { choice, detail, key } = posted.value
  const { values } = posted
  if (choice === "other" && detail === "")
    return refuse({ values, fields: { detail: t("sellerOrders.ask.needDetail") } })
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  const reading = readPieces(sent, "deliver", keptLines(order.lines))
  if (!reading.ok) return refuse({ values, fields: { [reading.field]: t("sellerOrders.pieces.wrong") } })
  const lines = reading.pieces.map(({ id: line, count }) => ({ id: line, deliver: count }))
  const first = fieldOf("deliver", lines[0]?.id ?? "")
  if (lines.every(({ deliver }) => deliver === 0))
    return refuse({ values, fields: { [first]: t("sellerOrders.shortfall.nothing") } })
  if (keptLines(order.lines).every((line, index) => lines[index]?.deliver === keptPieces(line)))
    return refuse({ values, fields: { [first]: t("sellerOrders.shortfall.everything") } })
  const reason = reasonSentence(choice === "other" ? null : t(`sellerOrders.ask.choice.${choice}`), detail)
  try {
    const body = { reason, lines }
    const { number } = await member.call(recordOrderShortfall, { params: { id }, body }, { idempotencyKey: key })
    memberSessionOf(args.context).flash("done", { action: "record_shortfall", number })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "seller-orders")
  return pageMeta(args, { title: `${t("sellerOrders.shortfall.title")} ${args.loaderData.order.number}`, index: false })
}

/** Less is delivered than was ordered: how many of each the buyer gets, and why. */
export default function OrderShortfall({ loaderData: { order, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders")
  const refusal = refusalOf(actionData)
  return (
    <OrderQuestion order={order} title={t("shortfall.title")} text={t("shortfall.text")}>
      <Form method="post" className="grid gap-5">
        <ErrorSummary refusal={refusal} />
        <input type="hidden" name="key" value={formKey} />
        {keptLines(order.lines).map((line) => (
          <LinePieces
            key={line.id}
            line={line}
            what="deliver"
            defaultValue={refusal?.values[fieldOf("deliver", line.id)] ?? String(keptPieces(line))}
            error={refusal?.fields[fieldOf("deliver", line.id)]}
          />
        ))}
        <RadioCards
          name="choice"
          legend={t("ask.legend")}
          cards={choices.map((choice) => ({ value: choice, title: t(`ask.choice.${choice}`) }))}
          defaultValue={refusal?.values.choice}
          error={refusal?.fields.choice}
        />
        <LongField
          name="detail"
          label={t("ask.detail")}
          optional={t("order.optional")}
          hint={t("ask.detailHint")}
          rows={2}
          maxLength={300}
          defaultValue={refusal?.values.detail}
          error={refusal?.fields.detail}
        />
        <Button icon="package-x">{t("action.record_shortfall")}</Button>
      </Form>
    </OrderQuestion>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
