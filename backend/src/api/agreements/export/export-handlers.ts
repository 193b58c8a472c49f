import type * as contracts from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../../http/answer-file"
import type { Call } from "../../../http/handle"
import type { Locale } from "../../../http/locale"
import { agreementsOf } from "../../../workflows/agreements/agreement-act"
import type { ReadAgreement } from "../agreement-cards"
import { filteredAgreements, type AgreementFilter } from "../list-agreements"
import { viewerOf } from "../officer-viewer"
import { readConference } from "../view-conference"
import { conferenceReport } from "./conference-report"
import { filterText } from "./filter-text"
import { progressSheet } from "./progress-sheet"

type Contracts = typeof contracts

const words = {
  vi: { title: "Tiến độ thực hiện thỏa thuận tiêu thụ", demo: "dữ liệu minh họa", table: "tien-do", report: "bao-cao" },
  en: { title: "Progress of agreements", demo: "demonstration data", table: "progress", report: "report" },
} as const

/** Files that officers of an alliance draw from the agreements that it follows. */
export const exportHandlers = {
  table: async (call: Call<Contracts["exportAgreementTable"]>): Promise<FileAnswer> => {
    const { container, db, query, locale } = call
    const agreements = await filteredAgreements(container, db, query, viewerOf(call))
    return await tableOf(call, agreements, filterText(query, await conferenceName(call, query), locale))
  },

  conferenceTable: async (call: Call<Contracts["exportConferenceTable"]>): Promise<FileAnswer> => {
    const { conference, agreements } = await readConference(call, call.params.id, viewerOf(call))
    return await tableOf(call, agreements, filterText({ conference: conference.id }, conference.name, call.locale))
  },

  conferenceReport: async (call: Call<Contracts["exportConferenceReport"]>): Promise<FileAnswer> => {
    const read = await readConference(call, call.params.id, viewerOf(call))
    return {
      name: `${words.vi.report}-${read.conference.held_on}-${businessDate(call.now)}.docx`,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content: await conferenceReport(read, call.caller.organization, call.now),
    }
  },
}

/** Null where no conference was asked for, and for one of another alliance. */
const conferenceName = async (
  call: Call<Contracts["exportAgreementTable"]>,
  { conference }: AgreementFilter,
): Promise<string | null> => {
  if (conference === undefined) return null
  const found = await agreementsOf(call).findConference(call.db, conference, call.caller.organization.id)
  return found?.name ?? null
}

const tableOf = async (
  { locale, now }: { readonly locale: Locale; readonly now: Date },
  agreements: readonly ReadAgreement[],
  filter: readonly string[],
): Promise<FileAnswer> => {
  const { title, demo, table } = words[locale]
  const isDemo = agreements.some(({ card }) => card.is_demo)
  return {
    name: `${table}-${businessDate(now)}.xlsx`,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await progressSheet(agreements, { title: isDemo ? `${title} (${demo})` : title, filter, at: now }, locale),
  }
}
