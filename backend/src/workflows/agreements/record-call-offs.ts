import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { BasketLine, CallOffVerdict } from "./check-call-offs"

interface Placed {
  /** Of the purchase. */
  readonly code: string
  readonly lines: readonly BasketLine[]
  readonly at: Date
}

/** The history of each agreement says which purchase has called off under it, and who did. */
export const recordCallOffs = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { code, lines, at }: Placed,
  agreed: ReadonlyMap<string, CallOffVerdict>,
): Promise<void> => {
  const by = new Map([...agreed.values()].map((verdict) => [verdict.from.agreement_id, verdict.by]))
  const agreements = await transaction("agreement")
    .whereIn("id", [...by.keys()])
    .orderBy("id")
    .select<{ id: string; alliance_id: string }[]>("id", "alliance_id")
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(
    transaction,
    agreements.map(({ id, alliance_id }) => {
      const person = by.get(id) ?? null
      return {
        organization_id: alliance_id,
        actor: {
          type: "member",
          id: person?.member_id ?? null,
          name: person === null ? null : `${person.name} (${person.organization_name})`,
        },
        action: "agreement.called_off",
        subject_type: "agreement",
        subject_id: id,
        data: {
          order_group: code,
          lines: lines.flatMap(({ variant_id, quantity, call_off }) =>
            call_off?.agreement_id === id ? [{ line_id: call_off.line_id, variant_id, pieces: quantity }] : [],
          ),
        },
        at,
      }
    }),
  )
}
