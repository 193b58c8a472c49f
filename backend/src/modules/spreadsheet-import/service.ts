import type { RowFault, SpreadsheetImport } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"
import { findList, insertList, lockList, updateList } from "./agreement-lists"

export type ImportKind = "products" | "sales"

/** A spreadsheet that was read: what it says, and what is wrong with it. */
export interface NewImport {
  readonly id: string
  readonly organizationId: string
  readonly kind: ImportKind
  readonly documentId: string
  readonly fileName: string
  /** The rows as they will be taken over; of a file with faults they are not kept. */
  readonly rows: readonly unknown[]
  readonly rowCount: number
  readonly faults: readonly RowFault[]
  readonly faultCount: number
  readonly faultyRowCount: number
  readonly ignoredColumns: readonly string[]
  readonly sample: SpreadsheetImport["sample"]
  readonly memberId: string
  readonly at: Date
  readonly expiresAt: Date
}

interface Row extends Omit<SpreadsheetImport, "state" | "created_at" | "expires_at" | "applied_at"> {
  readonly created_at: Date
  readonly expires_at: Date
  readonly applied_at: Date | null
}

export interface ImportToApply extends SpreadsheetImport {
  readonly rows: readonly unknown[]
}

const columns = [
  "id",
  "file_name",
  "row_count",
  "faulty_row_count",
  "faults",
  "fault_count",
  "ignored_columns",
  "sample",
  "created_at",
  "expires_at",
  "applied_at",
]

/** Spreadsheets that were handed in, as they were understood, until they are taken over. */
export class SpreadsheetImportModuleService {
  readonly insertList = insertList
  readonly updateList = updateList
  readonly findList = findList
  readonly lockList = lockList

  async addImport(db: Database, given: NewImport): Promise<void> {
    await db("spreadsheet_import").insert({
      id: given.id,
      organization_id: given.organizationId,
      kind: given.kind,
      document_id: given.documentId,
      file_name: given.fileName,
      rows: JSON.stringify(given.rows),
      row_count: given.rowCount,
      faults: JSON.stringify(given.faults),
      fault_count: given.faultCount,
      faulty_row_count: given.faultyRowCount,
      ignored_columns: JSON.stringify(given.ignoredColumns),
      sample: JSON.stringify(given.sample),
      uploaded_by: given.memberId,
      created_at: given.at,
      expires_at: given.expiresAt,
    })
  }

  /** An import of an organisation as it stands, or null. */
  async importOf(
    db: Database,
    organizationId: string,
    kind: ImportKind,
    id: string,
    now: Date,
  ): Promise<SpreadsheetImport | null> {
    const row = await db("spreadsheet_import")
      .where({ organization_id: organizationId, kind, id })
      .first<Row | undefined>(columns)
    return row === undefined ? null : viewOf(row, now)
  }

  /** The same with its rows; whoever else wants to apply it waits until the transaction ends. */
  async lockImport(
    transaction: Knex.Transaction,
    organizationId: string,
    kind: ImportKind,
    id: string,
    now: Date,
  ): Promise<ImportToApply | null> {
    const row = await transaction("spreadsheet_import")
      .where({ organization_id: organizationId, kind, id })
      .forUpdate()
      .first<(Row & { readonly rows: readonly unknown[] }) | undefined>([...columns, "rows"])
    return row === undefined ? null : { ...viewOf(row, now), rows: row.rows }
  }

  async markApplied(transaction: Knex.Transaction, id: string, at: Date): Promise<void> {
    await transaction("spreadsheet_import").where({ id }).update({ applied_at: at })
  }
}

const viewOf = ({ created_at, expires_at, applied_at, ...row }: Row, now: Date): SpreadsheetImport => ({
  id: row.id,
  file_name: row.file_name,
  state: applied_at !== null ? "applied" : row.fault_count > 0 ? "refused" : now > expires_at ? "expired" : "previewed",
  row_count: row.row_count,
  faulty_row_count: row.faulty_row_count,
  faults: row.faults,
  fault_count: row.fault_count,
  ignored_columns: row.ignored_columns,
  sample: row.sample,
  created_at: created_at.toISOString(),
  expires_at: expires_at.toISOString(),
  applied_at: applied_at?.toISOString() ?? null,
})
