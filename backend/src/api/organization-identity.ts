import type { AllianceCooperative } from "@lienket/contracts"
import { findBank } from "@lienket/vietnam"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { Organization } from "../modules/organization/organization"

type Identity = Pick<
  AllianceCooperative,
  "registration_number" | "tax_code" | "address" | "representative" | "phone" | "email" | "bank"
>

/** Who an organisation is, as its alliance sees it: of a bank account only the end. */
export const identityView = (organization: Organization): Identity => ({
  registration_number: organization.registration_number,
  tax_code: organization.tax_code,
  address: addressView(organization),
  representative: representativeView(organization),
  phone: organization.phone,
  email: organization.email,
  bank:
    organization.bank_account_number === null
      ? null
      : {
          name: bankName(organization.bank_bin),
          account_end: organization.bank_account_number.slice(-4),
          account_name: organization.bank_account_name ?? "",
        },
})

export const addressView = (organization: Organization): Identity["address"] => ({
  line: organization.address_line,
  commune: communeView(organization.commune_code),
  province: {
    code: organization.province_code,
    name: findProvince(organization.province_code)?.name ?? organization.province_code,
  },
})

export const communeView = (code: string | null): Identity["address"]["commune"] => {
  const commune = code === null ? null : findCommune(code)
  return commune === null ? null : { code: commune.code, name: commune.name }
}

export const representativeView = ({
  representative_name,
  representative_title,
}: Organization): Identity["representative"] =>
  representative_name === null ? null : { name: representative_name, title: representative_title ?? "" }

export const bankName = (bin: string | null): string => (bin === null ? "" : (findBank(bin)?.shortName ?? bin))
