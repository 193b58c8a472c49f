import { addBatchEvent, closeBatch, getBatch, newBatchEvent, receiveBatch } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { BatchState } from "../batches/batch-state"
import { BatchDiary } from "./batch-diary"
import { BatchFacts } from "./batch-facts"
import { BatchOrders } from "./batch-orders"
import { BatchStock } from "./batch-stock"
import { Said } from "./said"
import { LotHistory } from "./lot-history"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  return {
    batch: await orNotFound(member.call(getBatch, { params: { id: args.params.id } })),
    said: memberSessionOf(args.context).get("said"),
    today: businessDate(new Date()),
    formKey: crypto.randomUUID(),
  }
}

const key = z.string().max(64).optional()
const forms = z.discriminatedUnion("act", [
  z.object({ ...newBatchEvent.shape, act: z.literal("event"), key }),
  z.object({
    act: z.literal("receive"),
    quantity: z
      .string("required")
      .trim()
      .regex(/^\d{1,9}$/, "not_a_whole_number")
      .transform(Number)
      .pipe(receiveBatch.body.shape.quantity),
    key,
  }),
  z.object({ act: z.literal("close"), key }),
])

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), forms, locale)
  if (!posted.ok) return refuse(posted)
  const { key: given, ...asked } = posted.value
  const params = { id: args.params.id }
  const options = { idempotencyKey: given ? `${given}-${asked.act}` : undefined }
  try {
    if (asked.act === "event") {
      const { act: _, ...body } = asked
      await member.call(addBatchEvent, { params, body }, options)
    } else if (asked.act === "receive") {
      await member.call(receiveBatch, { params, body: { quantity: asked.quantity, add_to_stock: true } }, options)
    } else {
      await member.call(closeBatch, { params, body: {} }, options)
    }
  } catch (error) {
    if (error instanceof BackendError) return refuseAsBackend(error, posted.values)
    throw error
  }
  memberSessionOf(args.context).flash("said", said[asked.act])
  return localeRedirect(args.request, `/kenh-htx/lo-hang/${params.id}`)
}

const said = { event: "event", receive: "received", close: "closed" } as const

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-lots")("sellerLots.lot", {
        lot: args.loaderData.batch.lot_code,
      }),
      index: false,
    },
  )

export default function Batch({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerLots")
  const locale = useLocale()
  const { batch, said: done, today, formKey } = loaderData
  const refusal = refusalOf(actionData)
  const id = `/kenh-htx/lo-hang/${batch.id}`
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs
        crumbs={[{ label: t("detail.back"), to: "/kenh-htx/lo-hang" }, { label: t("lot", { lot: batch.lot_code }) }]}
      />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl break-words">{t("lot", { lot: batch.lot_code })}</h1>
        <BatchState batch={batch} />
        <p className="w-full">{batch.product.title}</p>
      </div>
      <Said said={done} />
      <ErrorSummary refusal={refusal} />
      {batch.state === "active" && batch.is_expired ? (
        <Notice icon="triangle-alert" className="mb-4">
          {t("detail.expiredNotice")}
        </Notice>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start lg:gap-6">
        <div className="grid min-w-0 gap-4 lg:order-last">
          <Card as="section" className="grid gap-3">
            {batch.state === "recalled" ? null : (
              <LinkButton to={`${id}/tem`} icon="printer">
                {t("detail.printLabels")}
              </LinkButton>
            )}
            <a
              href={localePath(locale, `/truy-xuat/${batch.public_code}`)}
              className="inline-flex min-h-12 items-center justify-center gap-2 rounded-md border-[1.5px] border-clay-line bg-sheet px-5 font-semibold hover:border-leaf hover:text-leaf"
            >
              <Icon name="qr-code" />
              {t("detail.openTrace")}
            </a>
            {batch.state === "recalled" ? null : (
              <LinkButton to={`${id}/thu-hoi`} look="danger" icon="ban">
                {t("detail.recall")}
              </LinkButton>
            )}
          </Card>
          {batch.state === "active" ? <BatchStock batch={batch} formKey={formKey} refusal={refusal} /> : null}
        </div>
        <div className="grid min-w-0 gap-4">
          <BatchFacts batch={batch} />
          {batch.state === "recalled" || batch.orders.length > 0 ? <BatchOrders batch={batch} /> : null}
          <BatchDiary batch={batch} today={today} formKey={formKey} refusal={refusal} />
          <LotHistory entries={batch.history} />
        </div>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
