import { changeBankAccount, getOrganizationProfile } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../../member/member-session.server"
import { verify } from "../../../member/verify.server"
import { BankFields, useBankLabels } from "../../../shop/apply/bank-fields"
import { FormPage } from "../../form-page"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { bank } = await member.call(getOrganizationProfile, {})
  return { bank }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const read = readForm(await args.request.formData(), changeBankAccount.body.strip(), locale)
  if (!read.ok) return refuse(read)
  try {
    await member.call(changeBankAccount, { body: read.value })
  } catch (error) {
    return refuseAsBackend(error, read.values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "cooperative")("organization.saved"))
  return localeRedirect(args.request, "/kenh-htx/ho-so")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.bank.title"),
    index: false,
  })

export default function BankAccount({ loaderData: { bank }, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization")
  const refusal = refusalOf(actionData)
  const values = refusal?.values ?? {
    bank_bin: bank?.bin,
    bank_account_number: bank?.account_number,
    bank_account_name: bank?.account_name,
  }
  return (
    <FormPage
      title={t("bank.title")}
      text={t("bank.text")}
      back={{ to: "/kenh-htx/ho-so", label: t("edit.back") }}
      refusal={refusal}
      labels={useBankLabels()}
      submit={t("bank.save")}
    >
      <BankFields values={values} errors={refusal?.fields ?? {}} required />
    </FormPage>
  )
}

export { CooperativePageError as ErrorBoundary } from "../../page-error"
