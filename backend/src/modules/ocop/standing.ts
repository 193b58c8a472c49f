import type { TrustFamily, TrustStanding } from "@lienket/contracts"
import { propertyKinds } from "@lienket/contracts"
import { certificateState } from "./certificate-validity"

interface Standing {
  readonly review_state: "pending" | "returned" | "verified"
  readonly is_proposed: boolean
  readonly valid_from: string
  readonly valid_until: string | null
  readonly revoked_on: string | null
}

const never = "9999-12-31"

/** Where a certificate stands on a day, in the one word that matters most. */
export const standingOn = (record: Standing, day: string): TrustStanding => {
  const state = certificateState({ ...record, valid_until: record.valid_until ?? never }, day)
  if (state === "revoked") return state
  if (record.review_state !== "verified") return record.review_state
  return state === "valid" && record.is_proposed ? "proposed" : state
}

const property: readonly string[] = propertyKinds

export const familyOf = (kind: string): TrustFamily => {
  if (kind === "ocop" || kind === "planting_area") return kind
  return property.includes(kind) ? "intellectual_property" : "quality"
}
