import {
  allianceRegistry,
  allianceTargets,
  newTarget,
  targetBound,
  targetChange,
  targetIndicator,
} from "@lienket/contracts"
import { businessDate, formatDecimal } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Field, LongField } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { targetPath, targetsPath } from "../targets/paths"

/** Enters a target, or changes one. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, targetsPath)
  const { id } = args.params
  const [target, { communes }] = await Promise.all([
    id === undefined ? null : orNotFound(member.call(allianceTargets.get, { params: { id } })),
    member.call(allianceRegistry.choices, {}),
  ])
  return { target, communes, year: businessDate(new Date()).slice(0, 4), formKey: crypto.randomUUID() }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const filled = (name: string) => values[name]?.trim() || null
  const given = {
    title: values.title,
    raw_text: values.raw_text,
    bound: filled("bound"),
    value: values.value ?? "",
    value_to: values.value_to ?? "",
    unit: values.unit ?? "",
    period: values.period,
    commune_code: filled("commune_code"),
    indicator: filled("indicator"),
    document: values.document,
    note: values.note ?? "",
  }
  const { id } = args.params
  try {
    if (id === undefined) {
      const reading = newTarget.safeParse(given)
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      const saved = await member.call(allianceTargets.add, { body: reading.data }, { idempotencyKey: values.key })
      memberSessionOf(args.context).flash("said", translator(locale, "register")("allianceTargets.form.done"))
      return localeRedirect(args.request, targetPath(saved.id))
    }
    const reading = targetChange.safeParse({ ...given, version: Number(values.version), reason: values.reason })
    if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
    await member.call(allianceTargets.change, { params: { id }, body: reading.data })
    memberSessionOf(args.context).flash("said", translator(locale, "register")("allianceTargets.form.done"))
    return localeRedirect(args.request, targetPath(id))
  } catch (error) {
    return refuseAsBackend(error, values)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(
        localeOfPath(args.location.pathname),
        "register",
      )(`allianceTargets.form.${args.loaderData.target === null ? "addTitle" : "editTitle"}`),
      index: false,
    },
  )

export default function TargetForm({ loaderData, actionData }: Route.ComponentProps) {
  const { target, communes, year, formKey } = loaderData
  const t = useTranslations("allianceTargets")
  const common = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const optional = common("optional")
  const labels = {
    title: t("form.name"),
    raw_text: t("form.raw"),
    bound: t("form.bound"),
    value: t("form.value"),
    value_to: t("form.valueTo"),
    unit: t("form.unit"),
    period: t("form.period"),
    commune_code: t("form.commune"),
    indicator: t("form.indicator"),
    document: t("form.document"),
    note: t("form.note"),
    reason: t("form.reason"),
  }
  type Name = keyof typeof labels
  const written = (value: string | null | undefined) => (value ? formatDecimal(value, "vi") : "")
  const kept: Readonly<Record<Name, string | null | undefined>> = {
    title: target?.title,
    raw_text: target?.raw_text,
    bound: target?.bound,
    value: written(target?.value),
    value_to: written(target?.value_to),
    unit: target?.unit,
    period: target?.period ?? year,
    commune_code: target?.commune?.code,
    indicator: target?.indicator,
    document: target?.document,
    note: target?.note,
    reason: "",
  }
  const field = (name: Name) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name] ?? kept[name] ?? "",
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t(target === null ? "form.addTitle" : "form.editTitle")}
      back={{ to: target === null ? targetsPath : targetPath(target.id), label: target?.title ?? t("form.back") }}
      refusal={refusal}
      labels={labels}
      submit={t("form.submit")}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="version" value={target?.version ?? 0} />
      <Field {...field("title")} maxLength={200} autoComplete="off" required />
      <Field {...field("raw_text")} hint={t("form.rawHint")} maxLength={300} autoComplete="off" required />
      <Select
        {...field("bound")}
        blank={t("form.fromText")}
        choices={targetBound.options.map((value) => ({ value, label: t(`bound.${value}`) }))}
      />
      <Field {...field("value")} optional={optional} maxLength={60} autoComplete="off" />
      <Field {...field("value_to")} optional={optional} maxLength={60} autoComplete="off" />
      <Field {...field("unit")} optional={optional} maxLength={30} autoComplete="off" />
      <Field {...field("period")} hint={t("form.periodHint")} maxLength={10} required />
      <Select
        {...field("commune_code")}
        blank={t("table.province")}
        choices={communes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...field("indicator")}
        blank={t("detail.typedOnly")}
        choices={targetIndicator.options.map((value) => ({ value, label: t(`indicator.${value}`) }))}
      />
      <Field {...field("document")} maxLength={300} required />
      <LongField {...field("note")} optional={optional} rows={3} maxLength={500} />
      {target === null ? null : <Field {...field("reason")} maxLength={500} required />}
    </FormPage>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
