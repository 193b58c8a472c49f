import type { MemberRole, OrganizationKind, Picture } from "@lienket/contracts"

export type OrganizationState = "pending" | "verified" | "suspended" | "closed"

/** A cooperative, union, group, enterprise, alliance or agency as the registry holds it. */
export interface Organization {
  readonly id: string
  readonly handle: string
  readonly kind: OrganizationKind
  readonly name: string
  readonly short_name: string
  readonly name_en: string | null
  readonly province_code: string
  readonly commune_code: string | null
  readonly address_line: string
  readonly address_text_original: string | null
  readonly tax_code: string | null
  /** Number of its registration; of a THT, of its certified contract of cooperation. */
  readonly registration_number: string | null
  /** The legal representative; of a THT the one who signs for its members. */
  readonly representative_name: string | null
  readonly representative_title: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly bank_bin: string | null
  readonly bank_account_number: string | null
  readonly bank_account_name: string | null
  /** `YYYY-MM-DD`. */
  readonly founded_on: string | null
  readonly sector: string | null
  readonly description_vi: string
  readonly description_en: string
  readonly picture: Picture | null
  readonly state: OrganizationState
  readonly is_demo: boolean
  readonly contact_is_demo: boolean
  /** Where a seller's goods lie; null until it may sell. */
  readonly stock_location_id: string | null
  readonly shipping_profile_id: string | null
}

export type OrganizationName = Pick<Organization, "handle" | "name" | "name_en">

/** An organisation that may sell. */
export type Seller = Organization & { readonly kind: "cooperative" | "union" | "group" }

export const isSeller = (organization: Organization): organization is Seller =>
  organization.kind === "cooperative" || organization.kind === "union" || organization.kind === "group"

type Optional =
  | "id"
  | "name_en"
  | "commune_code"
  | "address_text_original"
  | "tax_code"
  | "registration_number"
  | "representative_name"
  | "representative_title"
  | "email"
  | "phone"
  | "bank_bin"
  | "bank_account_number"
  | "bank_account_name"
  | "founded_on"
  | "sector"
  | "description_vi"
  | "description_en"
  | "picture"
  | "is_demo"
  | "contact_is_demo"
  | "stock_location_id"
  | "shipping_profile_id"

/** What a new organisation must say; everything else may be filled in later. */
export type NewOrganization = Omit<Organization, Optional> & Partial<Pick<Organization, Optional>>

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface NewMembership {
  readonly organization_id: string
  readonly role: MemberRole
}

export interface OrganizationMember extends Member {
  readonly role: MemberRole
  readonly since: Date
}

/** What may change of an organisation after it was entered. */
export type OrganizationChanges = Partial<Omit<NewOrganization, "id" | "is_demo" | "contact_is_demo">>
