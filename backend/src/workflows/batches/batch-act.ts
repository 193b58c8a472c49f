import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { OCOP_MODULE } from "../../modules/ocop"
import type { Batch } from "../../modules/ocop/batches/batches"
import type { OcopModuleService } from "../../modules/ocop/service"
import type { MemberCaller } from "../../policy/caller"
import { lockShelf, type Shelf } from "./shelf"

/** Who does something to a lot, when, and inside which transaction. */
export interface BatchAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

export const ocopOf = ({ container }: Pick<BatchAct, "container">): OcopModuleService => container.resolve(OCOP_MODULE)

/**
 * A lot of the caller's organisation with its shelf, both held until the transaction ends.
 * @throws Refusal `not_found`, also for another organisation's lot.
 */
export const holdBatch = async (
  transaction: Knex.Transaction,
  act: BatchAct,
  batchId: string,
): Promise<{ batch: Batch; shelf: Shelf | null }> => {
  const organizationId = act.caller.organization.id
  const known = await ocopOf(act).findBatch(transaction, batchId, organizationId)
  const shelf = known === null ? null : await lockShelf(transaction, known.variant_id, organizationId)
  const batch = await ocopOf(act).lockBatch(transaction, batchId, organizationId)
  if (batch === null) throw new Refusal("not_found")
  return { batch, shelf }
}

/** The lot's line in the log of who did what. */
export const recordBatchAct = async (
  transaction: Knex.Transaction,
  { container, caller, at }: BatchAct,
  batchId: string,
  action: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: caller.organization.id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action,
      subject_type: "batch",
      subject_id: batchId,
      data,
      at,
    },
  ])
