import { labelFields, listingChecklist, type Listing } from "@lienket/contracts"
import { addMonthsToDate, businessDate } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import { Refusal } from "../../http/refusal"

/** The longest that goods may be ordered before they are ready. */
const mostMonthsAhead = 12

/**
 * What its form alone cannot say of a listing: that its page tells what the law wants, and that its days
 * and places exist.
 * @throws Refusal naming the field: `required` for what a label must say, `cure_claim` for what it must
 *   not, `invalid_date`, `invalid_choice`.
 */
export const refuseUnlisted = (listing: Listing, responsible: string, at: Date): void => {
  const day = businessDate(at)
  const { preorder_ships_on: shipsOn, delivery_province_codes: provinces } = listing
  if (shipsOn !== undefined && (shipsOn <= day || shipsOn > addMonthsToDate(day, mostMonthsAhead))) {
    throw new Refusal("invalid_date", { field: "preorder_ships_on" })
  }
  const unknown = provinces.findIndex((code) => findProvince(code) === null)
  if (unknown >= 0) throw new Refusal("invalid_choice", { field: `delivery_province_codes.${unknown}` })
  const missing = listingChecklist(listing, responsible, day).find(({ must, state }) => must && state === "missing")
  if (missing === undefined) return
  if (missing.word !== null) throw new Refusal("cure_claim", { field: "story_vi", values: { word: missing.word } })
  throw new Refusal("required", { field: labelFields[missing.item] })
}
