import type * as contracts from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../../http/answer-file"
import type { Call } from "../../../http/handle"
import type { Locale } from "../../../http/locale"
import { agreementsOf } from "../../../workflows/agreements/agreement-act"
import type { ReadAgreement } from "../agreement-cards"
import type { AgreementFilter } from "../kept-standings"
import { filteredAgreements } from "../list-agreements"
import { viewerOf } from "../officer-viewer"
import { rowLabel } from "../progress-dimension"
import { readProgress } from "../progress/view-progress"
import { readConference } from "../view-conference"
import { conferenceReport } from "./conference-report"
import { dimensionSheet } from "./dimension-sheet"
import { dimensionWords } from "./dimension-words"
import { filterText } from "./filter-text"
import { progressSheet } from "./progress-sheet"

type Contracts = typeof contracts

const words = {
  vi: {
    title: "Tiến độ thực hiện thỏa thuận tiêu thụ",
    byTitle: "Tiến độ thực hiện thỏa thuận tiêu thụ theo",
    demo: "dữ liệu minh họa",
    table: "tien-do",
    report: "bao-cao",
  },
  en: {
    title: "Progress of agreements",
    byTitle: "Progress of agreements by",
    demo: "demonstration data",
    table: "progress",
    report: "report",
  },
} as const

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Files that officers of an alliance draw from the agreements that it follows. */
export const exportHandlers = {
  table: async (call: Call<Contracts["exportAgreementTable"]>): Promise<FileAnswer> => {
    const { container, db, query, locale } = call
    const agreements = await filteredAgreements(container, db, query, viewerOf(call))
    const names = {
      conference: await conferenceName(call, query),
      row: query.row === undefined ? null : rowLabel(agreements, query.row),
    }
    return await tableOf(call, agreements, filterText(query, names, locale))
  },

  conferenceTable: async (call: Call<Contracts["exportConferenceTable"]>): Promise<FileAnswer> => {
    const { conference, agreements } = await readConference(call, call.params.id, viewerOf(call))
    const names = { conference: conference.name, row: null }
    return await tableOf(call, agreements, filterText({ conference: conference.id }, names, call.locale))
  },

  progressTable: async (call: Call<Contracts["exportAgreementProgress"]>): Promise<FileAnswer> => {
    const { locale, now, query } = call
    const { by, ...filter } = query
    const { agreements, progress } = await readProgress(call, query, viewerOf(call))
    const names = {
      conference: await conferenceName(call, query),
      row: query.row === undefined ? null : rowLabel(agreements, query.row),
    }
    const { byTitle, demo, table } = words[locale]
    const title = `${byTitle} ${dimensionWords[locale].dimension[by].toLocaleLowerCase(locale)}`
    const isDemo = agreements.some(({ card }) => card.is_demo)
    const head = { title: isDemo ? `${title} (${demo})` : title, filter: filterText(filter, names, locale), at: now }
    return {
      name: `${table}-${by}-${businessDate(now)}.xlsx`,
      type: workbookType,
      content: await dimensionSheet(progress, head, locale),
    }
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
  call: Pick<Call<Contracts["exportAgreementTable"]>, "container" | "db" | "caller">,
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
    type: workbookType,
    content: await progressSheet(agreements, { title: isDemo ? `${title} (${demo})` : title, filter, at: now }, locale),
  }
}
