import type { NewAgency } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { actorOf, obstaclesOf, recordForAlliance, type ObstacleAct } from "./obstacle-act"

/**
 * Enters an agency that cases are routed to.
 * @returns its id; the same for the same key.
 * @throws Refusal `not_found` for an organisation that is no agency or a successor that is not there,
 *   `idempotency_conflict`.
 */
export const addAgency = async (
  act: ObstacleAct,
  wish: NewAgency,
  idempotencyKey: string | undefined,
): Promise<string> => {
  const alliance = act.caller.organization.id
  const id = entityId("agy", alliance, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    await checkReferences(transaction, act, id, wish)
    const isNew = await obstaclesOf(act).insertAgency(transaction, {
      id,
      alliance_id: alliance,
      ...factsOf(wish),
      is_demo: false,
      created_at: act.at,
    })
    if (isNew) {
      await record(transaction, act, id, "agency.entered", wish)
      return id
    }
    const known = await obstaclesOf(act).findAgency(transaction, id, alliance)
    if (known?.name !== wish.name || known.email !== wish.email) throw new Refusal("idempotency_conflict")
    return id
  })
}

/**
 * Changes an agency, or ends it and names its successors. Cases that were routed to it stay with it.
 * @throws Refusal `not_found`, also for another alliance's agency.
 */
export const changeAgency = async (act: ObstacleAct, id: string, wish: NewAgency): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const known = await obstaclesOf(act).findAgency(transaction, id, act.caller.organization.id)
    if (known === null) throw new Refusal("not_found")
    await checkReferences(transaction, act, id, wish)
    await obstaclesOf(act).updateAgency(transaction, id, factsOf(wish))
    await record(transaction, act, id, "agency.changed", wish)
  })

const factsOf = ({ organization_id, commune_code, valid_until, successor_ids, ...facts }: NewAgency) => ({
  ...facts,
  organization_id: organization_id ?? null,
  commune_code: commune_code ?? null,
  valid_until: valid_until ?? null,
  successor_ids: [...new Set(successor_ids)],
})

const checkReferences = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  id: string,
  { organization_id, successor_ids }: NewAgency,
): Promise<void> => {
  if (organization_id !== undefined) {
    const organization = await act.container
      .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      .findById(transaction, organization_id)
    if (organization?.kind !== "agency" || organization.province_code !== act.caller.organization.province_code)
      throw new Refusal("not_found", { field: "organization_id" })
  }
  if (successor_ids.includes(id)) throw new Refusal("invalid_choice", { field: "successor_ids" })
  const known = new Set(
    (await obstaclesOf(act).agenciesOf(transaction, act.caller.organization.id)).map((agency) => agency.id),
  )
  if (!successor_ids.every((successor) => known.has(successor)))
    throw new Refusal("not_found", { field: "successor_ids" })
}

const record = async (
  transaction: Knex.Transaction,
  act: ObstacleAct,
  id: string,
  action: string,
  wish: NewAgency,
): Promise<void> =>
  await recordForAlliance(transaction, act, act.caller.organization.id, actorOf(act), {
    action,
    subject: { type: "agency", id },
    data: { ...wish },
  })
