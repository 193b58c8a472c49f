import { allianceEvaluations, evidenceKinds, type EvaluationScheme } from "@lienket/contracts"
import { businessDate, formatDateTime, formatDecimal } from "@lienket/vietnam"
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
import { Checkbox } from "~/ui/checkbox"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { evaluationsPath } from "../../evaluation/paths"
import { labelOf, LawNotice } from "../../evaluation/words"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { freshRows } from "./fresh-rows"
import { readScheme } from "./read-scheme.server"

const here = `${evaluationsPath}/bo-tieu-chi`

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { items } = await member.call(allianceEvaluations.scheme, {})
  return {
    items,
    mayChange: member.membership.role === "lead",
    year: businessDate(new Date()).slice(0, 4),
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const { items } = await member.call(allianceEvaluations.scheme, {})
  const reading = readScheme(items, values, locale)
  if (!reading.ok) return refuse({ values, fields: reading.fields })
  try {
    await member.call(allianceEvaluations.changeScheme, { body: reading.body })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  memberSessionOf(args.context).flash("said", translator(locale, "evaluation")("evaluation.scheme.done"))
  return localeRedirect(args.request, here)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "evaluation")("evaluation.scheme.title"),
    index: false,
  })

/** What the alliance evaluates by, and how it came to that. */
export default function Scheme({ loaderData, actionData }: Route.ComponentProps) {
  const { items, mayChange, year, said } = loaderData
  const t = useTranslations("evaluation")
  const refusal = refusalOf(actionData)
  const [newest] = items
  const criteria = newest?.criteria ?? []
  const rows = [...criteria, ...Array.from({ length: mayChange ? freshRows : 0 }, () => null)]
  const shown = (value: string | undefined) => (value === undefined ? "" : formatDecimal(value, "vi"))
  const field = (name: string, label: string, kept: string) => ({
    name,
    label,
    defaultValue: refusal?.values[name] ?? kept,
    error: refusal?.fields[name],
    readOnly: !mayChange,
  })
  const bands = { good: t("scheme.good"), fair: t("scheme.fair"), average: t("scheme.average") }
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("title"), to: evaluationsPath }, { label: t("scheme.title") }]} />
      <SaidNotice said={said} />
      <h1 className="mt-2 text-2xl">{t("scheme.title")}</h1>
      <LawNotice />
      <p className="reading mt-3 text-ink-soft">{t("scheme.text")}</p>
      {mayChange ? null : <Notice className="reading mt-3">{t("scheme.leadOnly")}</Notice>}
      <Form method="post" noValidate className="reading mt-5 grid gap-4">
        <input type="hidden" name="version" value={refusal?.values.version ?? newest?.version ?? 0} />
        <ErrorSummary refusal={refusal} labels={{ ...bands, title: t("scheme.name"), reason: t("scheme.reason") }} />
        <Field {...field("title", t("scheme.name"), newest?.title ?? "")} maxLength={200} required />
        <Field
          {...field(
            "valid_from_year",
            t("scheme.from"),
            newest?.version === 0 ? year : String(newest?.valid_from_year ?? year),
          )}
          inputMode="numeric"
          required
        />
        {(["good", "fair", "average"] as const).map((band) => (
          <Field
            key={band}
            {...field(`bands.${band}`, bands[band], shown(newest?.bands[band]))}
            inputMode="decimal"
            required
          />
        ))}
        {rows.map((criterion, row) => (
          <fieldset
            key={criterion?.key ?? `fresh ${row}`}
            className="grid gap-3 rounded-lg border border-clay bg-sheet p-4"
          >
            <legend className="px-1 font-semibold">{t("scheme.criterion", { number: row + 1 })}</legend>
            <Field
              {...field(`label_vi.${row}`, t("table.criterion"), criterion?.label_vi ?? "")}
              hint={mayChange ? t("scheme.criterionHint") : undefined}
              maxLength={300}
            />
            <Field {...field(`label_en.${row}`, t("scheme.en"), criterion?.label_en ?? "")} maxLength={300} />
            <Field
              {...field(`max.${row}`, t("scheme.points"), shown(criterion?.max))}
              inputMode="decimal"
              maxLength={6}
            />
            <fieldset>
              <legend className="font-semibold">{t("scheme.evidence")}</legend>
              {evidenceKinds.map((kind) => {
                const name = `evidence.${row}.${kind}`
                const kept = criterion?.evidence.includes(kind) ?? false
                return (
                  <Checkbox
                    key={kind}
                    name={name}
                    label={t(`scheme.evidenceKinds.${kind}`)}
                    defaultChecked={refusal === undefined ? kept : refusal.values[name] !== undefined}
                    disabled={!mayChange}
                  />
                )
              })}
            </fieldset>
          </fieldset>
        ))}
        {mayChange ? (
          <>
            <Field {...field("reason", t("scheme.reason"), "")} maxLength={500} required />
            <Button icon="check" className="justify-self-start max-sm:w-full">
              {t("scheme.submit")}
            </Button>
          </>
        ) : null}
      </Form>
      <section className="mt-8">
        <h2 className="text-lg">{t("scheme.versions")}</h2>
        <ol className="reading divide-y divide-clay">
          {items.map((scheme) => (
            <Version key={scheme.version} scheme={scheme} />
          ))}
        </ol>
      </section>
    </main>
  )
}

/** A version: since when, by whom, why, and on what evidence each criterion is judged by it. */
function Version({ scheme }: Readonly<{ scheme: EvaluationScheme }>) {
  const t = useTranslations("evaluation.scheme")
  const kinds = useTranslations("evaluation.scheme.evidenceKinds")
  const locale = useLocale()
  const { version, title, valid_from_year, changed_at, changed_by, reason, criteria } = scheme
  return (
    <li className="figures py-2">
      {title} · {t("version", { version, year: String(valid_from_year) })}
      <span className="block text-sm text-ink-soft">
        {changed_at === null ? t("shipped") : `${formatDateTime(changed_at, locale)} · ${changed_by} · ${reason}`}
      </span>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-leaf">
          {t("criteriaOf", { count: criteria.length })}
        </summary>
        <ul className="grid gap-1 pb-2">
          {criteria.map((criterion) => (
            <li key={criterion.key}>
              {labelOf(criterion, locale)} · {formatDecimal(criterion.max, locale)}
              <span className="block text-sm text-ink-soft">
                {criterion.evidence.length === 0
                  ? t("noEvidence")
                  : criterion.evidence.map((kind) => kinds(kind)).join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
