import { allianceRegistry, newRegisterUnit, recordVersion, unitKind, unitSector } from "@lienket/contracts"
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
import { registerPath, unitPath } from "../registry/paths"

/** Enters a unit into the register, or changes what is entered of one. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, registerPath)
  const { id } = args.params
  const [unit, choices] = await Promise.all([
    id === undefined ? null : orNotFound(member.call(allianceRegistry.get, { params: { id } })),
    member.call(allianceRegistry.choices, {}),
  ])
  return { unit, ...choices, formKey: crypto.randomUUID() }
}

const days = ["founded_on", "closed_on", "stopped_on", "resumed_on", "member_since", "member_until"] as const

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const filled = (name: string) => values[name]?.trim() || null
  const reading = newRegisterUnit.safeParse({
    kind: values.kind,
    name: values.name,
    commune_code: filled("commune_code"),
    sector: filled("sector"),
    registration_number: values.registration_number ?? "",
    organization_id: filled("organization_id"),
    note: values.note ?? "",
    ...Object.fromEntries(days.map((name) => [name, filled(name)])),
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  const { id } = args.params
  try {
    const version = recordVersion.safeParse(Number(values.version)).data ?? 0
    const saved =
      id === undefined
        ? await member.call(allianceRegistry.add, { body: reading.data }, { idempotencyKey: values.key })
        : await member.call(allianceRegistry.change, { params: { id }, body: { ...reading.data, version } })
    memberSessionOf(args.context).flash("said", translator(locale, "register")("allianceRegistry.form.done"))
    return localeRedirect(args.request, unitPath(saved.id))
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
      )(`allianceRegistry.form.${args.loaderData.unit === null ? "addTitle" : "editTitle"}`),
      index: false,
    },
  )

export default function RegistryForm({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, organizations, communes, formKey } = loaderData
  const t = useTranslations("allianceRegistry")
  const common = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const optional = common("optional")
  const labels = {
    kind: t("unit.kind"),
    name: t("form.name"),
    sector: t("unit.sector"),
    commune_code: t("unit.commune"),
    registration_number: t("unit.registration"),
    organization_id: t("unit.organization"),
    founded_on: t("unit.founded"),
    member_since: t("unit.memberSince"),
    member_until: t("unit.memberUntil"),
    stopped_on: t("unit.stopped"),
    resumed_on: t("unit.resumed"),
    closed_on: t("unit.closed"),
    note: t("unit.note"),
  }
  type Name = keyof typeof labels
  const kept: Readonly<Record<Name, string | null | undefined>> = {
    ...days.reduce(
      (all, name) => ({ ...all, [name]: unit?.[name] }),
      {} as Record<(typeof days)[number], string | null | undefined>,
    ),
    kind: unit?.kind ?? "cooperative",
    name: unit?.name,
    sector: unit?.sector,
    commune_code: unit?.commune?.code,
    registration_number: unit?.registration_number,
    organization_id: unit?.organization?.id,
    note: unit?.note,
  }
  const field = (name: Name) => ({
    name,
    label: labels[name],
    defaultValue: refusal?.values[name] ?? kept[name] ?? "",
    error: refusal?.fields[name],
  })
  const tied = unit?.organization
  const offered = [...(tied ? [{ ...tied, kind: unit.kind }] : []), ...organizations]
  return (
    <FormPage
      title={t(unit === null ? "form.addTitle" : "form.editTitle")}
      back={{ to: unit === null ? registerPath : unitPath(unit.id), label: unit?.name ?? t("form.back") }}
      refusal={refusal}
      labels={labels}
      submit={t("form.submit")}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="version" value={unit?.version ?? 0} />
      {unit === null ? (
        <Select {...field("kind")} choices={unitKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      ) : (
        <input type="hidden" name="kind" value={unit.kind} />
      )}
      <Field {...field("name")} maxLength={150} autoComplete="off" required />
      <Select
        {...field("commune_code")}
        blank={t("form.noCommune")}
        choices={communes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...field("sector")}
        blank={t("form.noSector")}
        choices={unitSector.options.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
      <Field {...field("registration_number")} optional={optional} maxLength={150} autoComplete="off" />
      <Select
        {...field("organization_id")}
        hint={t("form.organizationHint")}
        blank={t("form.noOrganization")}
        choices={offered.map(({ id, name, kind }) => ({ value: id, label: `${name} (${t(`kind.${kind}`)})` }))}
      />
      {(["founded_on", "member_since", "member_until", "stopped_on", "resumed_on", "closed_on"] as const).map(
        (name) => (
          <Field key={name} {...field(name)} type="date" optional={optional} />
        ),
      )}
      <LongField {...field("note")} optional={optional} rows={3} maxLength={500} />
    </FormPage>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
