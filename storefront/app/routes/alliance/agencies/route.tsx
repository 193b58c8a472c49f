import { allianceObstacles, newObstacleSettings, obstacleCategories, type Agency } from "@lienket/contracts"
import { formatDate, formatDateTime } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, Link, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { obstaclesPath } from "../../obstacle/portal"
import { readSettings, settingFaults } from "./read-settings.server"
import { RuleFields } from "./rule-fields"

const here = "/lien-minh/co-quan-giai-quyet"

export async function loader(args: Route.LoaderArgs) {
  const { call, membership } = await verify(args, "alliance")
  const [{ items }, settings] = await Promise.all([
    call(allianceObstacles.agencies, {}),
    call(allianceObstacles.settings, {}),
  ])
  const said = memberSessionOf(args.context).get("said")
  return { agencies: items, settings, mayChange: membership.role === "lead", said }
}

export async function action(args: Route.ActionArgs) {
  const { call } = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const { values, wish } = readSettings(await args.request.formData())
  const reading = newObstacleSettings.safeParse(wish)
  if (!reading.success) return refuse({ values, fields: settingFaults(fieldFaults(reading.error, locale), wish) })
  try {
    await call(allianceObstacles.changeSettings, { body: reading.data })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "alliance")("allianceObstacles.settings.done"))
  return localeRedirect(args.request, here)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceObstacles.agencies.title"),
    index: false,
  })

/** The agencies that cases go to, and by which rules. */
export default function Agencies({ loaderData, actionData }: Route.ComponentProps) {
  const { agencies, mayChange, said } = loaderData
  const t = useTranslations("allianceObstacles.agencies")
  const back = useTranslations("obstacle")("title")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page py-6">
      <LinkButton to={obstaclesPath("alliance")} look="quiet" icon="arrow-left" className="-ml-5">
        {back}
      </LinkButton>
      <SaidNotice said={said} trouble={refusal?.message} />
      <h1 className="text-2xl">{t("title")}</h1>
      <div className="mt-4 grid gap-6 lg:grid-cols-2 lg:items-start">
        <section>
          <h2 className="text-xl">{t("list")}</h2>
          {mayChange ? (
            <LinkButton to={`${here}/moi`} look="secondary" icon="plus" className="mt-2 max-sm:w-full">
              {t("add")}
            </LinkButton>
          ) : null}
          {agencies.length === 0 ? (
            <div className="mt-3">
              <EmptyState title={t("list")} text={t("empty")} />
            </div>
          ) : (
            <ul className="mt-3 divide-y divide-clay rounded-lg border border-clay bg-sheet px-4">
              {agencies.map((agency) => (
                <li key={agency.id} className="py-3">
                  <AgencyItem agency={agency} mayChange={mayChange} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <Settings {...loaderData} refusal={refusal} />
      </div>
    </main>
  )
}

function AgencyItem({ agency, mayChange }: { agency: Agency; mayChange: boolean }) {
  const t = useTranslations("allianceObstacles.agencies")
  const locale = useLocale()
  const { id, name, email, organization, valid_until, successors, is_committee, is_in_force, is_demo } = agency
  const date = valid_until === null ? "" : formatDate(valid_until, locale)
  return (
    <>
      <p className="font-semibold">
        {mayChange ? (
          <Link to={`${here}/${id}`} className="link inline-flex min-h-11 items-center">
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      {is_committee ? <p className="text-sm">{t("isCommittee")}</p> : null}
      {is_demo ? <p className="text-sm text-ink-soft">{t("demo")}</p> : null}
      {is_in_force || valid_until === null ? (
        <p className="text-sm break-words text-ink-soft">
          {organization === null ? t("byMail", { email }) : t("account", { name: organization.name })}
        </p>
      ) : (
        <p className="figures text-sm text-ink-soft">
          {successors.length === 0
            ? t("endedAlone", { date })
            : t("ended", { date, names: successors.map((successor) => successor.name).join(", ") })}
        </p>
      )}
    </>
  )
}

type SettingsProps = Pick<Route.ComponentProps["loaderData"], "agencies" | "settings" | "mayChange"> &
  Readonly<{ refusal: Refusal | undefined }>

function Settings({ agencies, settings, mayChange, refusal }: SettingsProps) {
  const t = useTranslations("allianceObstacles.settings")
  const labels = {
    answer_days: t("days"),
    remind_before_days: t("before"),
    remind_every_days: t("every"),
    reason: t("reason"),
  }
  const days = (name: "answer_days" | "remind_before_days" | "remind_every_days") => (
    <Field
      name={name}
      label={labels[name]}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={refusal?.values[name] ?? String(settings[name])}
      error={refusal?.fields[name]}
      readOnly={!mayChange}
      required
    />
  )
  return (
    <section>
      <h2 className="text-xl">{t("title")}</h2>
      {mayChange ? null : <Notice className="mt-2">{t("leadOnly")}</Notice>}
      <Card className="mt-3">
        <Form method="post" noValidate className="grid gap-4">
          <ErrorSummary refusal={refusal} labels={labels} />
          {days("answer_days")}
          {days("remind_before_days")}
          {days("remind_every_days")}
          <h3 className="text-lg">{t("rules")}</h3>
          {obstacleCategories.map((category) => (
            <RuleFields
              key={category}
              category={category}
              rule={settings.rules.find((each) => each.category === category)}
              agencies={agencies}
              mayChange={mayChange}
              refusal={refusal}
            />
          ))}
          {mayChange ? (
            <>
              <Field
                name="reason"
                label={labels.reason}
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
    </section>
  )
}

function Versions({ versions }: Pick<SettingsProps["settings"], "versions">) {
  const t = useTranslations("allianceObstacles.settings")
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
            <p className="figures">
              {t("version", {
                days: version.answer_days,
                before: version.remind_before_days,
                every: version.remind_every_days,
              })}
            </p>
            <p>{version.reason}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
