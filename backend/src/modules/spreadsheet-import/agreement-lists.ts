import type { AgreementImport, ErrorCode, ListFault, ListSettings } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

/** What stands in a cell: nothing, a text, a number as Excel knows it, or a day of its calendar. */
export type ListCell = string | number | { readonly day: string } | null

/** Rows count as in Excel, from 1; columns from 0. All ends are included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface ListRow {
  readonly row: number
  readonly cells: readonly ListCell[]
}

/** The first sheet of somebody's own list: its filled rows, and which cells are merged. */
export interface List {
  readonly rows: readonly ListRow[]
  readonly merges: readonly Merge[]
}

/** A fault as it is kept: its sentence is made for whoever reads it. */
export type KeptFault = Omit<ListFault, "code" | "message"> & {
  readonly code: ErrorCode
  readonly values?: Readonly<Record<string, string | number>>
}

type Facts =
  | "header"
  | "columns"
  | "top"
  | "skipped"
  | "skipped_count"
  | "row_count"
  | "continued_count"
  | "agreement_count"
  | "signed_count"
  | "fault_count"
  | "faulty_row_count"
  | "parties"
  | "party_count"
  | "sample"

/** How a list was understood. */
export type ListPreview = Pick<AgreementImport, Facts> & { readonly faults: readonly KeptFault[] }

export interface KeptList {
  readonly id: string
  readonly organization_id: string
  readonly document_id: string
  readonly file_name: string
  readonly revision: number
  readonly settings: ListSettings
  readonly preview: ListPreview
  readonly fault_count: number
  readonly agreement_ids: readonly string[]
  readonly uploaded_by: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly applied_at: Date | null
  readonly undone_at: Date | null
}

/** The same with everything that was read. */
export interface WholeList extends KeptList {
  readonly sheet: List
  /** As they will be entered; of a list with faults they are not kept. */
  readonly agreements: readonly unknown[]
}

const columns = [
  "id",
  "organization_id",
  "document_id",
  "file_name",
  "revision",
  "settings",
  "preview",
  "fault_count",
  "agreement_ids",
  "uploaded_by",
  "created_at",
  "expires_at",
  "applied_at",
  "undone_at",
]

const json = ["sheet", "settings", "preview", "agreements", "agreement_ids"] as const

const rowOf = (list: Partial<WholeList>): Readonly<Record<string, unknown>> => ({
  ...list,
  ...Object.fromEntries(json.flatMap((name) => (name in list ? [[name, JSON.stringify(list[name])]] : []))),
})

export const insertList = async (db: Database, list: WholeList): Promise<void> => {
  await db("agreement_list_import").insert(rowOf(list))
}

export const updateList = async (db: Database, id: string, facts: Partial<Omit<WholeList, "id">>): Promise<void> => {
  await db("agreement_list_import").where({ id }).update(rowOf(facts))
}

/** A list of an alliance, or null. */
export const findList = async (db: Database, organizationId: string, id: string): Promise<KeptList | null> =>
  (await db("agreement_list_import").where({ organization_id: organizationId, id }).first<KeptList>(columns)) ?? null

/** The same as a whole; whoever else wants to change it waits until the transaction ends. */
export const lockList = async (
  transaction: Knex.Transaction,
  organizationId: string,
  id: string,
): Promise<WholeList | null> =>
  (await transaction("agreement_list_import")
    .where({ organization_id: organizationId, id })
    .forUpdate()
    .first<WholeList>([...columns, "sheet", "agreements"])) ?? null
