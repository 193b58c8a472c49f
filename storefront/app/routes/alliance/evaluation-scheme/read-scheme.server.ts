import {
  evidenceKinds,
  newEvaluationScheme,
  type EvaluationScheme,
  type EvaluationCriterion,
  type NewEvaluationScheme,
} from "@lienket/contracts"
import { readNumber } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

import { fieldFaults } from "../../agreement/typed-numbers.server"
import { freshRows } from "./fresh-rows"

type Reading =
  | Readonly<{ ok: true; body: NewEvaluationScheme }>
  | Readonly<{ ok: false; fields: Record<string, string> }>

/**
 * The next version of a scheme, as the form leaves it: a criterion without a name is dropped, one that was added has a
 * key of its own, and each has the evidence that is ticked. What is wrong comes under the names of the form.
 * @param schemes every version there is: the one that was looked at is what the rows are about.
 */
export function readScheme(
  schemes: readonly EvaluationScheme[],
  typed: Readonly<Record<string, string>>,
  locale: Locale,
): Reading {
  const seen = schemes.find(({ version }) => String(version) === typed.version) ?? schemes[0]
  const known = seen?.criteria ?? []
  const rows = Array.from({ length: known.length + freshRows }, (_, row) => row).filter(
    (row) => (typed[`label_vi.${row}`] ?? "").trim() !== "",
  )
  const reading = newEvaluationScheme.safeParse({
    title: typed.title,
    valid_from_year: Number(typed.valid_from_year?.trim() || Number.NaN),
    criteria: rows.map(
      (row): EvaluationCriterion => ({
        key: known[row]?.key ?? `own_${row}_${typed.version ?? 0}`,
        label_vi: typed[`label_vi.${row}`] ?? "",
        label_en: typed[`label_en.${row}`]?.trim() || (typed[`label_vi.${row}`] ?? ""),
        max: points(typed[`max.${row}`]),
        evidence: evidenceKinds.filter((kind) => typed[`evidence.${row}.${kind}`] !== undefined),
      }),
    ),
    bands: {
      good: points(typed["bands.good"]),
      fair: points(typed["bands.fair"]),
      average: points(typed["bands.average"]),
    },
    version: Number(typed.version),
    reason: typed.reason,
  })
  if (reading.success) return { ok: true, body: reading.data }
  const fields = Object.entries(fieldFaults(reading.error, locale)).map(([name, error]) => {
    const [, index, part] = /^criteria\.(\d+)\.(\w+)$/.exec(name) ?? []
    return [index === undefined ? name : `${part}.${rows[Number(index)]}`, error]
  })
  return { ok: false, fields: Object.fromEntries(fields) }
}

const points = (typed: string | undefined): string => {
  const reading = readNumber((typed ?? "").trim())
  return reading.ok ? reading.value : (typed ?? "")
}
