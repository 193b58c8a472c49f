import type { CheckFinding, VerificationCheck } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import { communeBelongsTo } from "@lienket/vietnam/units"
import type { Organization } from "./organization"

type Checked = Pick<
  Organization,
  | "kind"
  | "name"
  | "province_code"
  | "commune_code"
  | "tax_code"
  | "registration_number"
  | "representative_name"
  | "phone"
  | "email"
  | "bank_account_number"
  | "bank_account_name"
>

/**
 * What can be said of an application before a person looks at it. The e-commerce law (122/2025/QH15) has the
 * platform establish who a seller is before any trade; this only points at where to look.
 */
export const findingsOn = (
  organization: Checked,
): readonly { readonly check: VerificationCheck; readonly finding: CheckFinding }[] => [
  { check: "registration", finding: registrationOf(organization) },
  { check: "address", finding: addressOf(organization) },
  { check: "representative", finding: organization.representative_name === null ? "missing" : "look" },
  { check: "contact", finding: organization.phone === null || organization.email === null ? "missing" : "good" },
  { check: "bank", finding: bankOf(organization) },
]

/** The check digit of a tax code was right when it came in; a number of another kind is for a person to compare. */
const registrationOf = ({ kind, tax_code, registration_number }: Checked): CheckFinding => {
  if (kind !== "group" && tax_code !== null) return "good"
  return registration_number === null ? "missing" : "look"
}

const addressOf = ({ commune_code, province_code }: Checked): CheckFinding => {
  if (commune_code === null) return "missing"
  return communeBelongsTo(commune_code, province_code) ? "good" : "look"
}

const bankOf = ({ bank_account_number, bank_account_name, name }: Checked): CheckFinding => {
  if (bank_account_number === null) return "missing"
  return bank_account_name !== null && accountBelongsTo(name, bank_account_name) ? "good" : "look"
}

const legalForms: ReadonlySet<string> = new Set("hop tac xa htx lien hiep lh to tht".split(" "))

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? []

/** Whether an account is called as the organisation is: every word of its name but the legal form. */
export const accountBelongsTo = (organizationName: string, accountName: string): boolean => {
  const called = new Set(wordsOf(accountName))
  const name = wordsOf(organizationName).filter((word) => !legalForms.has(word))
  return name.length > 0 && name.every((word) => called.has(word))
}
