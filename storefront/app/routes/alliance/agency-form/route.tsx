import { allianceObstacles, newAgency, type Agency } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { FormPage } from "../../cooperative/form-page"
import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"

const list = "/lien-minh/co-quan-giai-quyet"

/** Enters an agency that cases go to, changes one, or ends it and names who succeeds it. */
export async function loader(args: Route.LoaderArgs) {
  const { call, membership } = await verify(args, "alliance")
  if (membership.role !== "lead") throw localeRedirect(args.request, list)
  const { items, organizations } = await call(allianceObstacles.agencies, {})
  const { id } = args.params
  const agency = id === undefined ? null : (items.find((each) => each.id === id) ?? null)
  if (id !== undefined && agency === null) throw notFound()
  const linked = agency?.organization ?? null
  const isListed = linked === null || organizations.some((each) => each.id === linked.id)
  return {
    agency,
    organizations: [...organizations, ...(isListed ? [] : [linked])].map(({ id: value, name }) => ({
      value,
      label: name,
    })),
    others: items.filter((each) => each.id !== id).map(({ id: value, name }) => ({ value, name })),
    today: businessDate(new Date()),
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  const { call } = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const form = await args.request.formData()
  const values = textsOf(form)
  const filled = (name: string) => (values[name]?.trim() ? values[name].trim() : undefined)
  const reading = newAgency.safeParse({
    name: values.name,
    email: values.email,
    organization_id: filled("organization_id"),
    commune_code: filled("commune_code"),
    valid_from: values.valid_from,
    valid_until: filled("valid_until"),
    successor_ids: form.getAll("successor_ids").filter((value) => typeof value === "string"),
    is_committee: values.is_committee !== undefined,
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  const { id } = args.params
  try {
    if (id === undefined) {
      await call(allianceObstacles.addAgency, { body: reading.data }, { idempotencyKey: values.key })
    } else await call(allianceObstacles.changeAgency, { params: { id }, body: reading.data })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")("allianceObstacles.agencies.done"))
  return localeRedirect(args.request, list)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(
        localeOfPath(args.location.pathname),
        "alliance",
      )(`allianceObstacles.agencies.${args.loaderData.agency === null ? "add" : "edit"}`),
      index: false,
    },
  )

export default function AgencyForm({ loaderData, actionData }: Route.ComponentProps) {
  const { agency, organizations, others, today, formKey } = loaderData
  const t = useTranslations("allianceObstacles.agencies")
  const form = useTranslations("common.form")
  const refusal = refusalOf(actionData)
  const optional = form("optional")
  const labels = {
    name: t("name"),
    email: t("email"),
    organization_id: t("organization"),
    commune_code: t("commune"),
    valid_from: t("from"),
    valid_until: t("until"),
    successor_ids: t("successors"),
  }
  const values: Readonly<Record<string, string | undefined>> = refusal?.values ?? valuesOf(agency, today)
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: values[name],
    error: refusal?.fields[name],
  })
  return (
    <FormPage
      title={t(agency === null ? "add" : "edit")}
      back={{ to: list, label: t("back") }}
      refusal={refusal}
      labels={labels}
      submit={t("submit")}
    >
      <input type="hidden" name="key" value={formKey} />
      <Field {...field("name")} maxLength={150} required />
      <Field {...field("email")} type="email" hint={t("emailHint")} autoComplete="off" required />
      <Select
        {...field("organization_id")}
        hint={t("organizationHint")}
        blank={t("noOrganization")}
        choices={organizations}
      />
      <Field {...field("commune_code")} hint={t("communeHint")} optional={optional} inputMode="numeric" maxLength={5} />
      <Field {...field("valid_from")} type="date" required />
      <Field {...field("valid_until")} type="date" hint={t("untilHint")} optional={optional} />
      <Checkbox name="is_committee" label={t("committee")} defaultChecked={values.is_committee !== undefined} />
      {others.length === 0 ? null : (
        <fieldset>
          <legend className="font-semibold">{labels.successor_ids}</legend>
          {others.map(({ value, name }) => (
            <Checkbox
              key={value}
              name="successor_ids"
              value={value}
              label={name}
              defaultChecked={agency?.successors.some(({ id }) => id === value)}
            />
          ))}
        </fieldset>
      )}
    </FormPage>
  )
}

const valuesOf = (agency: Agency | null, today: string): Record<string, string | undefined> =>
  agency === null
    ? { valid_from: today }
    : {
        name: agency.name,
        email: agency.email,
        organization_id: agency.organization?.id ?? "",
        commune_code: agency.commune_code ?? "",
        valid_from: agency.valid_from,
        valid_until: agency.valid_until ?? "",
        is_committee: agency.is_committee ? "on" : undefined,
      }

export { AlliancePageError as ErrorBoundary } from "../page-error"
