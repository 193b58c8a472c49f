import { allianceEvaluations, evaluationDecision } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { notFound, orNotFound } from "~/backend/not-found.server"
import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf, type Refusal } from "~/forms/refusal"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { PrintButton } from "~/ui/print-button"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { evaluationPath, evaluationsPath } from "../../evaluation/paths"
import { asInForm, readRemarks, readScores } from "../../evaluation/read-scores.server"
import { ScoreFields, scoreLabels } from "../../evaluation/score-fields"
import { Evidence, LawNotice, ScoreTable } from "../../evaluation/words"
import { readYear } from "../../evaluation/year-form"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"
import { FoldedHistory } from "../folded-history"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { id } = args.params
  const year = readYear(args.params.year)
  if (year === undefined) throw notFound()
  return {
    evaluation: await orNotFound(member.call(allianceEvaluations.get, { params: { id }, query: { year } })),
    mayDecide: member.membership.role !== "viewer",
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const { id } = args.params
  const reading = evaluationDecision.safeParse({
    year: Number(args.params.year),
    version: Number(values.version),
    scores: readScores(values),
    remarks: readRemarks(values),
    reason: values.reason?.trim() || undefined,
  })
  if (!reading.success) return refuse({ values, fields: asInForm(fieldFaults(reading.error, locale)) })
  try {
    await member.call(allianceEvaluations.decide, { params: { id }, body: reading.data })
  } catch (error) {
    const field = error instanceof BackendError ? error.field : undefined
    return refuseAsBackend(
      error,
      // Nothing is posted of a criterion that was left out.
      field === undefined ? values : { ...Object.fromEntries([[field.replace(/^scores\./, "score."), ""]]), ...values },
      field === undefined || field === "version" ? { version: "" } : { [field]: field.replace(/^scores\./, "score.") },
    )
  }
  memberSessionOf(args.context).flash("said", translator(locale, "evaluation")("evaluation.review.done"))
  return localeRedirect(args.request, evaluationPath(id, reading.data.year))
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.evaluation.name, index: false })

/** One unit's year: self-scored beside reviewed, with what is recorded of it. */
export default function EvaluationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { evaluation, mayDecide, said } = loaderData
  const t = useTranslations("evaluation")
  const portal = useTranslations("portal")
  const refusal = refusalOf(actionData)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4 print:max-w-none print:p-0 print:[zoom:0.75]">
      <div className="no-print">
        <Breadcrumbs
          crumbs={[{ label: t("title"), to: `${evaluationsPath}?year=${evaluation.year}` }, { label: evaluation.name }]}
        />
      </div>
      <SaidNotice said={said} />
      <div className="mt-2 flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-2xl break-words">
          {evaluation.name} · <span className="figures">{evaluation.year}</span>
        </h1>
        <PrintButton>{portal("print")}</PrintButton>
      </div>
      <LawNotice />
      {evaluation.is_age_unknown ? <Notice className="reading mt-3">{t("ageUnknown")}</Notice> : null}
      <section className="mt-4" aria-labelledby="evidence">
        <h2 id="evidence" className="text-lg">
          {t("evidence.title")}
        </h2>
        <Evidence
          evaluation={evaluation}
          kinds={["sales", "reports", "meeting", "figures", "certificates"]}
          minutesAt="/lien-minh/tep"
        />
      </section>
      <section className="mt-6">
        <ScoreTable evaluation={evaluation} />
      </section>
      {mayDecide && evaluation.not_graded === null ? <Decide evaluation={evaluation} refusal={refusal} /> : null}
      <FoldedHistory
        title={t("history")}
        entries={evaluation.history}
        wordOf={(act) => t(`act.${acts[act] ?? "kept"}`)}
      />
    </main>
  )
}

const acts: Readonly<Record<string, "self_scored" | "decided" | "kept">> = {
  "evaluation.kept": "kept",
  "evaluation.self_scored": "self_scored",
  "evaluation.decided": "decided",
}

type Deciding = Readonly<{
  evaluation: Route.ComponentProps["loaderData"]["evaluation"]
  refusal: Refusal | undefined
}>

function Decide({ evaluation, refusal }: Deciding) {
  const t = useTranslations("evaluation.review")
  const locale = useLocale()
  const isAgain = evaluation.state === "decided"
  return (
    <details open={!isAgain || refusal !== undefined} className="no-print mt-6">
      <summary className="flex min-h-14 cursor-pointer items-center text-lg font-semibold">
        {t(isAgain ? "again" : "title")}
      </summary>
      <Form method="post" noValidate className="reading">
        <input type="hidden" name="version" value={evaluation.version} />
        <ErrorSummary refusal={refusal} labels={{ ...scoreLabels(evaluation, locale), reason: t("reason") }} />
        <ScoreFields
          evaluation={evaluation}
          scores={isAgain ? evaluation.scores : evaluation.self_scores}
          remarks={evaluation.remarks}
          refusal={refusal}
          remarkLabel={t("remark")}
          minutesAt="/lien-minh/tep"
        />
        {isAgain ? (
          <Field
            name="reason"
            label={t("reason")}
            maxLength={500}
            className="mt-5"
            defaultValue={refusal?.values.reason}
            error={refusal?.fields.reason}
            required
          />
        ) : null}
        <Button icon="check" className="mt-5 max-sm:w-full">
          {t("submit")}
        </Button>
      </Form>
    </details>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
