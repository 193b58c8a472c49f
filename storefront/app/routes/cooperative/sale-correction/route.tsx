import { getCooperativeSale, reason, reverseSale } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { notFound, orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { quantityText } from "~/figures/quantity-text"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { againPath } from "../record-sale/form-path"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const sale = await orNotFound(member.call(getCooperativeSale, { params: { id: args.params.id } }))
  if (sale.source.kind !== "manual" || sale.reverses !== null) throw notFound()
  return { sale }
}

const form = z.object({ reason, then: z.enum(["drop", "redo"], "invalid_choice").default("drop") })

/** Takes the entry back, once; and leads on to recording it as it should have been. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  try {
    const { reason: why, then } = posted.value
    const sale = await member.call(reverseSale, { params: { id: args.params.id }, body: { reason: why } })
    if (then === "redo") return localeRedirect(args.request, againPath(sale))
    const { id, product_title: title, quantity, unit, value_vnd: valueVnd } = sale
    memberSessionOf(args.context).flash("sale", { id, title, quantity, unit, valueVnd, undone: true })
    return localeRedirect(args.request, "/kenh-htx/ban-ngoai")
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (error.status === 404) throw notFound()
    return refuse({ values: posted.values, code: error.code, message: error.message }, error.status)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "seller-sales")("sellerSales.correct.title"),
    index: false,
  })

export default function SaleCorrection({ loaderData: { sale }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerSales")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const sending = useNavigation().formData !== undefined
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-xl">
        <LinkButton to="/kenh-htx/ban-ngoai" look="quiet" icon="arrow-left" className="-ml-5">
          {t("correct.back")}
        </LinkButton>
        <h1 className="mt-2 mb-4 text-2xl">{t("correct.title")}</h1>
        <Card>
          <p className="font-semibold">{sale.product_title}</p>
          <p className="figures">
            {quantityText(sale.quantity, sale.unit, locale)} · {formatVnd(sale.value_vnd, locale)}
          </p>
          <p className="text-sm text-ink-soft">
            <span className="figures">{formatDate(sale.business_date, locale)}</span>
            {sale.way === null ? "" : ` · ${t(`way.${sale.way}`)}`}
          </p>
        </Card>
        {sale.reversed_by === null ? (
          <Form method="post" className="mt-5 grid gap-5" noValidate>
            <ErrorSummary refusal={refusal} />
            <p className="text-ink-soft">
              {t("correct.text")} {sale.took_stock ? t("correct.stock") : ""}
            </p>
            <Field
              name="reason"
              label={t("correct.reason")}
              hint={t("correct.reasonHint")}
              required
              maxLength={500}
              defaultValue={refusal?.values.reason}
              error={refusal?.fields.reason}
            />
            <Button name="then" value="redo" icon="pencil" disabled={sending}>
              {t("correct.redo")}
            </Button>
            <Button name="then" value="drop" look="danger" icon="undo-2" disabled={sending}>
              {t("correct.drop")}
            </Button>
          </Form>
        ) : (
          <Notice icon="undo-2" className="mt-5">
            {t("correct.already")}
          </Notice>
        )}
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
