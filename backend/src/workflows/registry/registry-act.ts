import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { REGISTRY_MODULE } from "../../modules/registry"
import type { RegistryModuleService } from "../../modules/registry/service"
import type { RegisterUnitRow } from "../../modules/registry/units"
import type { MemberCaller } from "../../policy/caller"

/** Who does something with the register, and when. */
export interface RegistryAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

export const registryOf = ({ container }: Pick<RegistryAct, "container">): RegistryModuleService =>
  container.resolve(REGISTRY_MODULE)

/**
 * A unit of the caller's register, held until the transaction ends.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const holdUnit = async (
  transaction: Knex.Transaction,
  act: RegistryAct,
  id: string,
): Promise<RegisterUnitRow> => {
  const unit = await registryOf(act).lockUnit(transaction, id)
  if (unit?.alliance_id !== act.caller.organization.id) throw new Refusal("not_found")
  return unit
}
