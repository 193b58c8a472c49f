import { getBatch, recallBatch } from "@lienket/contracts"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const batch = await orNotFound(member.call(getBatch, { params: { id: args.params.id } }))
  if (batch.state === "recalled") throw localeRedirect(args.request, `/kenh-htx/lo-hang/${batch.id}`)
  return { batch }
}

const form = z.object({
  reason: recallBatch.body.shape.reason,
  advice: unlessEmpty(recallBatch.body.shape.advice.unwrap()),
})

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  try {
    await member.call(recallBatch, { params: { id: args.params.id }, body: posted.value })
  } catch (error) {
    if (error instanceof BackendError) return refuseAsBackend(error, posted.values)
    throw error
  }
  memberSessionOf(args.context).flash("said", "recalled")
  return localeRedirect(args.request, `/kenh-htx/lo-hang/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-lots")("sellerLots.recall.title", {
        lot: args.loaderData.batch.lot_code,
      }),
      index: false,
    },
  )

export default function Recall({ loaderData: { batch }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerLots")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to={`/kenh-htx/lo-hang/${batch.id}`} look="quiet" icon="arrow-left" className="-ml-5">
          {t("recall.back")}
        </LinkButton>
        <h1 className="mt-2 text-2xl break-words">{t("recall.title", { lot: batch.lot_code })}</h1>
        <p>{batch.product.title}</p>
        <Card className="mt-4">
          <p>{t("recall.text", { count: batch.remaining })}</p>
          <p className="mt-1 mb-5">{t("recall.orders", { count: batch.orders.length })}</p>
          <Form method="post" noValidate className="grid gap-5">
            <ErrorSummary refusal={refusal} labels={{ reason: t("recall.reason"), advice: t("recall.advice") }} />
            <LongField
              name="reason"
              label={t("recall.reason")}
              hint={t("recall.reasonHint")}
              rows={3}
              maxLength={500}
              required
              defaultValue={refusal?.values.reason}
              error={refusal?.fields.reason}
            />
            <LongField
              name="advice"
              label={t("recall.advice")}
              optional={t("form.optional")}
              hint={t("recall.adviceHint")}
              rows={2}
              maxLength={500}
              defaultValue={refusal?.values.advice}
              error={refusal?.fields.advice}
            />
            <Button look="danger" icon="ban">
              {t("recall.button")}
            </Button>
          </Form>
        </Card>
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
