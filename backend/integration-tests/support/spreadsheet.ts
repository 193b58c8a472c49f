import type { AxiosInstance } from "axios"
import { readSheet } from "read-excel-file/node"
import writeXlsxFile from "write-excel-file/node"

export type Row = readonly (string | number | Date | null)[]

/** A file as somebody saves it who has filled in rows below a header. */
export const workbook = (rows: readonly Row[]): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value)),
    ),
  ).toBuffer()

/** The template of a kind, as the cells of its first sheet. */
export const templateOf = async (
  api: AxiosInstance,
  kind: "products" | "sales",
  headers: Readonly<Record<string, string>>,
): Promise<Row[]> => {
  const { data } = await api.get(`/cooperative/imports/${kind}/template`, { headers, responseType: "arraybuffer" })
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
  const form = new FormData()
  form.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name)
  return api.post(`/cooperative/imports/${kind}`, form, { headers, validateStatus: () => true })
}
