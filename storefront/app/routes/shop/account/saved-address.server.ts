import { addressLine, communeCode, personName, phone, provinceCode } from "@lienket/contracts"
import { z } from "zod"

import { fullName } from "./customer-name"
import type { AddressBody, CustomerAddress } from "./medusa-customer"

/** An address of a consumer as our forms know it. */
export type SavedAddress = {
  id: string
  name: string
  phone: string
  line: string
  commune: string
  province: string
  commune_code: string
  province_code: string
  is_default: boolean
}

const codes = z.object({ province_code: provinceCode, commune_code: communeCode })

/** Null for an address some other client has written without the codes of its province and commune. */
export function readSavedAddress(address: CustomerAddress): SavedAddress | null {
  const known = codes.safeParse(address.metadata)
  if (!known.success || !address.address_1) return null
  return {
    id: address.id,
    name: fullName(address),
    phone: address.phone ?? "",
    line: address.address_1,
    commune: address.city ?? "",
    province: address.province ?? "",
    ...known.data,
    is_default: address.is_default_shipping,
  }
}

/** The form of an address in the account. */
export const savedAddressForm = z.object({
  name: personName,
  phone,
  province_code: provinceCode,
  commune_code: communeCode,
  line: addressLine,
  is_default: z.literal("on").optional(),
})

type AddressForm = z.output<typeof savedAddressForm>

export function addressBodyOf(value: AddressForm, names: { commune: string; province: string }): AddressBody {
  const { name, phone: number, line, province_code, commune_code, is_default } = value
  return {
    first_name: name,
    last_name: "",
    phone: number,
    address_1: line,
    city: names.commune,
    province: names.province,
    country_code: "vn",
    metadata: { province_code, commune_code },
    is_default_shipping: is_default === "on",
  }
}
