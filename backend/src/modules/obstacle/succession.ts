import { isDateWithin } from "@lienket/vietnam"
import type { Agency } from "./agencies"

type Known = Pick<Agency, "id" | "name" | "valid_from" | "valid_until" | "successor_ids" | "commune_code">

export type Succession<A> =
  | { readonly ok: true; readonly agency: A; /** The one that was meant and has ended. */ readonly succeeds: A | null }
  | { readonly ok: false; readonly ended: A }

export const isInForce = (
  { valid_from, valid_until }: Pick<Agency, "valid_from" | "valid_until">,
  day: string,
): boolean => isDateWithin(day, valid_from, valid_until)

/**
 * Who is asked on a day where an agency is meant: itself, or, when it has ended, whoever succeeds it. Of several
 * successors, as the communes of a district that ended on 30 June 2025, it is the one of the case's commune.
 * @returns null when the agency is not known.
 */
export const succeed = <A extends Known>(
  agencies: readonly A[],
  id: string,
  { day, communeCode }: { readonly day: string; readonly communeCode: string | null },
): Succession<A> | null => {
  const meant = agencies.find((agency) => agency.id === id)
  if (meant === undefined) return null
  const found = inForceFrom(agencies, meant, day, communeCode, new Set())
  if (found === null) return { ok: false, ended: meant }
  return { ok: true, agency: found, succeeds: found.id === meant.id ? null : meant }
}

const inForceFrom = <A extends Known>(
  agencies: readonly A[],
  agency: A,
  day: string,
  communeCode: string | null,
  seen: Set<string>,
): A | null => {
  if (isInForce(agency, day)) return agency
  if (seen.has(agency.id)) return null
  seen.add(agency.id)
  const successors = agency.successor_ids.flatMap((id) => agencies.find((each) => each.id === id) ?? [])
  const own = successors.find(({ commune_code }) => commune_code !== null && commune_code === communeCode)
  const next = own ?? (successors.length === 1 ? successors[0] : undefined)
  return next === undefined ? null : inForceFrom(agencies, next, day, communeCode, seen)
}
