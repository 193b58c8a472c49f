import { reason } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { LinkButton } from "~/ui/button"
import { LongField } from "~/ui/field"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../member/member-session.server"
import { open, openAgreement } from "../open.server"
import { agreementsPath, useAgreementPath } from "../portal"
import { productChoices } from "../terms-form/product-choices.server"
import { editedRows, readTerms, refuseTerms, textsOf } from "../terms-form/read-terms.server"
import { TermsForm } from "../terms-form/terms-form"
import { valuesOfTerms } from "../terms-form/terms-values"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, view, portal } = await openAgreement(args, args.params.id)
  if (!view.mayPropose) throw localeRedirect(args.request, `${agreementsPath(portal)}/${agreement.id}`)
  const { locale } = args.context.get(requestFactsContext)
  // What is on the table is what is changed: a proposal nobody has taken yet, or else what is in force.
  const version = agreement.proposal ?? agreement.version
  const newest = Math.max(...agreement.versions.map(({ number }) => number))
  return {
    id: agreement.id,
    code: agreement.code,
    values: { ...valuesOfTerms(version.terms, locale), based_on: String(newest) },
    products: await productChoices(agreement.seller.handle, args.context),
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  const { calls, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const edited = editedRows(values)
  if (edited !== null) return edited
  const read = readTerms(values, locale)
  const why = reason.safeParse(values.reason ?? "")
  if (!read.ok || !why.success) {
    const fields = read.ok ? {} : read.fields
    if (!why.success) fields.reason = translator(locale)("common.fieldError.required")
    return refuse({ values, fields })
  }
  try {
    const body = { based_on: Number(values.based_on), terms: read.terms, reason: why.data }
    await calls.propose(args.params.id, body, { idempotencyKey: values.key })
  } catch (error) {
    return refuseTerms(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "agreement")("agreement.done.proposed"))
  return localeRedirect(args.request, `${agreementsPath(portal)}/${args.params.id}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.propose.title"),
    index: false,
  })

export default function Propose({
  loaderData: { id, code, values, products, formKey },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations("agreement")
  const path = useAgreementPath()(id)
  const refusal = refusalOf(actionData)
  const edited = actionData !== undefined && "edited" in actionData ? actionData.edited : undefined
  const given = refusal?.values ?? edited ?? values
  return (
    <main id="noi-dung" className="page py-6">
      <div className="mx-auto max-w-2xl">
        <LinkButton to={path} look="quiet" icon="arrow-left" className="-ml-5">
          {t("delivery.back")}
        </LinkButton>
        <h1 className="text-2xl">{t("propose.title")}</h1>
        <p className="figures text-ink-soft">{t("detail.code", { code })}</p>
        <p className="mt-2">{t("propose.text")}</p>
        <TermsForm
          given={given}
          refusal={refusal}
          formKey={formKey}
          products={products}
          submit={t("propose.submit")}
          labels={{ reason: t("propose.reason") }}
          before={() => <input type="hidden" name="based_on" value={given.based_on ?? ""} />}
          after={(facts) => (
            <LongField
              {...facts("reason")}
              label={t("propose.reason")}
              hint={t("propose.reasonHint")}
              rows={3}
              maxLength={500}
              required
            />
          )}
        />
      </div>
    </main>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
