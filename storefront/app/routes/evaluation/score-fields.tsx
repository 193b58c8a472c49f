import type { Evaluation } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { useLocale } from "~/i18n/navigation"
import { Field } from "~/ui/field"

import { Evidence, labelOf } from "./words"

type ScoreFieldsProps = Readonly<{
  evaluation: Evaluation
  scores: Readonly<Record<string, string>>
  remarks: Readonly<Record<string, string>>
  refusal: Refusal | undefined
  remarkLabel: string
  minutesAt?: string
}>

/** One criterion after the other: what is recorded, the points, and a word about them. */
export function ScoreFields({ evaluation, scores, remarks, refusal, remarkLabel, minutesAt }: ScoreFieldsProps) {
  const t = useTranslations("evaluation")
  const locale = useLocale()
  return (
    <ol className="grid gap-6">
      {evaluation.scheme.criteria.map((criterion, index) => {
        const { key, max, evidence } = criterion
        const [score, remark] = [`score.${key}`, `remark.${key}`]
        const given = scores[key]
        return (
          <li key={key}>
            <fieldset className="grid gap-3 rounded-lg border border-clay bg-sheet p-4">
              <legend className="px-1 font-semibold">
                {index + 1}. {labelOf(criterion, locale)}
              </legend>
              <Evidence evaluation={evaluation} kinds={evidence} minutesAt={minutesAt} />
              <div className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
                <Field
                  name={score}
                  label={t("self.score", { max: formatDecimal(max, locale) })}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={6}
                  defaultValue={refusal?.values[score] ?? (given === undefined ? "" : formatDecimal(given, "vi"))}
                  error={refusal?.fields[score]}
                />
                <Field
                  name={remark}
                  label={remarkLabel}
                  maxLength={1000}
                  defaultValue={refusal?.values[remark] ?? remarks[key]}
                  error={refusal?.fields[remark]}
                />
              </div>
            </fieldset>
          </li>
        )
      })}
    </ol>
  )
}

/** What an error summary calls the fields. */
export const scoreLabels = (evaluation: Evaluation, locale: "vi" | "en"): Record<string, string> =>
  Object.fromEntries(
    evaluation.scheme.criteria.flatMap((criterion) => {
      const label = labelOf(criterion, locale)
      return [
        [`score.${criterion.key}`, label],
        [`remark.${criterion.key}`, label],
      ]
    }),
  )
