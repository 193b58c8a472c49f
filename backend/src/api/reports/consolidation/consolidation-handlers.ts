import type { reportConsolidations, ReportConsolidation } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { FileAnswer } from "../../../http/answer-file"
import type { Call } from "../../../http/handle"
import type { Asking } from "../view-report"
import { consolidate } from "./consolidate"
import { consolidationDocument } from "./consolidation-document"
import { consolidationPrint } from "./consolidation-print"
import { consolidationSheet } from "./consolidation-sheet"
import { namedOnPaper } from "./tables"

type Routes = typeof reportConsolidations

/** How many units that did not report the page names; the rest is in the list of reports and in the Excel file. */
const namedOnPage = 50

/** All reports of a province on a period together: as figures, and as the files an officer sends on. */
export const consolidationHandlers = {
  get: async (call: Call<Routes["get"]>): Promise<ReportConsolidation> =>
    consolidate(call, call.caller, call.query, namedOnPage),

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> => {
    const facts = await consolidate(inVietnamese(call), call.caller, call.query, namedOnPaper)
    return {
      name: `${nameOf(facts, call.now)}.docx`,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content: await consolidationDocument(facts, call.caller.organization, call.now),
    }
  },

  workbook: async (call: Call<Routes["workbook"]>): Promise<FileAnswer> => {
    const facts = await consolidate(call, call.caller, call.query, null)
    return {
      name: `${nameOf(facts, call.now)}.xlsx`,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: await consolidationSheet(facts, call.now, call.locale),
    }
  },

  print: async (call: Call<Routes["print"]>): Promise<FileAnswer> => {
    const facts = await consolidate(inVietnamese(call), call.caller, call.query, namedOnPaper)
    return {
      name: `${nameOf(facts, call.now)}.pdf`,
      type: "application/pdf",
      content: await consolidationPrint(facts, call.caller.organization, call.now),
    }
  },
}

/** What is signed and sent is Vietnamese, whichever language its reader has chosen. */
const inVietnamese = (asking: Asking): Asking => ({ ...asking, locale: "vi" })

const nameOf = ({ code, period }: ReportConsolidation, at: Date): string =>
  `tong-hop-${code.replaceAll("_", "-")}-${period.code.toLowerCase()}-${businessDate(at)}`
