import type { applyToSell, resubmitApplication, RouteBody } from "@lienket/contracts"
import { communeBelongsTo, findProvince } from "@lienket/vietnam/units"
import type { Database } from "../../database/database"
import { violatedIndex } from "../../database/unique"
import { Refusal } from "../../http/refusal"
import { handlesFor, shortNameOf } from "../../modules/organization/names"
import type { OrganizationChanges } from "../../modules/organization/organization"

type Given = RouteBody<typeof applyToSell> | RouteBody<typeof resubmitApplication>

/** What an application says, without whoever signs in and what is secret. It is kept as evidence. */
export const evidenceOf = (given: Given): Readonly<Record<string, unknown>> => {
  const { password: _, ...evidence } = { password: undefined, ...given }
  return evidence
}

/**
 * What an application says, as the registry keeps it.
 * @throws Refusal `commune_not_in_province`, `tax_code_taken`, or `name_taken` when the shop has no address left
 *   for such a name in the province.
 */
export const identityOf = async (db: Database, given: Given, ownId: string | null) => {
  const { kind, name, province_code, commune_code } = given
  const province = findProvince(province_code)
  if (province === null) throw new Refusal("invalid_code", { field: "province_code" })
  if (!communeBelongsTo(commune_code, province_code)) {
    throw new Refusal("commune_not_in_province", { field: "commune_code" })
  }
  const taxCode = given.tax_code ?? null
  if (taxCode !== null) await requireFreeTaxCode(db, taxCode, ownId)
  return {
    kind,
    name,
    short_name: shortNameOf(name),
    handle: await freeHandle(db, { choices: handlesFor(kind, name, province.name), province_code, ownId }),
    province_code,
    commune_code,
    address_line: given.address_line,
    tax_code: taxCode,
    registration_number: given.registration_number || null,
    representative_name: given.representative_name,
    representative_title: given.representative_title,
    phone: given.phone,
    bank_bin: given.bank_bin ?? null,
    bank_account_number: given.bank_account_number ?? null,
    bank_account_name: given.bank_account_name ?? null,
  } satisfies OrganizationChanges
}

/** Two who give the same at once: the one who comes second is told as if the first had long been there. */
export const refusingDuplicates = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const index = violatedIndex(error)
    if (index === "organization_tax_code") throw new Refusal("tax_code_taken", { field: "tax_code", cause: error })
    if (index === "organization_handle_key") throw new Refusal("name_taken", { field: "name", cause: error })
    throw error
  }
}

const requireFreeTaxCode = async (db: Database, taxCode: string, ownId: string | null): Promise<void> => {
  const owner = await db("organization")
    .where({ tax_code: taxCode })
    .whereNot({ state: "closed" })
    .first<{ id: string } | undefined>("id")
  if (owner !== undefined && owner.id !== ownId) throw new Refusal("tax_code_taken", { field: "tax_code" })
}

interface Wish {
  readonly choices: readonly string[]
  readonly province_code: string
  readonly ownId: string | null
}

/** A namesake of the same province is more likely the same cooperative again than another one. */
const freeHandle = async (db: Database, { choices, province_code, ownId }: Wish): Promise<string> => {
  const holders = await db("organization")
    .whereIn("handle", choices)
    .select<{ id: string; handle: string; province_code: string }[]>("id", "handle", "province_code")
  const others = holders.filter(({ id }) => id !== ownId)
  const free = choices.find((choice) => others.every(({ handle }) => handle !== choice))
  if (free === undefined || others.some((holder) => holder.province_code === province_code)) {
    throw new Refusal("name_taken", { field: "name" })
  }
  return free
}
