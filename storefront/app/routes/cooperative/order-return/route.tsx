import { getCooperativeOrder, note, returnReason, takeBackOrder, type CooperativeOrder } from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"
import { PhotoField } from "~/ui/photo-field"
import { RadioCards } from "~/ui/radio-cards"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { postedPictures, readFormWithFiles } from "../media/posted-files.server"
import { reasonSentence } from "../order-reason/reasons"
import { LinePieces } from "../order/line-pieces"
import { OrderQuestion } from "../order/order-question"
import { fieldOf, keptLines, keptPieces, readPieces } from "../order/pieces"

const reasons = ["damaged", "wrong_goods", "missing", "quality", "other"] as const

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  if (!order.actions.includes("take_back")) throw localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
  return { order, formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { id } = args.params
  const { locale } = args.context.get(requestFactsContext)
  const t = translator(locale, "seller-orders")
  const sent = await readFormWithFiles(args.request)
  const posted = readForm(
    sent,
    z.object({ key: z.string().max(64), reason_kind: returnReason, detail: note.default("") }),
    locale,
  )
  if (!posted.ok) return refuse(posted)
  const { key, reason_kind, detail } = posted.value
  const { values } = posted
  if (reason_kind === "other" && detail === "")
    return refuse({ values, fields: { detail: t("sellerOrders.ask.needDetail") } })
  const order = await orNotFound(member.call(getCooperativeOrder, { params: { id } }))
  const reading = readPieces(sent, "back", keptLines(order.lines))
  if (!reading.ok) return refuse({ values, fields: { [reading.field]: t("sellerOrders.pieces.wrong") } })
  const lines = reading.pieces
    .filter(({ count }) => count > 0)
    .map(({ id: line, count }) => ({ id: line, quantity: count, restock: sent.has(fieldOf("restock", line)) }))
  if (lines.length === 0) {
    const first = fieldOf("back", reading.pieces[0]?.id ?? "")
    return refuse({ values, fields: { [first]: t("sellerOrders.return.nothing") } })
  }
  const evidence = await postedPictures(sent, "evidence", member)
  if (evidence.error !== undefined) return refuse({ values, fields: { evidence: evidence.error } })
  const word = reason_kind === "other" ? null : t(`sellerOrders.returnReason.${reason_kind}`)
  try {
    const body = { reason: reasonSentence(word, detail), reason_kind, lines, evidence: [...evidence.ids] }
    const { number } = await member.call(takeBackOrder, { params: { id }, body }, { idempotencyKey: key })
    memberSessionOf(args.context).flash("done", { action: "take_back", number })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return localeRedirect(args.request, `/kenh-htx/don-hang/${id}`)
}

export const meta: Route.MetaFunction = (args) => {
  if (!args.loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "seller-orders")
  return pageMeta(args, { title: `${t("sellerOrders.return.title")} ${args.loaderData.order.number}`, index: false })
}

/** Goods come back: how many of each, whether they can be sold again, why, and photographs that show it. */
export default function OrderReturn({ loaderData: { order, formKey }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerOrders")
  const refusal = refusalOf(actionData)
  return (
    <OrderQuestion order={order} title={t("return.title")} text={t("return.text")}>
      <Form method="post" encType="multipart/form-data" className="grid gap-5">
        <ErrorSummary refusal={refusal} />
        <input type="hidden" name="key" value={formKey} />
        {keptLines(order.lines).map((line) => (
          <ReturnedLine key={line.id} line={line} refusal={refusal} isOnly={order.lines.length === 1} />
        ))}
        <RadioCards
          name="reason_kind"
          legend={t("ask.legend")}
          cards={reasons.map((reason) => ({ value: reason, title: t(`returnReason.${reason}`) }))}
          defaultValue={refusal?.values.reason_kind}
          error={refusal?.fields.reason_kind}
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
        <PhotoField
          name="evidence"
          label={t("return.photos")}
          hint={t("return.photosHint")}
          max={4}
          error={refusal?.fields.evidence}
        />
        <Button look="danger" icon="undo-2">
          {t("action.take_back")}
        </Button>
      </Form>
    </OrderQuestion>
  )
}

type ReturnedLineProps = {
  line: CooperativeOrder["lines"][number]
  refusal: Refusal | undefined
  isOnly: boolean
}

function ReturnedLine({ line, refusal, isOnly }: ReturnedLineProps) {
  const t = useTranslations("sellerOrders.return")
  const field = fieldOf("back", line.id)
  const restock = fieldOf("restock", line.id)
  return (
    <div>
      <LinePieces
        line={line}
        what="back"
        defaultValue={refusal?.values[field] ?? (isOnly && keptPieces(line) === 1 ? "1" : "0")}
        error={refusal?.fields[field]}
      />
      <Checkbox
        name={restock}
        label={t("restock")}
        defaultChecked={refusal?.values[restock] !== undefined}
        className="mt-1"
      />
    </div>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
