import { allianceEvaluations, newEvaluationScheme, type EvaluationCriterion } from "@lienket/contracts"
import { businessDate, formatDateTime, formatDecimal, readNumber } from "@lienket/vietnam"
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
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { evaluationsPath } from "../../evaluation/paths"
import { LawNotice } from "../../evaluation/words"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"

const here = `${evaluationsPath}/bo-tieu-chi`
/** Rows for criteria of the alliance's own, below those there are. */
const freshRows = 3

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

const points = (typed: string | undefined): string => {
  const reading = readNumber((typed ?? "").trim())
  return reading.ok ? reading.value : (typed ?? "")
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const { items } = await member.call(allianceEvaluations.scheme, {})
  const known = items[0]?.criteria ?? []
  const rows = Array.from({ length: known.length + freshRows }, (_, row) => row).filter(
    (row) => (values[`label_vi.${row}`] ?? "").trim() !== "",
  )
  const criteria = rows.map(
    (row): EvaluationCriterion => ({
      key: known[row]?.key ?? `own_${row}_${values.version ?? 0}`,
      label_vi: values[`label_vi.${row}`] ?? "",
      label_en: values[`label_en.${row}`]?.trim() || (values[`label_vi.${row}`] ?? ""),
      max: points(values[`max.${row}`]),
      evidence: known[row]?.evidence ?? [],
    }),
  )
  const reading = newEvaluationScheme.safeParse({
    title: values.title,
    valid_from_year: Number(values.valid_from_year?.trim() || Number.NaN),
    criteria,
    bands: {
      good: points(values["bands.good"]),
      fair: points(values["bands.fair"]),
      average: points(values["bands.average"]),
    },
    version: Number(values.version),
    reason: values.reason,
  })
  if (!reading.success) {
    const fields = Object.fromEntries(
      Object.entries(fieldFaults(reading.error, locale)).map(([name, error]) => {
        const [, index, part] = /^criteria\.(\d+)\.(\w+)$/.exec(name) ?? []
        return [index === undefined ? name : `${part}.${rows[Number(index)]}`, error]
      }),
    )
    return refuse({ values, fields })
  }
  try {
    await member.call(allianceEvaluations.changeScheme, { body: reading.data })
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
  const locale = useLocale()
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
        <input type="hidden" name="version" value={newest?.version ?? 0} />
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
          {items.map(({ version, title, valid_from_year, changed_at, changed_by, reason }) => (
            <li key={version} className="figures py-2">
              {title} · {t("scheme.version", { version, year: String(valid_from_year) })}
              <span className="block text-sm text-ink-soft">
                {changed_at === null
                  ? t("scheme.shipped")
                  : `${formatDateTime(changed_at, locale)} · ${changed_by} · ${reason}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
