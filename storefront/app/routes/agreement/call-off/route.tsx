import { newCallOff, type CalledOff } from "@lienket/contracts"
import { redirectDocument } from "react-router"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { FormPage } from "../../cooperative/form-page"
import { becomeCustomer } from "../../shop/auth/become-customer.server"
import { open, openAgreement, partyRoutesOf } from "../open.server"
import { useAgreementPath } from "../portal"
import { textsOf } from "../terms-form/read-terms.server"
import { fieldFaults } from "../typed-numbers.server"
import { LineFieldset } from "./line-fieldset"
import { callOffLines, formFields, quantityField } from "./read-call-off"

export async function loader(args: Route.LoaderArgs) {
  const { agreement, member, portal } = await openAgreement(args, args.params.id)
  const offered = await member.call(partyRoutesOf(portal).callOffs, { params: { id: agreement.id } })
  return { ...offered, isBuyer: agreement.own_side === "buyer" }
}

export async function action(args: Route.ActionArgs) {
  const { member, portal } = await open(args)
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const lines = callOffLines(values, locale)
  if (lines.length === 0)
    return refuse({ values, message: translator(locale, "agreement")("agreement.callOff.nothingChosen") })
  const fields = formFields(lines)
  const reading = newCallOff.shape.lines.safeParse(lines)
  if (!reading.success) {
    const faults = Object.entries(fieldFaults(reading.error, locale))
    return refuse({
      values,
      fields: Object.fromEntries(faults.map(([name, fault]) => [fields[`lines.${name}`] ?? name, fault])),
    })
  }
  let answer: CalledOff
  try {
    const body = { cart_id: sessionOf(args.context).get("cartId"), lines: reading.data }
    answer = await member.call(partyRoutesOf(portal).callOff, { params: { id: args.params.id }, body })
  } catch (error) {
    return refuseAsBackend(error, values, fields)
  }
  const headers = becomeCustomer(args.context, answer.customer)
  const session = sessionOf(args.context)
  session.set("cartId", answer.cart.id)
  session.set("cartCount", answer.cart.item_count)
  // The shop speaks from another catalogue of messages, so it is another document.
  return redirectDocument(localePath(locale, "/thanh-toan"), { status: 303, headers })
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "agreement")("agreement.callOff.title"),
    index: false,
  })

export default function CallOff({ loaderData, actionData }: Route.ComponentProps) {
  const { agreement, seller_name, lines, isBuyer } = loaderData
  const t = useTranslations("agreement.callOff")
  const tDelivery = useTranslations("agreement.delivery")
  const path = useAgreementPath()(agreement.id)
  const refusal = refusalOf(actionData)
  const labels = Object.fromEntries(
    lines.map(({ line_id, title }) => [quantityField(line_id), t("quantityOf", { title })]),
  )
  const isOpen = lines.some(({ obstacle }) => obstacle === null)
  return (
    <FormPage
      title={t("title")}
      text={isBuyer ? t("text", { seller: seller_name }) : t("sellerLooks")}
      back={{ to: path, label: tDelivery("back") }}
      refusal={refusal}
      labels={labels}
      submit={isBuyer && isOpen ? t("submit") : undefined}
    >
      {isOpen ? null : <Notice>{t("nothingToCall")}</Notice>}
      {lines.map((line) => (
        <LineFieldset key={line.line_id} line={line} isBuyer={isBuyer} refusal={refusal} />
      ))}
    </FormPage>
  )
}

export { AgreementPageError as ErrorBoundary } from "../page-error"
