import { editOrganizationProfile, getOrganizationProfile } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { requestFactsContext } from "~/context"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { memberSessionOf } from "../../../member/member-session.server"
import { verify } from "../../../member/verify.server"
import { readCommunes } from "../../../shop/checkout/address/address-form.server"
import { FormPage } from "../../form-page"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const profile = await member.call(getOrganizationProfile, {})
  return { profile, communes: await readCommunes(profile.address.province.code, args.context) }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const read = readForm(await args.request.formData(), editOrganizationProfile.body.strip(), locale)
  if (!read.ok) return refuse(read)
  try {
    await member.call(editOrganizationProfile, { body: read.value })
  } catch (error) {
    return refuseAsBackend(error, read.values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "cooperative")("organization.saved"))
  return localeRedirect(args.request, "/kenh-htx/ho-so")
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("organization.edit.title"),
    index: false,
  })

export default function EditProfile({ loaderData: { profile, communes }, actionData }: Route.ComponentProps) {
  const t = useTranslations("organization")
  const form = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const values: Readonly<Record<string, string | undefined>> = refusal?.values ?? {
    name: profile.name,
    name_en: profile.name_en ?? "",
    phone: profile.phone ?? "",
    commune_code: profile.address.commune?.code ?? "",
    address_line: profile.address.line,
    story_vi: profile.story_vi,
    story_en: profile.story_en,
  }
  const labels = {
    name: t("profile.name"),
    name_en: t("profile.nameEn"),
    phone: t("profile.phone"),
    commune_code: t("edit.commune"),
    address_line: t("edit.line"),
    story_vi: t("profile.story"),
    story_en: t("profile.storyEn"),
  }
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t("edit.title")}
      back={{ to: "/kenh-htx/ho-so", label: t("edit.back") }}
      refusal={refusal}
      labels={labels}
      submit={t("edit.save")}
    >
      <Field {...field("name")} hint={t("edit.nameHint")} required maxLength={150} />
      <Field {...field("name_en")} hint={t("edit.nameEnHint")} optional={form("optional")} maxLength={150} />
      <LongField {...field("story_vi")} hint={t("edit.storyHint")} rows={6} maxLength={5000} />
      <LongField
        {...field("story_en")}
        hint={t("edit.storyEnHint")}
        optional={form("optional")}
        rows={4}
        maxLength={5000}
      />
      <Field {...field("phone")} type="tel" inputMode="tel" autoComplete="tel" required />
      <Select
        {...field("commune_code")}
        blank=""
        choices={communes.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <Field {...field("address_line")} autoComplete="street-address" required maxLength={200} />
    </FormPage>
  )
}

export { CooperativePageError as ErrorBoundary } from "../../page-error"
