import { randomBytes } from "node:crypto"
import type { NewBatch } from "@lienket/contracts"
import { businessDate, formatDate, makePublicCode, toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { ocopOf, recordBatchAct, type BatchAct } from "./batch-act"
import { receiveInto } from "./receive-batch"
import { lockShelf } from "./shelf"

/**
 * A lot comes in with its pieces, in one transaction with the stock they are counted into.
 * @returns its id; the same for the same key.
 * @throws Refusal `not_found` (variant, planting area), `date_in_future`, `date_too_early`,
 *   `lot_code_taken`, `idempotency_conflict`.
 */
export const createBatch = async (
  act: BatchAct,
  wish: NewBatch,
  { locale, idempotencyKey }: { readonly locale: Locale; readonly idempotencyKey: string | undefined },
): Promise<string> => {
  checkDays(wish, businessDate(act.at), locale)
  const organizationId = act.caller.organization.id
  const id = entityId("batch", organizationId, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    const product_id = await productOf(transaction, wish.variant_id, organizationId)
    if (wish.planting_area_id !== undefined) await checkPlantingArea(transaction, wish.planting_area_id, organizationId)
    const shelf = await lockShelf(transaction, wish.variant_id, organizationId)
    const { quantity, add_to_stock, ...facts } = wish
    const batch = {
      ...facts,
      id,
      product_id,
      public_code: makePublicCode(randomBytes(5), "TX"),
      organization_id: organizationId,
      expires_on: facts.expires_on ?? null,
      planting_area_id: facts.planting_area_id ?? null,
      inputs: facts.inputs || null,
      is_demo: false,
      created_at: act.at,
    }
    if (!(await ocopOf(act).insertBatch(transaction, batch))) {
      await refuseUnlessSame(transaction, act, id, wish)
      return id
    }
    await receiveInto(transaction, act, { id, variant_id: wish.variant_id, state: "active" }, shelf, {
      id: entityId("brec", id, "first"),
      quantity,
      add_to_stock,
    })
    const { lot_code, produced_on, expires_on } = batch
    await recordBatchAct(transaction, act, id, "batch.created", { lot_code, produced_on, expires_on, quantity })
    return id
  })
}

const checkDays = ({ produced_on, expires_on }: NewBatch, today: string, locale: Locale): void => {
  if (produced_on > today) throw new Refusal("date_in_future", { field: "produced_on" })
  if (expires_on !== undefined && expires_on < produced_on)
    throw new Refusal("date_too_early", { field: "expires_on", values: { from: formatDate(produced_on, locale) } })
}

/** The seller's own product a variant belongs to, where it is something that comes in lots. */
const productOf = async (transaction: Knex.Transaction, variantId: string, organizationId: string): Promise<string> => {
  const { rows } = await transaction.raw<{ rows: { product_id: string }[] }>(
    `select f.product_id
       from product_variant v
       join product_profile f on f.product_id = v.product_id
       join product_class k on k.code = f.product_class
      where v.id = ? and v.deleted_at is null and f.organization_id = ? and k.requires_shipping`,
    [variantId, organizationId],
  )
  const [product] = rows
  if (product === undefined) throw new Refusal("not_found", { field: "variant_id" })
  return product.product_id
}

const checkPlantingArea = async (transaction: Knex.Transaction, id: string, organizationId: string): Promise<void> => {
  const area = await transaction("credential")
    .where({ id, organization_id: organizationId, kind: "planting_area" })
    .first("id")
  if (area === undefined) throw new Refusal("not_found", { field: "planting_area_id" })
}

/** The lot was there: the same request again, another request under the same key, or another lot of that name. */
const refuseUnlessSame = async (
  transaction: Knex.Transaction,
  act: BatchAct,
  id: string,
  wish: NewBatch,
): Promise<void> => {
  const known = await ocopOf(act).findBatch(transaction, id, act.caller.organization.id)
  if (known === null) throw new Refusal("lot_code_taken", { field: "lot_code", values: { lot: wish.lot_code } })
  const same =
    known.variant_id === wish.variant_id &&
    known.lot_code === toNfc(wish.lot_code) &&
    known.produced_on === wish.produced_on &&
    known.expires_on === (wish.expires_on ?? null)
  if (!same) throw new Refusal("idempotency_conflict")
}
