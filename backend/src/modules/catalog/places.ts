import { findCommune, findProvince } from "@lienket/vietnam/units"

interface Place {
  readonly code: string
  readonly name: string
}

/** A province as it is called today; a code nobody knows stands for itself. */
export const provincePlace = (code: string): Place => ({ code, name: findProvince(code)?.name ?? code })

export const communePlace = (code: string | null): Place | null =>
  code === null ? null : { code, name: findCommune(code)?.name ?? code }

/** A postal address on one line: the line itself, commune, province. */
export const addressOf = (row: { address_line: string; commune_code: string | null; province_code: string }): string =>
  [row.address_line, communePlace(row.commune_code)?.name, findProvince(row.province_code)?.name]
    .filter((part) => part !== undefined && part !== "")
    .join(", ")
