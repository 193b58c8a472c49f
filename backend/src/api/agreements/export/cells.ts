/** Cells of a workbook. Texts stay texts, whatever sign they begin with: none is ever typed as a formula. */
export const text = (value: string) => ({ value, type: String })
export const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const })
export const heading = (value: string) => ({ ...bold(value), wrap: true })
export const number = (value: number | string, format: string) => ({ value: Number(value), type: Number, format })
export const amount = (value: number | string) => number(value, "#,##0.###")
export const money = (value: number) => number(value, "#,##0")
// The library counts days in UTC.
export const date = (day: string) => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" })
