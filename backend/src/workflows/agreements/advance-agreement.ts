import { businessDate } from "@lienket/vietnam"
import Big from "big.js"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement } from "../../modules/agreement/agreements"
import { leastOf } from "../../modules/agreement/progress"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { lineSums } from "./line-sums"

/**
 * Something more counts under an agreement that the caller holds: it is on its way, or carried out once every line
 * has what it promises.
 */
export const advanceAgreement = async (
  { container, at }: { readonly container: MedusaContainer; readonly at: Date },
  transaction: Knex.Transaction,
  agreement: Pick<Agreement, "id" | "alliance_id" | "state">,
): Promise<void> => {
  if (agreement.state !== "signed" && agreement.state !== "in_progress") return
  const agreements = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const lines = (await agreements.linesOf(transaction, [agreement.id])).filter(({ is_current }) => is_current)
  const sums = await lineSums(transaction, lines, businessDate(at))
  const isCarriedOut = lines.every((line) => Big(sums.get(line.id)?.delivered ?? "0").gte(leastOf(line)))
  const state = isCarriedOut ? "completed" : "in_progress"
  if (state === agreement.state) return
  await agreements.updateAgreement(transaction, agreement.id, { state })
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: agreement.alliance_id,
      actor: { type: "system", id: null, name: null },
      action: isCarriedOut ? "agreement.completed" : "agreement.begun",
      subject_type: "agreement",
      subject_id: agreement.id,
      data: {},
      at,
    },
  ])
}
