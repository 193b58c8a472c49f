import type { PlaceOrderBody } from "@lienket/contracts"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import { Refusal } from "../../http/refusal"
import type { Address } from "./purchase"

/**
 * The delivery address with the names that are frozen on the order.
 * @throws Refusal `invalid_code` for a place that does not exist, `commune_not_in_province`.
 */
export const resolveAddress = (address: PlaceOrderBody["address"]): Address | null => {
  if (address === undefined) return null
  const province = findProvince(address.province_code)
  if (province === null || province === undefined) throw new Refusal("invalid_code", { field: "address.province_code" })
  const commune = findCommune(address.commune_code)
  if (commune === null || commune === undefined) throw new Refusal("invalid_code", { field: "address.commune_code" })
  if (commune.province_code !== province.code)
    throw new Refusal("commune_not_in_province", { field: "address.commune_code" })
  return {
    province_code: province.code,
    province_name: province.name,
    commune_code: commune.code,
    commune_name: commune.name,
    line: address.line,
  }
}
