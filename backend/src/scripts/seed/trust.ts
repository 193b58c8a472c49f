import { randomBytes } from "node:crypto"
import type { DemoBatch, DemoCredential } from "@lienket/demo"
import { addDays, businessDate, makePublicCode } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import { entityId } from "../../database/entity-id"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"
import type { Organization } from "../../modules/organization/organization"
import type { Demo } from "./demo"

interface Planted {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly productIds: ReadonlyMap<string, string>
  readonly demo: Pick<Demo, "credentials" | "batches">
}

/** Plants what the demo's sellers can prove, verified, and their lots; the pieces are in the stock already. */
export const ensureTrust = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { organizations, productIds, demo }: Planted,
): Promise<void> => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  for (const credential of demo.credentials) {
    const organization = organizations.get(credential.organization_handle)
    if (organization !== undefined) await plantCredential(ocop, transaction, organization, productIds, credential)
  }
  for (const batch of demo.batches) {
    const productId = productIds.get(batch.product_handle)
    if (productId !== undefined) await plantBatch(ocop, transaction, productId, batch)
  }
}

const plantCredential = async (
  ocop: OcopModuleService,
  transaction: Knex.Transaction,
  organization: Organization,
  productIds: ReadonlyMap<string, string>,
  { area, began_days_ago, ends_in_days, product_handles, ...credential }: DemoCredential,
): Promise<void> => {
  const today = businessDate(now())
  const id = entityId("cred", organization.id, `demo ${credential.number}`)
  const common = {
    number: credential.number,
    holder: credential.holder,
    valid_from: addDays(today, -began_days_ago),
    valid_until: ends_in_days === null ? undefined : addDays(today, ends_in_days),
    product_ids: product_handles.flatMap((handle) => productIds.get(handle) ?? []),
  }
  const { kind, name, scope } = credential
  const claim =
    area !== null
      ? {
          ...common,
          ...area,
          family: "planting_area" as const,
          area_status: "active" as const,
          commune_code: organization.commune_code ?? undefined,
        }
      : kind === "geographical_indication" || kind === "collective_mark"
        ? { ...common, family: "intellectual_property" as const, kind, name: name ?? kind, scope }
        : { ...common, family: "quality" as const, kind: kind === "vietgap" ? kind : ("food_safety" as const), scope }
  if (!(await ocop.insertCredentialClaim(transaction, id, organization.id, claim, now()))) return
  await transaction("credential").where({ id }).update({ review_state: "verified", is_demo: true })
}

const plantBatch = async (
  ocop: OcopModuleService,
  transaction: Knex.Transaction,
  productId: string,
  batch: DemoBatch,
): Promise<void> => {
  const at = now()
  const today = businessDate(at)
  const { rows } = await transaction.raw<{ rows: { organization_id: string; variant_id: string }[] }>(
    `select f.organization_id, v.id as variant_id from product_profile f
       join product_variant v on v.product_id = f.product_id and v.deleted_at is null
      where f.product_id = ? order by v.variant_rank, v.id limit 1`,
    [productId],
  )
  const [goods] = rows
  if (goods === undefined) return
  const area =
    batch.planting_area_number === null
      ? undefined
      : await transaction("credential")
          .where({ organization_id: goods.organization_id, number: batch.planting_area_number })
          .first<{ id: string } | undefined>("id")
  const id = entityId("batch", goods.organization_id, `demo ${batch.product_handle} ${batch.lot_code}`)
  const planted = await ocop.insertBatch(transaction, {
    ...goods,
    id,
    public_code: makePublicCode(randomBytes(5), "TX"),
    product_id: productId,
    lot_code: batch.lot_code,
    origin: batch.origin,
    produced_on: addDays(today, -batch.made_days_ago),
    expires_on: batch.expires_in_days === null ? null : addDays(today, batch.expires_in_days),
    planting_area_id: area?.id ?? null,
    inputs: batch.inputs,
    is_demo: true,
    created_at: at,
  })
  if (!planted) return
  const receipt = {
    id: entityId("brec", id, "demo"),
    batch_id: id,
    quantity: batch.quantity,
    added_to_stock: false,
    at,
  }
  await ocop.receivePieces(transaction, receipt)
  for (const [index, { days_ago, kind, text }] of batch.events.entries()) {
    const event = { id: entityId("bevt", id, `demo ${index}`), batch_id: id, kind, text, recorded_at: at }
    await ocop.insertBatchEvent(transaction, { ...event, happened_on: addDays(today, -days_ago) })
  }
  if (batch.recall === null) return
  const { days_ago, reason, advice } = batch.recall
  await ocop.endBatch(
    transaction,
    { id, remaining: batch.quantity },
    { state: "recalled", recalled_on: addDays(today, -days_ago), recall_reason: reason, recall_advice: advice },
  )
}
