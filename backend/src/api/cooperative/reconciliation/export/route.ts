import { exportReconciliation } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"
import { handleFile } from "../../../../http/handle"
import { moneySheet } from "./money-sheet"

export const GET = handleFile(exportReconciliation, async ({ db, caller, query, locale, now }) => {
  const month = query.month ?? businessMonth(now)
  return {
    name: `${locale === "en" ? "money" : "doi-soat"}-${month}.xlsx`,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await moneySheet(db, caller.organization.id, month, locale),
  }
})
