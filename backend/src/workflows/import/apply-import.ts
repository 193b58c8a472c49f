import type { SpreadsheetImport } from "@lienket/contracts"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { SPREADSHEET_IMPORT_MODULE } from "../../modules/spreadsheet-import"
import type { SpreadsheetImportModuleService } from "../../modules/spreadsheet-import/service"
import { actorOf } from "../listing/actor"
import type { Importer, Situation } from "./kind"
import { importOf } from "./preview-import"

/**
 * Takes over what a preview has shown, all rows or none, in one transaction. One that was taken over already is left
 * as it is, so that confirming twice, or twice at once, happens once.
 * @throws Refusal `not_found`, `import_has_faults`, `import_expired`, and what the rows themselves come up against.
 */
export const applyImport = async (importer: Importer, situation: Situation, id: string): Promise<SpreadsheetImport> => {
  const { container, caller, at } = situation
  const imports = container.resolve<SpreadsheetImportModuleService>(SPREADSHEET_IMPORT_MODULE)
  const after = await databaseOf(container).transaction(async (transaction) => {
    const found = await imports.lockImport(transaction, caller.organization.id, importer.kind, id, at)
    if (found === null) throw new Refusal("not_found")
    if (found.state === "applied") return null
    if (found.state === "refused") throw new Refusal("import_has_faults")
    if (found.state === "expired") throw new Refusal("import_expired")
    const follow = await importer.apply({ ...situation, transaction, importId: id }, found.rows)
    await imports.markApplied(transaction, id, at)
    await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
      {
        organization_id: caller.organization.id,
        actor: actorOf(caller),
        action: `${importer.kind}.imported`,
        subject_type: "spreadsheet_import",
        subject_id: id,
        data: { file_name: found.file_name, rows: found.row_count },
        at,
      },
    ])
    return follow
  })
  await after?.()
  return await importOf(situation, importer.kind, id)
}
