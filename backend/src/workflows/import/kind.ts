import type { ErrorCode, RowFault, SpreadsheetImport } from "@lienket/contracts"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { messageOf, type MessageValue } from "../../http/message"
import type { ImportKind } from "../../modules/spreadsheet-import/service"
import type { MemberCaller } from "../../policy/caller"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Column, ReadRow, SheetRow } from "./sheet"

export interface Situation {
  readonly container: MedusaContainer
  readonly db: Database
  readonly caller: MemberCaller
  readonly locale: Locale
  readonly at: Date
}

/** What a sheet says, once its rows are checked against the rules and what is known already. */
export interface Checked {
  /** As they will be taken over, in the order of the file. */
  readonly rows: readonly unknown[]
  readonly rowCount: number
  readonly faults: readonly RowFault[]
  readonly ignored: readonly string[]
  readonly sample: SpreadsheetImport["sample"]
}

/** One kind of spreadsheet: its template, how its rows are checked, and how they are taken over. */
export interface Importer {
  readonly kind: ImportKind
  readonly template: { readonly fileName: string; readonly sheet: string; readonly columns: readonly Column[] }
  /** Columns of the template that depend on whose it is. */
  readonly columnsFor?: (situation: Situation) => Promise<readonly Column[]>
  readonly check: (situation: Situation, rows: readonly SheetRow[]) => Promise<Checked>
  /**
   * Takes rows over, in the transaction that marks the import as applied.
   * @returns what is to be done once that is committed.
   */
  readonly apply: (
    situation: Situation & { readonly transaction: Knex.Transaction; readonly importId: string },
    rows: readonly unknown[],
  ) => Promise<() => Promise<void>>
}

/** A fault of a cell in the reader's language; the column is called as in the file. */
export const faultOf = <K extends string>(
  row: ReadRow<K>,
  key: K,
  column: Column,
  code: ErrorCode,
  locale: Locale,
  values: Readonly<Record<string, MessageValue>> = {},
): RowFault => ({
  row: row.row,
  column: column.header,
  value: row.written(key),
  message: messageOf(code, locale, values),
})

/** Rows of the file that the preview shows. */
export const sampleRows = 20
