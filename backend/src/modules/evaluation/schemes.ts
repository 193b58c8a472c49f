import type { Database } from "../../database/database"
import type { Scheme } from "./scheme"
import { usualScheme } from "./usual-scheme"

/** Newest first; that which came with the product last. */
export const schemesOf = async (db: Database, allianceId: string): Promise<Scheme[]> => [
  ...(await db("evaluation_scheme")
    .where({ alliance_id: allianceId })
    .orderBy("version", "desc")
    .select<
      Scheme[]
    >("version", "title", "valid_from_year", "criteria", "bands", "changed_by", "changed_at", "reason")),
  usualScheme,
]

/** Of the versions, newest first, the one by which a year is evaluated. */
export const schemeFor = (schemes: readonly Scheme[], year: number): Scheme =>
  schemes.find(({ valid_from_year }) => valid_from_year <= year) ?? usualScheme

/** @returns false when somebody else has just written a version of that number. */
export const insertScheme = async (
  db: Database,
  allianceId: string,
  { criteria, bands, ...scheme }: Scheme & { readonly changed_by_id: string },
): Promise<boolean> => {
  const written = await db("evaluation_scheme")
    .insert({ ...scheme, alliance_id: allianceId, criteria: JSON.stringify(criteria), bands: JSON.stringify(bands) })
    .onConflict(["alliance_id", "version"])
    .ignore()
    .returning("version")
  return written.length > 0
}
