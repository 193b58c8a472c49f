import type { SpreadsheetImport } from "@lienket/contracts"
import { generateEntityId } from "@medusajs/framework/utils"
import { spreadsheetType } from "@lienket/contracts"
import { environment, privateFolder } from "../../environment"
import type { ReceivedFile } from "../../http/receive-file"
import { Refusal } from "../../http/refusal"
import { databaseOf } from "../../database/database"
import { MEDIA_MODULE } from "../../modules/media"
import { storeDocument } from "../../modules/media/document-files"
import type { MediaModuleService } from "../../modules/media/service"
import { SPREADSHEET_IMPORT_MODULE } from "../../modules/spreadsheet-import"
import type { ImportKind, SpreadsheetImportModuleService } from "../../modules/spreadsheet-import/service"
import type { Importer, Situation } from "./kind"
import { readWorkbook } from "./read-workbook"

const lifeMs = 24 * 3_600_000
/** More would help nobody, and would have to be kept. */
const mostFaultsShown = 200

/**
 * Reads a spreadsheet and keeps both the file and what was understood, so that confirming takes over exactly what
 * was shown. Nothing else is written.
 * @throws Refusal of the field `file` for what cannot be read at all; what is wrong with rows is in the answer.
 */
export const previewImport = async (
  importer: Importer,
  situation: Situation,
  file: ReceivedFile,
): Promise<SpreadsheetImport> => {
  const { container, caller, at } = situation
  const rows = await readWorkbook(file.path)
  const { rows: understood, rowCount, faults, ignored, sample } = await importer.check(situation, rows)
  const sha256 = await storeDocument(privateFolder(environment()), file.path)
  const id = generateEntityId("", "imp")
  await databaseOf(container).transaction(async (transaction) => {
    const { document } = await container.resolve<MediaModuleService>(MEDIA_MODULE).addDocument(transaction, {
      organizationId: caller.organization.id,
      sha256,
      name: file.name,
      type: spreadsheetType,
      bytes: file.bytes,
      memberId: caller.member.id,
      at,
    })
    await importsOf(situation).addImport(transaction, {
      id,
      organizationId: caller.organization.id,
      kind: importer.kind,
      documentId: document.id,
      fileName: file.name,
      rows: faults.length === 0 ? understood : [],
      rowCount,
      faults: faults.slice(0, mostFaultsShown),
      faultCount: faults.length,
      faultyRowCount: new Set(faults.map(({ row }) => row)).size,
      ignoredColumns: ignored.slice(0, 20),
      sample,
      memberId: caller.member.id,
      at,
      expiresAt: new Date(at.getTime() + lifeMs),
    })
  })
  return await importOf(situation, importer.kind, id)
}

/** An import as it stands. @throws Refusal `not_found`, also for another organisation's. */
export const importOf = async (situation: Situation, kind: ImportKind, id: string): Promise<SpreadsheetImport> => {
  const { db, caller, at } = situation
  const found = await importsOf(situation).importOf(db, caller.organization.id, kind, id, at)
  if (found === null) throw new Refusal("not_found")
  return found
}

const importsOf = ({ container }: Situation): SpreadsheetImportModuleService =>
  container.resolve<SpreadsheetImportModuleService>(SPREADSHEET_IMPORT_MODULE)
