import { z } from "zod"
import { id, instant } from "./primitives"
import { defineRoute } from "./route"

export const maxSpreadsheetBytes = 5_000_000
/** As many rows as one file may bring. */
export const maxSpreadsheetRows = 5_000
export const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What is wrong with one cell; the row counts as Excel does, the column is called as in the file. */
export const rowFault = z.object({ row: z.int(), column: z.string(), value: z.string(), message: z.string() })
export type RowFault = z.infer<typeof rowFault>

export const spreadsheetImport = z.object({
  id: z.string(),
  file_name: z.string(),
  /** `refused`: a row is wrong, and nothing can be taken over. `expired`: too old, to be sent again. */
  state: z.enum(["previewed", "refused", "applied", "expired"]),
  row_count: z.int(),
  faulty_row_count: z.int(),
  /** The first faults, by row; `fault_count` says how many there are. */
  faults: z.array(rowFault),
  fault_count: z.int(),
  /** Columns of the file that mean nothing here. */
  ignored_columns: z.array(z.string()),
  /** The first rows as they were understood. */
  sample: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  }),
  created_at: instant,
  expires_at: instant,
  applied_at: instant.nullable(),
})
export type SpreadsheetImport = z.infer<typeof spreadsheetImport>

const ofOne = z.object({ id })

const importOf = <
  const K extends string,
  const E extends "product.edit" | "sales.record",
  const R extends "product.read" | "sales.read",
>(
  kind: K,
  goods: string,
  edits: E,
  reads: R,
) => ({
  template: defineRoute({
    id: `cooperative.imports.${kind}.template`,
    method: "GET",
    path: `/cooperative/imports/${kind}/template`,
    summary: `An Excel file to fill in ${goods} with`,
    access: { kind: "member", permission: edits },
    response: z.undefined(),
    file: [spreadsheetType],
  }),
  preview: defineRoute({
    id: `cooperative.imports.${kind}.preview`,
    method: "POST",
    path: `/cooperative/imports/${kind}`,
    summary: `Reads an Excel file of ${goods} and says what is wrong with it; nothing is taken over yet`,
    access: { kind: "member", permission: edits },
    upload: { maxBytes: maxSpreadsheetBytes },
    response: spreadsheetImport,
  }),
  get: defineRoute({
    id: `cooperative.imports.${kind}.get`,
    method: "GET",
    path: `/cooperative/imports/${kind}/:id`,
    summary: "What was read, as it was shown before",
    access: { kind: "member", permission: reads },
    params: ofOne,
    response: spreadsheetImport,
  }),
  apply: defineRoute({
    id: `cooperative.imports.${kind}.apply`,
    method: "POST",
    path: `/cooperative/imports/${kind}/:id/apply`,
    summary: "Takes over exactly what was shown, all of it or nothing, and once however often it is sent",
    access: { kind: "member", permission: edits },
    params: ofOne,
    body: z.strictObject({}),
    response: spreadsheetImport,
    retriable: true,
  }),
})

const products = importOf("products", "products", "product.edit", "product.read")
export const getProductTemplate = products.template
export const previewProducts = products.preview
export const getProductImport = products.get
export const applyProducts = products.apply

const sales = importOf("sales", "sales made off the platform", "sales.record", "sales.read")
export const getSalesTemplate = sales.template
export const previewSales = sales.preview
export const getSalesImport = sales.get
export const applySales = sales.apply
