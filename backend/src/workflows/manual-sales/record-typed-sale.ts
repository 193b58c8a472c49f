import type { NewManualSaleBody } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { MemberCaller } from "../../policy/caller"
import { recordManualSales } from "./record-manual-sales"

interface Recording {
  readonly typed: NewManualSaleBody
  readonly caller: MemberCaller
  readonly idempotencyKey: string | undefined
  readonly at: Date
}

/**
 * Enters one sale made off the platform. Sent again with its key it is the same sale.
 * @returns the id of what was typed in, the source of its entry in the ledger.
 * @throws Refusal as `recordManualSales` does.
 */
export const recordTypedSale = async (
  container: MedusaContainer,
  { typed, caller, idempotencyKey, at }: Recording,
): Promise<string> => {
  const { member, organization } = caller
  const id = entityId("msale", organization.id, idempotencyKey)
  await databaseOf(container).transaction((transaction) =>
    recordManualSales(container, transaction, organization.id, [{ id, typed }], member, at),
  )
  return id
}
