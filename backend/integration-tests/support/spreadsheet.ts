import type { ListSettings } from "@lienket/contracts"
import type { AxiosInstance } from "axios"

export type Row = readonly (string | number | Date | null)[]

/** A file as somebody saves it who has filled in rows below a header. */
export const workbook = async (rows: readonly Row[]): Promise<Buffer> => {
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value)),
  )
  return await writeXlsxFile(cells).toBuffer()
}

/** The template of a kind, as the cells of its first sheet. */
export const templateOf = async (
  api: AxiosInstance,
  kind: "products" | "sales",
  headers: Readonly<Record<string, string>>,
): Promise<Row[]> => {
  const { data } = await api.get(`/cooperative/imports/${kind}/template`, { headers, responseType: "arraybuffer" })
  const { readSheet } = await import("read-excel-file/node")
  return (await readSheet(Buffer.from(data))) as unknown as Row[]
}

/** Hands a file in. */
export const handIn = (
  api: AxiosInstance,
  kind: "products" | "sales",
  content: Buffer | string,
  headers: Readonly<Record<string, string>>,
  name = "san-pham.xlsx",
) => {
  return api.post(`/cooperative/imports/${kind}`, formOf(content, name), { headers, validateStatus: () => true })
}

/** Hands an alliance's own list of agreements in. */
export const handInList = (
  api: AxiosInstance,
  content: Buffer | string,
  headers: Readonly<Record<string, string>>,
  name = "danh-sach.xlsx",
) => api.post("/alliance/imports/agreements", formOf(content, name), { headers, validateStatus: () => true })

/** A list is read by its own words, unless it is said otherwise. */
export const listSettings = (changes: Partial<ListSettings> = {}): ListSettings => ({
  header_row: null,
  kind: "minutes",
  conference_id: null,
  linkage_form: "F0",
  group: "food",
  prices: "reference",
  starts_on: null,
  ends_on: null,
  papers_kept: false,
  parties: [],
  ...changes,
})

const formOf = (content: Buffer | string, name: string): FormData => {
  const form = new FormData()
  form.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name)
  return form
}
