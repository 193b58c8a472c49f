import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, integer } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { MemberCaller } from "../../policy/caller"
import { actorOf } from "./actor"
import { lockListing, variantOf } from "./listing-record"
import { watchStock } from "./low-stock"

export interface StockCount {
  readonly productId: string
  /** Needed where there are several. */
  readonly variantId: string | undefined
  /** Pieces on the shelf, those promised to orders included. */
  readonly counted: number
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Says how many pieces of a variant lie on the shelf. Buyers who order at the same moment wait.
 * @throws Refusal `below_reserved` when more is promised to orders than was counted, `not_found`,
 *   `required` where several variants could be meant.
 */
export const countStock = async (container: MedusaContainer, count: StockCount): Promise<void> => {
  const { productId, variantId, counted, caller, at } = count
  await databaseOf(container).transaction(async (transaction) => {
    const record = await lockListing(transaction, caller.organization.id, productId)
    const variant = variantOf(record, variantId)
    const level = await lockLevel(transaction, variant.inventory_item_id, caller.organization.id)
    if (level === null) throw new Refusal("not_found", { field: "variant_id" })
    if (counted < level.reserved) {
      throw new Refusal("below_reserved", {
        field: "stock",
        values: { reserved: level.reserved, unit: variant.unit_vi },
      })
    }
    if (counted === level.stocked) return
    await transaction.raw(
      `update inventory_level
          set stocked_quantity = ?, raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20), updated_at = now()
        where id = ?`,
      [counted, String(counted), level.id],
    )
    await watchStock(container, transaction, { variantIds: [variant.id] }, at)
    await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
      {
        organization_id: record.organization_id,
        actor: actorOf(caller),
        action: "product.stock_counted",
        subject_type: "product",
        subject_id: record.id,
        data: { variant_id: variant.id, unit: variant.unit_vi, from: level.stocked, to: counted },
        at,
      },
    ])
  })
}

interface Level {
  readonly id: string
  readonly stocked: number
  readonly reserved: number
}

const lockLevel = async (
  transaction: Knex.Transaction,
  inventoryItemId: string | null,
  organizationId: string,
): Promise<Level | null> => {
  if (inventoryItemId === null) return null
  const { rows } = await transaction.raw<{ rows: { id: string; stocked: string; reserved: string }[] }>(
    `select l.id, floor(l.stocked_quantity) as stocked, ceil(l.reserved_quantity) as reserved
       from inventory_level l
       join organization o on o.stock_location_id = l.location_id
      where l.inventory_item_id = ? and o.id = ? and l.deleted_at is null
        for update of l`,
    [inventoryItemId, organizationId],
  )
  const [level] = rows
  return level === undefined
    ? null
    : { id: level.id, stocked: integer(level.stocked), reserved: integer(level.reserved) }
}
