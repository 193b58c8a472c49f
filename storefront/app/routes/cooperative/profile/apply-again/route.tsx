import { getOrganizationProfile, requireIdentity, resubmitApplication, termsVersion } from "@lienket/contracts"
import { data } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"

import type { Route } from "./+types/route"
import { verify } from "../../../member/verify.server"
import { IdentityFields, TermsField, useIdentityLabels } from "../../../shop/apply/identity-fields"
import { asGiven, identityFields, refusedByBackend } from "../../../shop/apply/identity-form.server"
import { readAddressForm, readCommunes, readProvinces } from "../../../shop/checkout/address/address-form.server"
import { FormPage } from "../../form-page"
import { standingOf } from "../standing"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const profile = await member.call(getOrganizationProfile, {})
  const standing = standingOf(profile)
  // Only an application that lies with the applicant can be mended.
  if (standing?.name !== "returned" && standing?.name !== "refused") {
    throw localeRedirect(args.request, "/kenh-htx/ho-so")
  }
  const [provinces, communes] = await Promise.all([
    readProvinces(args.context),
    readCommunes(profile.address.province.code, args.context),
  ])
  return { profile, reason: standing.reason, provinces, communes, terms: termsVersion }
}

const form = z.object(identityFields).superRefine(requireIdentity)

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const posted = await args.request.formData()
  const reading = await readAddressForm(posted, form, args.context)
  if (!reading.ok) return data(reading.answer.data, reading.answer.init ?? undefined)
  try {
    await member.call(resubmitApplication, { body: asGiven(reading.value) })
  } catch (error) {
    const values: Record<string, string> = {}
    for (const [name, value] of posted) if (typeof value === "string") values[name] = value
    return await refusedByBackend(error, values, args.context)
  }
  return localeRedirect(args.request, "/kenh-htx/ho-so")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.again.title"),
    index: false,
  })

export default function ApplyAgain({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization")
  const { profile, reason, provinces, terms } = loaderData
  const refusal = refusalOf(actionData)
  const values: Record<string, string> = actionData?.values ?? {
    name: profile.name,
    tax_code: profile.tax_code ?? "",
    registration_number: profile.registration_number ?? "",
    province_code: profile.address.province.code,
    commune_code: profile.address.commune?.code ?? "",
    line: profile.address.line,
    representative_name: profile.representative?.name ?? "",
    representative_title: profile.representative?.title ?? "",
    phone: profile.phone ?? "",
    bank_bin: profile.bank?.bin ?? "",
    bank_account_number: profile.bank?.account_number ?? "",
    bank_account_name: profile.bank?.account_name ?? "",
  }
  return (
    <FormPage
      title={t("again.title")}
      text={reason === null ? undefined : t("standing.message", { reason })}
      back={{ to: "/kenh-htx/ho-so", label: t("edit.back") }}
      refusal={refusal}
      labels={useIdentityLabels(profile.kind)}
      submit={t("again.submit")}
    >
      <IdentityFields
        kind={profile.kind}
        provinces={provinces}
        communes={actionData?.communes ?? loaderData.communes}
        values={values}
        errors={refusal?.fields ?? {}}
      />
      <TermsField version={terms} error={refusal?.fields.terms_version} />
    </FormPage>
  )
}

export { CooperativePageError as ErrorBoundary } from "../../page-error"
