import { allianceTargets, newTargetActual, targetWithdrawal, type TargetDetail } from "@lienket/contracts"
import { businessDate, formatDateTime } from "@lienket/vietnam"
import { data } from "react-router"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { FactList } from "~/ui/fact-list"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { targetPath, targetsPath } from "../targets/paths"
import { OutcomeMark, Planned, Reached } from "../targets/target-words"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  return {
    target: await orNotFound(member.call(allianceTargets.get, { params: args.params })),
    mayEdit: member.membership.role !== "viewer",
    today: businessDate(new Date()),
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const { params } = args
  const values = textsOf(await args.request.formData())
  const t = translator(locale, "register")
  try {
    if (values.intent === "actual") {
      const reading = newTargetActual.safeParse({ value: values.value, as_of: values.as_of, source: values.source })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceTargets.addActual, { params, body: reading.data })
      memberSessionOf(args.context).flash("said", t("allianceTargets.actualForm.done"))
      return localeRedirect(args.request, targetPath(params.id))
    }
    if (values.intent === "withdraw") {
      const reading = targetWithdrawal.safeParse({ version: Number(values.version), reason: values.reason })
      if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
      await member.call(allianceTargets.withdraw, { params, body: reading.data })
      memberSessionOf(args.context).flash("said", t("allianceTargets.withdrawForm.done"))
      return localeRedirect(args.request, targetsPath)
    }
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  throw data({ reason: "unknown_intent" }, { status: 400 })
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.target.title, index: false })

/** One target: as it was written, as it is compared, and how it came to that. */
export default function TargetPage({ loaderData, actionData }: Route.ComponentProps) {
  const { target, mayEdit, today, said } = loaderData
  const t = useTranslations("allianceTargets")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("title"), to: targetsPath }, { label: target.title }]} />
      <SaidNotice said={said} />
      <div className="mt-2 flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl break-words">{target.title}</h1>
        {mayEdit && !target.is_withdrawn ? (
          <LinkButton to={`${targetPath(target.id)}/sua`} look="secondary" icon="pencil">
            {t("detail.edit")}
          </LinkButton>
        ) : null}
      </div>
      {target.is_withdrawn ? <Notice className="mt-3">{t("detail.withdrawn")}</Notice> : null}
      <p className="mt-2">
        <OutcomeMark outcome={target.outcome} />
      </p>
      <Card as="section" className="reading mt-4">
        <FactList
          facts={[
            { label: t("table.planned"), value: <Planned target={target} /> },
            { label: t("detail.raw"), value: `“${target.raw_text}”` },
            { label: t("table.actual"), value: <Reached actual={target.actual} unit={target.unit} /> },
            { label: t("detail.period"), value: target.period_name },
            { label: t("table.place"), value: target.commune?.name ?? t("table.province") },
            { label: t("detail.document"), value: target.document },
            {
              label: t("detail.indicator"),
              value: target.indicator === null ? t("detail.typedOnly") : t(`indicator.${target.indicator}`),
            },
            ...(target.note === "" ? [] : [{ label: t("detail.note"), value: target.note }]),
          ]}
        />
      </Card>
      {mayEdit && !target.is_withdrawn ? <Acts target={target} today={today} refusal={refusal} /> : null}
      <Past target={target} />
    </main>
  )
}

type Shown = Readonly<{ target: TargetDetail }>
const fold = "reading mt-4 rounded-lg border border-clay bg-sheet"
const summary = "flex min-h-14 cursor-pointer items-center px-4 font-semibold md:px-6"

function Acts({ target, today, refusal }: Shown & Readonly<{ today: string; refusal: Refusal | undefined }>) {
  const t = useTranslations("allianceTargets")
  const of = (intent: string) => (refusal?.values.intent === intent ? refusal : undefined)
  const [actual, withdraw] = [of("actual"), of("withdraw")]
  const labels = { value: t("actualForm.value"), as_of: t("actualForm.asOf"), source: t("actualForm.source") }
  return (
    <>
      <details open={actual !== undefined} className={fold}>
        <summary className={summary}>{t("actualForm.title")}</summary>
        <Form method="post" noValidate className="grid gap-4 px-4 pb-5 md:px-6">
          <input type="hidden" name="intent" value="actual" />
          <ErrorSummary refusal={actual} labels={labels} />
          <Field
            name="value"
            label={labels.value}
            hint={t("actualForm.hint")}
            maxLength={60}
            autoComplete="off"
            defaultValue={actual?.values.value}
            error={actual?.fields.value}
            required
          />
          <Field
            name="as_of"
            type="date"
            label={labels.as_of}
            max={today}
            defaultValue={actual?.values.as_of ?? today}
            error={actual?.fields.as_of}
            required
          />
          <Field
            name="source"
            label={labels.source}
            maxLength={300}
            defaultValue={actual?.values.source}
            error={actual?.fields.source}
            required
          />
          <Button icon="check" className="justify-self-start max-sm:w-full">
            {t("actualForm.submit")}
          </Button>
        </Form>
      </details>
      <details open={withdraw !== undefined} className={fold}>
        <summary className={summary}>{t("withdrawForm.title")}</summary>
        <Form method="post" noValidate className="grid gap-4 px-4 pb-5 md:px-6">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="version" value={target.version} />
          <ErrorSummary refusal={withdraw} labels={{ reason: t("withdrawForm.reason") }} />
          <Field
            name="reason"
            label={t("withdrawForm.reason")}
            maxLength={500}
            defaultValue={withdraw?.values.reason}
            error={withdraw?.fields.reason}
            required
          />
          <Button look="danger" icon="ban" className="justify-self-start max-sm:w-full">
            {t("withdrawForm.submit")}
          </Button>
        </Form>
      </details>
    </>
  )
}

function Past({ target }: Shown) {
  const t = useTranslations("allianceTargets")
  const locale = useLocale()
  return (
    <>
      {target.actuals.length === 0 ? null : (
        <section className="mt-6">
          <h2 className="text-lg">{t("detail.actuals")}</h2>
          <ol className="reading divide-y divide-clay">
            {target.actuals.map((actual) => (
              <li key={actual.recorded_at} className="py-2">
                <Reached actual={actual} unit={target.unit} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="mt-6">
        <h2 className="text-lg">{t("detail.versions")}</h2>
        <ol className="reading divide-y divide-clay">
          {target.versions.map((version) => (
            <li key={version.version} className="py-2">
              <Planned target={version} /> · “{version.raw_text}” · {version.document}
              <span className="figures block text-sm text-ink-soft">
                {version.version} · {formatDateTime(version.changed_at, locale)} · {version.changed_by}
                {version.reason === "" ? "" : ` · ${version.reason}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
