import type { Locale } from "../../../http/locale"
import type { AgreementFilter } from "../list-agreements"
import { agreementWords } from "./agreement-words"

const words = {
  vi: {
    q: "tìm",
    state: "tình trạng",
    pace: "tiến độ",
    conference: "hội nghị",
    attention: "chỉ thỏa thuận cần chú ý",
  },
  en: { q: "search", state: "state", pace: "pace", conference: "conference", attention: "only what needs attention" },
} as const

/** A filter in words, for a table to say what it is of. `conferenceName`: null for one the reader may not see. */
export const filterText = (
  { q, state, pace, conference, attention }: AgreementFilter,
  conferenceName: string | null,
  locale: Locale,
): string[] => {
  const label = words[locale]
  const say = agreementWords[locale]
  return [
    ...(q === undefined || q.trim() === "" ? [] : [`${label.q}: ${q.trim()}`]),
    ...(state === undefined ? [] : [`${label.state}: ${say.state[state]}`]),
    ...(pace === undefined ? [] : [`${label.pace}: ${say.pace[pace]}`]),
    ...(conference === undefined ? [] : [`${label.conference}: ${conferenceName ?? conference}`]),
    ...(attention === undefined ? [] : [label.attention]),
  ]
}
