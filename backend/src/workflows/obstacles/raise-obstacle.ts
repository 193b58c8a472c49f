import { randomBytes } from "node:crypto"
import type { NewObstacle } from "@lienket/contracts"
import { makePublicCode } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { actorOf, addEvent, obstaclesOf, type ObstacleAct } from "./obstacle-act"
import { tellAlliance } from "./tell"

interface Place {
  readonly alliance_id: string
  readonly commune_code: string | null
}

/**
 * Raises an obstacle or a petition, for the alliance that follows the agreement or else that of the province.
 * @returns its id; the same for the same key.
 * @throws Refusal `not_found` for an agreement that the caller is no party to, or a document it did not hand in;
 *   `alliance_missing` in a province without an alliance; `idempotency_conflict`.
 */
export const raiseObstacle = async (
  act: ObstacleAct,
  wish: NewObstacle,
  idempotencyKey: string | undefined,
): Promise<string> => {
  const { caller, at } = act
  const id = entityId("obs", caller.organization.id, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    const place = await placeOf(transaction, act, wish.agreement_id)
    await checkDocuments(transaction, act, wish.document_ids)
    const module = obstaclesOf(act)
    const obstacle = {
      id,
      code: makePublicCode(randomBytes(5), "VM"),
      ...place,
      kind: wish.kind,
      category: wish.category,
      title: wish.title,
      story: wish.story,
      request: wish.request,
      agreement_id: wish.agreement_id ?? null,
      document_ids: [...new Set(wish.document_ids)],
      raised_by_organization_id: caller.organization.id,
      raised_by_organization: caller.organization.name,
      state: "raised" as const,
      state_since: at,
      revision: 1,
      round: 0,
      due_on: null,
      is_escalated: false,
      proposal: null,
      end_reason: null,
      raised_at: at,
      is_demo: false,
    }
    if (!(await module.insertObstacle(transaction, obstacle))) {
      const known = await module.findObstacle(transaction, id)
      const isSame = (["kind", "category", "title", "story", "request", "agreement_id"] as const).every(
        (key) => known?.[key] === obstacle[key],
      )
      if (!isSame) throw new Refusal("idempotency_conflict")
      return id
    }
    await addEvent(transaction, act, obstacle, { kind: "raised", actor: actorOf(act), text: wish.request })
    await tellAlliance(transaction, act, obstacle, { event: "raised", by: caller.organization.name, text: "" })
    return id
  })
}

const placeOf = async (
  transaction: Knex.Transaction,
  { container, caller }: ObstacleAct,
  agreementId: string | undefined,
): Promise<Place> => {
  const { organization } = caller
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  if (agreementId === undefined) {
    const own = await registry.findById(transaction, organization.id)
    if (organization.kind === "alliance")
      return { alliance_id: organization.id, commune_code: own?.commune_code ?? null }
    const alliance = await registry.allianceOf(transaction, organization.province_code)
    if (alliance === null) throw new Refusal("alliance_missing")
    return { alliance_id: alliance.id, commune_code: own?.commune_code ?? null }
  }
  const agreements = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const agreement = await agreements.findAgreement(transaction, agreementId)
  const parties = agreement === null ? [] : await agreements.partiesOf(transaction, [agreementId])
  const isItsOwn =
    agreement?.alliance_id === organization.id ||
    parties.some(({ organization_id }) => organization_id === organization.id)
  if (agreement === null || !isItsOwn) throw new Refusal("not_found", { field: "agreement_id" })
  return {
    alliance_id: agreement.alliance_id,
    commune_code: parties.find(({ side }) => side === "seller")?.commune_code ?? null,
  }
}

const checkDocuments = async (
  transaction: Knex.Transaction,
  { caller }: ObstacleAct,
  ids: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(ids)]
  const known = await transaction("document")
    .whereIn("id", wanted)
    .andWhere({ organization_id: caller.organization.id })
    .select("id")
  if (known.length < wanted.length) throw new Refusal("not_found", { field: "document_ids" })
}
