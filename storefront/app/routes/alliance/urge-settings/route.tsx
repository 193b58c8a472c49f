import {
  agreementSettingNames,
  changeAgreementSettings,
  getAgreementSettings,
  newAgreementSettings,
  type AgreementSettingName,
  type AgreementSettings,
} from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"

const here = "/lien-minh/don-doc/cai-dat"

export async function loader(args: Route.LoaderArgs) {
  const { call, membership } = await verify(args, "alliance")
  return {
    settings: await call(getAgreementSettings, {}),
    mayChange: membership.role === "lead",
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const { call } = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const reading = newAgreementSettings.safeParse({
    // Nothing typed is no nought.
    ...Object.fromEntries(agreementSettingNames.map((name) => [name, Number(values[name]?.trim() || Number.NaN)])),
    reason: values.reason,
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await call(changeAgreementSettings, { body: reading.data })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")("allianceAgreements.urgeSettings.done"))
  return localeRedirect(args.request, here)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceAgreements.urgeSettings.title"),
    index: false,
  })

/** After how many days whom is urged; what belongs together stands together. */
const groups: Readonly<Record<"when" | "every" | "hand", readonly AgreementSettingName[]>> = {
  when: ["answer_days", "silent_days", "silent_officer_days", "due_soon_days"],
  every: [
    "silent_every_days",
    "behind_every_days",
    "due_soon_every_days",
    "unanswered_every_days",
    "overdue_every_days",
  ],
  hand: ["hours_between_urges"],
}

export default function UrgeSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { settings, mayChange, said } = loaderData
  const t = useTranslations("allianceAgreements.urgeSettings")
  const urges = useTranslations("allianceAgreements.urges")
  const refusal = refusalOf(actionData)
  const labels = {
    ...Object.fromEntries(agreementSettingNames.map((name) => [name, t(`field.${name}`)])),
    reason: t("reason"),
  }
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: urges("title"), to: "/lien-minh/don-doc" }, { label: t("title") }]} />
      <SaidNotice said={said} trouble={refusal?.message} />
      <h1 className="mt-2 text-2xl">{t("title")}</h1>
      <p className="reading mb-4 text-ink-soft">{t("text")}</p>
      {mayChange ? null : <Notice className="mb-4">{t("leadOnly")}</Notice>}
      <div className="reading">
        <Card>
          <Form method="post" noValidate className="grid gap-6">
            <ErrorSummary refusal={refusal} labels={labels} />
            {(["when", "every", "hand"] as const).map((group) => (
              <fieldset key={group} className="grid gap-4">
                <legend className="mb-2 text-lg font-semibold">{t(`group.${group}`)}</legend>
                {groups[group].map((name) => (
                  <Field
                    key={name}
                    name={name}
                    label={t(`field.${name}`)}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={refusal?.values[name] ?? String(settings[name])}
                    error={refusal?.fields[name]}
                    readOnly={!mayChange}
                    required
                  />
                ))}
              </fieldset>
            ))}
            {mayChange ? (
              <>
                <Field
                  name="reason"
                  label={t("reason")}
                  maxLength={500}
                  defaultValue={refusal?.values.reason}
                  error={refusal?.fields.reason}
                  required
                />
                <Button icon="check" className="justify-self-start max-sm:w-full">
                  {t("submit")}
                </Button>
              </>
            ) : null}
          </Form>
        </Card>
        <Versions versions={settings.versions} />
      </div>
    </main>
  )
}

function Versions({ versions }: Pick<AgreementSettings, "versions">) {
  const t = useTranslations("allianceAgreements.urgeSettings")
  const locale = useLocale()
  if (versions.length === 0) return null
  return (
    <details className="mt-4 rounded-lg border border-clay bg-sheet">
      <summary className="flex min-h-14 cursor-pointer items-center px-4 font-semibold">{t("history")}</summary>
      <ol className="divide-y divide-clay px-4">
        {versions.map((version) => (
          <li key={version.changed_at} className="py-3">
            <p className="figures text-sm text-ink-soft">
              {formatDateTime(version.changed_at, locale)} · {version.changed_by}
            </p>
            <ul className="figures text-sm">
              {agreementSettingNames.map((name) => (
                <li key={name}>
                  {t(`field.${name}`)}: {version[name]}
                </li>
              ))}
            </ul>
            <p>{version.reason}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
