import { z } from "zod"
import { agreementKind, agreementSide, linkageForm } from "./agreement-terms"
import { ocopGroup } from "./catalog"
import { businessDay, id, instant, vnd } from "./primitives"
import { defineRoute } from "./route"
import { maxSpreadsheetBytes } from "./spreadsheet-import"
import { calendarDay } from "./trust-primitives"

/** What a column of an alliance's own list of agreements can say. */
export const listFields = [
  "number",
  "signed_on",
  "seller",
  "seller_tax_code",
  "buyer",
  "buyer_tax_code",
  "goods",
  "quality",
  "quantity",
  "unit",
  "price",
  "value",
  "starts_on",
  "ends_on",
  "place",
  "note",
] as const
export const listField = z.enum(listFields, "invalid_choice")
export type ListField = z.infer<typeof listField>

/** Without a column for each of these a list says of no agreement what it is. */
export const requiredListFields = ["seller", "buyer", "goods", "quantity"] as const satisfies readonly ListField[]

/** Columns of a list that are looked at. */
export const maxListColumns = 60

const columnPlace = z
  .number("invalid_type")
  .int("not_a_whole_number")
  .min(0, "too_small")
  .max(maxListColumns - 1, "too_large")

const rowNumber = z.number("invalid_type").int("not_a_whole_number").min(1, "too_small").max(1_048_576, "too_large")

/** How an officer has a list read. */
export const listSettings = z.strictObject({
  /** As Excel numbers it; null: found by its words. */
  header_row: rowNumber.nullable(),
  /** Which column, counted from 0, says what. Left out: found by the words of the header. */
  columns: z.partialRecord(listField, columnPlace).optional(),
  kind: agreementKind,
  conference_id: id.nullable(),
  linkage_form: linkageForm,
  /** The group of goods, for the statistics of the programme. */
  group: ocopGroup,
  /** Whether prices of the list bind, or are what was thought of. */
  prices: z.enum(["reference", "fixed"], "invalid_choice"),
  /** For rows that name no day. */
  starts_on: calendarDay.nullable(),
  ends_on: calendarDay.nullable(),
  /** The officer says that the signed papers are kept; they are drafts until the scans are there all the same. */
  papers_kept: z.boolean("invalid_type"),
  /** Who is meant where the list is not sure; null: a buyer that is only named. */
  parties: z.array(z.strictObject({ key: id, organization_id: id.nullable() })).max(500, "too_large"),
})
export type ListSettings = z.infer<typeof listSettings>

/** Why a row of the file is no row of the list. */
export const skipReasons = ["above", "header_repeated", "column_numbers", "total", "section", "below"] as const

/** How it was found out which organisation a list means. */
export const partyMatches = ["tax_code", "name", "chosen", "named", "unsure", "unknown"] as const

const choice = z.object({ id: z.string(), name: z.string(), tax_code: z.string().nullable(), province: z.string() })

export const listParty = z.object({
  key: z.string(),
  side: agreementSide,
  /** As the list writes them. */
  name: z.string(),
  tax_code: z.string().nullable(),
  row_count: z.int(),
  first_row: z.int(),
  match: z.enum(partyMatches),
  organization: choice.nullable(),
  candidates: z.array(choice),
})
export type ListParty = z.infer<typeof listParty>

/** What is wrong with one cell of a list. */
export const listFault = z.object({
  /** As Excel numbers it. */
  row: z.int(),
  /** As Excel calls it; empty where a column is missing. */
  column: z.string(),
  header: z.string(),
  field: listField.nullable(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
})
export type ListFault = z.infer<typeof listFault>

export const agreementImport = z.object({
  id: z.string(),
  file_name: z.string(),
  /** `refused`: a row is wrong or a party unclear, and nothing can be entered. */
  state: z.enum(["previewed", "refused", "applied", "undone", "expired"]),
  /** Counts the ways in which the list was read; what is entered is what this one shows. */
  revision: z.int(),
  settings: listSettings,
  /** The rows of the header that was found, as Excel numbers them; null when none was. */
  header: z.object({ from: z.int(), until: z.int() }).nullable(),
  columns: z.array(
    z.object({
      place: z.int(),
      letter: z.string(),
      header: z.string(),
      field: listField.nullable(),
      examples: z.array(z.string()),
    }),
  ),
  /** The first filled rows of the file, to choose the header among. */
  top: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  skipped: z.array(z.object({ row: z.int(), reason: z.enum(skipReasons), text: z.string() })),
  skipped_count: z.int(),
  row_count: z.int(),
  /** Rows that leave number and parties blank and go on with the agreement above. */
  continued_count: z.int(),
  agreement_count: z.int(),
  /** Agreements for which the list names the day on which they were signed. */
  signed_count: z.int(),
  faults: z.array(listFault),
  fault_count: z.int(),
  faulty_row_count: z.int(),
  /** Those that somebody must decide come first. */
  parties: z.array(listParty),
  party_count: z.int(),
  /** The first agreements as they were understood. */
  sample: z.array(
    z.object({
      row: z.int(),
      number: z.string().nullable(),
      seller: z.string(),
      buyer: z.string(),
      signed_on: businessDay.nullable(),
      starts_on: businessDay,
      ends_on: businessDay,
      lines: z.array(
        z.object({ title: z.string(), quantity: z.string(), unit: z.string(), price_vnd: vnd.nullable() }),
      ),
    }),
  ),
  created_at: instant,
  expires_at: instant,
  applied_at: instant.nullable(),
  undone_at: instant.nullable(),
})
export type AgreementImport = z.infer<typeof agreementImport>

const edit = { kind: "member", permission: "province.agreement.edit" } as const
const one = { params: z.object({ id }), response: agreementImport } as const

export const previewAgreements = defineRoute({
  id: "alliance.imports.agreements.preview",
  method: "POST",
  path: "/alliance/imports/agreements",
  summary: "Reads the alliance's own Excel list of agreements and says how it was understood; nothing is entered yet",
  access: edit,
  upload: { maxBytes: maxSpreadsheetBytes },
  response: agreementImport,
})

export const getAgreementImport = defineRoute({
  id: "alliance.imports.agreements.get",
  method: "GET",
  path: "/alliance/imports/agreements/:id",
  summary: "How the list was understood, as it was shown before",
  access: edit,
  ...one,
})

export const readAgreementsAgain = defineRoute({
  id: "alliance.imports.agreements.read",
  method: "POST",
  path: "/alliance/imports/agreements/:id/settings",
  summary: "Reads the same list in another way: its header, what its columns say, who is meant",
  access: edit,
  body: listSettings,
  retriable: true,
  ...one,
})

export const applyAgreements = defineRoute({
  id: "alliance.imports.agreements.apply",
  method: "POST",
  path: "/alliance/imports/agreements/:id/apply",
  summary: "Enters exactly what was shown as drafts, all of it or nothing, and once however often it is sent",
  access: edit,
  body: z.strictObject({ revision: z.number("invalid_type").int("not_a_whole_number").min(1, "too_small") }),
  retriable: true,
  ...one,
})

export const undoAgreements = defineRoute({
  id: "alliance.imports.agreements.undo",
  method: "POST",
  path: "/alliance/imports/agreements/:id/undo",
  summary:
    "Takes all drafts of the list back, while nobody has signed, changed or delivered anything under one of them",
  access: edit,
  body: z.strictObject({}),
  retriable: true,
  ...one,
})
