import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { SALES_MODULE } from "../../modules/sales"
import { dayOfCorrection } from "../../modules/sales/entry"
import type { SalesModuleService } from "../../modules/sales/service"
import type { MemberCaller } from "../../policy/caller"
import { watchStock } from "../listing/low-stock"
import { returnToStock } from "../order-actions/stock"

interface Reversal {
  /** Of the entry in the ledger. */
  readonly entryId: string
  readonly reason: string
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Takes a sale that was typed in back: a reversing entry, the stock it had taken, and why. Again, it
 * changes nothing.
 * @throws Refusal `not_found` (also for another organisation's entry and for a reversing one),
 *   `sale_not_by_hand`.
 */
export const reverseTypedSale = async (
  container: MedusaContainer,
  { entryId, reason, caller, at }: Reversal,
): Promise<void> => {
  const { member, organization } = caller
  const ledger = container.resolve<SalesModuleService>(SALES_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  await databaseOf(container).transaction(async (transaction) => {
    const entry = await transaction("sale_entry")
      .where({ id: entryId, organization_id: organization.id, reverses_id: null })
      .first<{ source_kind: string; source_id: string } | undefined>("source_kind", "source_id")
    if (entry === undefined) throw new Refusal("not_found")
    if (entry.source_kind !== "manual") throw new Refusal("sale_not_by_hand")

    const [reversed] = await ledger.reverseEntries(
      transaction,
      { sourceKind: "manual", sourceIds: [entry.source_id] },
      { type: "member", id: member.id },
      at,
      (sale) => dayOfCorrection(sale, at),
    )
    if (reversed === undefined) return
    const taken = await ledger.noteReversal(transaction, entry.source_id, reason)
    if (taken !== null) {
      const { pieces, ...place } = taken
      await returnToStock(transaction, [{ ...place, line_item_id: entry.source_id, quantity: String(pieces) }])
      await watchStock(container, transaction, { inventoryItemIds: [place.inventory_item_id] }, at)
    }
    await audit.record(transaction, [
      {
        organization_id: organization.id,
        actor: { type: "member", id: member.id, name: member.name },
        action: "sale.reversed",
        subject_type: "sale",
        subject_id: entry.source_id,
        data: { reason, value_vnd: reversed.value_vnd, stock_pieces: taken?.pieces ?? 0 },
        at,
      },
    ])
  })
}
