import { cooperativeEvaluation, selfEvaluation } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/route"
import { textsOf } from "../../agreement/terms-form/read-terms.server"
import { fieldFaults } from "../../agreement/typed-numbers.server"
import { ownEvaluationPath } from "../../evaluation/paths"
import { asInForm, readRemarks, readScores } from "../../evaluation/read-scores.server"
import { ScoreFields, scoreLabels } from "../../evaluation/score-fields"
import { Evidence, LawNotice, ScoreTable } from "../../evaluation/words"
import { readYear, YearForm } from "../../evaluation/year-form"
import { memberSessionOf } from "../../member/member-session.server"
import { SaidNotice } from "../../member/said-notice"
import { verify } from "../../member/verify.server"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const year = readYear(args.url.searchParams.get("year"))
  return {
    ...(await member.call(cooperativeEvaluation.get, { query: { year } })),
    mayScore: member.membership.role === "manager",
    thisYear: Number(businessDate(new Date()).slice(0, 4)),
    said: memberSessionOf(args.context).get("said"),
  }
}

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const values = textsOf(await args.request.formData())
  const isFinal = values.intent === "send"
  const reading = selfEvaluation.safeParse({
    year: Number(values.year),
    version: Number(values.version),
    scores: readScores(values),
    remarks: readRemarks(values),
    is_final: isFinal,
  })
  if (!reading.success) return refuse({ values, fields: asInForm(fieldFaults(reading.error, locale)) })
  try {
    await member.call(cooperativeEvaluation.score, { body: reading.data })
  } catch (error) {
    const field = error instanceof BackendError ? error.field : undefined
    return refuseAsBackend(
      error,
      values,
      field === undefined || field === "version" || field === "year"
        ? { version: "", year: "" }
        : { [field]: field.replace(/^scores\./, "score.") },
    )
  }
  const said = translator(locale, "evaluation")(`evaluation.self.${isFinal ? "sent" : "kept"}`)
  memberSessionOf(args.context).flash("said", said)
  return localeRedirect(args.request, `${ownEvaluationPath}?year=${reading.data.year}`)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "evaluation")("evaluation.title"),
    index: false,
  })

/** A cooperative's own year: what it gives itself, and what the alliance makes of it. */
export default function OwnEvaluation({ loaderData, actionData }: Route.ComponentProps) {
  const { year, evaluation, mayScore, thisYear, said } = loaderData
  const t = useTranslations("evaluation")
  const locale = useLocale()
  const refusal = refusalOf(actionData)
  const isOpen = evaluation !== null && evaluation.state !== "decided" && evaluation.not_graded === null
  return (
    <main id="noi-dung" className="page py-6">
      <SaidNotice said={said} />
      <h1 className="text-2xl">
        {t("title")} <span className="figures">{year}</span>
      </h1>
      <p className="reading mt-2 text-ink-soft">{t("self.intro")}</p>
      <LawNotice />
      <YearForm year={year} thisYear={thisYear} />
      {evaluation === null ? (
        <Notice icon="circle-alert" className="reading mt-4">
          {t("self.notInRegister")}
        </Notice>
      ) : (
        <>
          <section className="mt-5" aria-labelledby="evidence">
            <h2 id="evidence" className="text-lg">
              {t("evidence.title")}
            </h2>
            <Evidence evaluation={evaluation} kinds={["sales", "reports", "meeting", "figures", "certificates"]} />
          </section>
          <section className="mt-5">
            <ScoreTable evaluation={evaluation} />
          </section>
          {isOpen && !mayScore ? <Notice className="reading mt-4">{t("self.managerOnly")}</Notice> : null}
          {isOpen && mayScore ? (
            <Form method="post" noValidate className="reading mt-6" aria-label={t("self.title")}>
              <h2 className="mb-3 text-lg">{t("self.title")}</h2>
              <input type="hidden" name="version" value={evaluation.version} />
              <input type="hidden" name="year" value={year} />
              <ErrorSummary refusal={refusal} labels={scoreLabels(evaluation, locale)} />
              <ScoreFields
                evaluation={evaluation}
                scores={evaluation.self_scores}
                remarks={evaluation.self_remarks}
                refusal={refusal}
                remarkLabel={t("self.remark")}
              />
              <div className="mt-5 flex flex-wrap gap-3">
                <Button name="intent" value="send" icon="send" className="max-sm:w-full">
                  {t("self.send")}
                </Button>
                <Button name="intent" value="keep" look="secondary" className="max-sm:w-full">
                  {t("self.keep")}
                </Button>
              </div>
            </Form>
          ) : null}
        </>
      )}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
