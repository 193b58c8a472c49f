import { progressDimensions, type AgreementCard, type AgreementParty, type ProgressDimension } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { ReadAgreement } from "./agreement-cards"

/** A row of a dimension in which an agreement stands. */
export interface RowOfOne {
  /** As an address names it: `commune:05983`. */
  readonly key: string
  /** Null for what the dimension does not know. */
  readonly label: string | null
  /** Which of its lines belong there; null for all of them. */
  readonly lineIds: ReadonlySet<string> | null
}

/**
 * Where an agreement stands in a dimension: in one row, or by goods in one for each thing it is about. One that nobody
 * has signed stands nowhere: nothing is to be carried out yet.
 */
export const rowsOf = (agreement: ReadAgreement, by: ProgressDimension): readonly RowOfOne[] => {
  const { card } = agreement
  if (card.signed_on === null) return []
  if (by === "goods") return rowsByGoods(agreement)
  const { key, label } = placeOf(card, by)
  return [{ key: `${by}:${key}`, label, lineIds: null }]
}

interface Place {
  readonly key: string
  readonly label: string | null
}

const nowhere: Place = { key: "-", label: null }

const placeOf = (card: AgreementCard, by: Exclude<ProgressDimension, "goods">): Place => {
  switch (by) {
    case "year": {
      const year = (card.signed_on ?? "").slice(0, 4)
      return { key: year, label: year }
    }
    case "commune": {
      const { commune } = card.seller
      return commune === null ? nowhere : { key: commune.code, label: communeLabel(commune) }
    }
    case "cooperative":
      return partyPlace(card.seller)
    case "enterprise":
      return partyPlace(card.buyer)
    case "conference":
      return card.conference === null ? nowhere : { key: card.conference.id, label: card.conference.name }
  }
}

/** Communes of several provinces bear the same name. */
const communeLabel = ({ code, name }: { readonly code: string; readonly name: string }): string => {
  const province = findProvince(findCommune(code)?.province_code ?? "")
  return province === null ? name : `${name}, ${province.name}`
}

/** One that is only named is the same where its tax code is, or without one its name. */
const partyPlace = ({ organization_id, tax_code, name }: AgreementParty): Place => ({
  key: organization_id ?? (tax_code === null ? `name-${fold(name)}` : `tax-${tax_code}`),
  label: name,
})

/** What is called the same is the same, whoever sells it and whether or not it is in the shop. */
const rowsByGoods = ({ lines }: ReadAgreement): RowOfOne[] => {
  const rows = new Map<string, { label: string; lineIds: Set<string> }>()
  for (const { line_id, title } of lines) {
    const key = `goods:${fold(title)}`
    const row = rows.get(key) ?? { label: title, lineIds: new Set() }
    row.lineIds.add(line_id)
    rows.set(key, row)
  }
  return [...rows].map(([key, { label, lineIds }]) => ({ key, label, lineIds }))
}

/** The dimension of a row's key. @throws RangeError for a key that the contract would not let through. */
export const dimensionOf = (key: string): ProgressDimension => {
  const by = progressDimensions.find((each) => key.startsWith(`${each}:`))
  if (by === undefined) throw new RangeError(`no row of a dimension: ${key}`)
  return by
}

/** Whether an agreement stands in the row of a key. */
export const isInRow = (agreement: ReadAgreement, key: string): boolean =>
  rowsOf(agreement, dimensionOf(key)).some((row) => row.key === key)

/** What the row of a key is called among agreements; null when none of them stands there, or it has no name. */
export const rowLabel = (agreements: readonly ReadAgreement[], key: string): string | null => {
  const by = dimensionOf(key)
  return agreements.flatMap((each) => rowsOf(each, by)).find((row) => row.key === key)?.label ?? null
}
