import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { FileAnswer } from "../../http/answer-file"
import { Refusal } from "../../http/refusal"
import { documentFile } from "../../workflows/media/document-file"
import { reportsOf } from "../../workflows/reports/report-act"
import { sentReport } from "./view-report"

interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
}

interface Wanted {
  readonly id: string
  readonly document: string
}

/**
 * The file of a document of an organisation's own report, as it stands or as it was ever sent.
 * @throws Refusal `not_found`, also for another's.
 */
export const ownReportDocument = async (
  asking: Asking,
  { id, document }: Wanted,
  organizationId: string,
): Promise<FileAnswer> => {
  const report = await reportsOf(asking).findReport(asking.db, id)
  if (report?.organization_id !== organizationId) throw new Refusal("not_found")
  return await fileOf(asking, { id, document }, report.document_ids)
}

/**
 * The file of a document of a report that was sent to an alliance: what was ever sealed with it, nothing else.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const sentReportDocument = async (asking: Asking, wanted: Wanted, allianceId: string): Promise<FileAnswer> => {
  await sentReport(asking, wanted.id, allianceId)
  return await fileOf(asking, wanted, [])
}

const fileOf = async (
  { container, db }: Asking,
  { id, document }: Wanted,
  kept: readonly string[],
): Promise<FileAnswer> => {
  const sealed = (await reportsOf({ container }).submissionsOf(db, id)).flatMap(({ document_ids }) => document_ids)
  if (![...kept, ...sealed].includes(document)) throw new Refusal("not_found")
  return await documentFile(container, document)
}
