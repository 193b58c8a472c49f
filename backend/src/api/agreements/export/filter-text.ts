import { formatDate } from "@lienket/vietnam"
import type { Locale } from "../../../http/locale"
import type { AgreementFilter } from "../kept-standings"
import { dimensionOf } from "../progress-dimension"
import { agreementWords } from "./agreement-words"
import { dimensionWords } from "./dimension-words"

const words = {
  vi: {
    q: "tìm",
    state: "tình trạng",
    pace: "tiến độ",
    course: "tình hình",
    conference: "hội nghị",
    attention: "chỉ thỏa thuận cần chú ý",
    signed_from: "ký từ ngày",
    signed_until: "ký đến ngày",
  },
  en: {
    q: "search",
    state: "state",
    pace: "pace",
    course: "course",
    conference: "conference",
    attention: "only what needs attention",
    signed_from: "signed from",
    signed_until: "signed until",
  },
} as const

/** What the ids in a filter are called; null for a conference the reader may not see, and a row without a name. */
export interface FilterNames {
  readonly conference: string | null
  readonly row: string | null
}

/** A filter in words, for a table to say what it is of. */
export const filterText = (
  { q, state, pace, course, conference, attention, signed_from, signed_until, row }: AgreementFilter,
  names: FilterNames,
  locale: Locale,
): string[] => {
  const label = words[locale]
  const say = agreementWords[locale]
  return [
    ...(q === undefined || q.trim() === "" ? [] : [`${label.q}: ${q.trim()}`]),
    ...(state === undefined ? [] : [`${label.state}: ${say.state[state]}`]),
    ...(pace === undefined ? [] : [`${label.pace}: ${say.pace[pace]}`]),
    ...(course === undefined ? [] : [`${label.course}: ${say.course[course]}`]),
    ...(conference === undefined ? [] : [`${label.conference}: ${names.conference ?? conference}`]),
    ...(signed_from === undefined ? [] : [`${label.signed_from}: ${formatDate(signed_from, locale)}`]),
    ...(signed_until === undefined ? [] : [`${label.signed_until}: ${formatDate(signed_until, locale)}`]),
    ...(row === undefined ? [] : [rowText(row, names.row, locale)]),
    ...(attention === undefined ? [] : [label.attention]),
  ]
}

const rowText = (row: string, name: string | null, locale: Locale): string => {
  const { dimension, none } = dimensionWords[locale]
  const by = dimensionOf(row)
  return `${dimension[by].toLocaleLowerCase(locale)}: ${name ?? none[by]}`
}
