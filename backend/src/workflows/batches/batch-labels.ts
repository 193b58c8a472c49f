import type { LabelFormat } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { FileAnswer } from "../../http/answer-file"
import { Refusal } from "../../http/refusal"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"
import type { MemberCaller } from "../../policy/caller"
import { labelSheets, labelsOn } from "./label-layout"
import { drawLabels } from "./label-sheet"
import { traceUrl } from "./trace-url"

interface Wish {
  readonly format?: LabelFormat
  readonly count?: number
  readonly start?: number
}

/**
 * The labels of a lot on A4 sheets; one full sheet unless asked otherwise.
 * @throws Refusal `not_found`, `too_large` (no such position on the sheet), `state_changed` (recalled:
 *   its goods are not to be labelled any more).
 */
export const batchLabels = async (
  container: MedusaContainer,
  db: Database,
  caller: MemberCaller,
  batchId: string,
  { format = "3x8", start = 1, count }: Wish,
): Promise<FileAnswer> => {
  const onSheet = labelsOn(labelSheets[format])
  if (start > onSheet) throw new Refusal("too_large", { field: "start" })
  const batch = await container.resolve<OcopModuleService>(OCOP_MODULE).findBatch(db, batchId, caller.organization.id)
  if (batch === null) throw new Refusal("not_found")
  if (batch.state === "recalled") throw new Refusal("state_changed")
  const product = await db("product").where({ id: batch.product_id }).first<{ title: string }>("title")
  const content = await drawLabels(
    {
      title: product.title,
      seller: caller.organization.name,
      lotCode: batch.lot_code,
      origin: batch.origin,
      producedOn: batch.produced_on,
      expiresOn: batch.expires_on,
      traceCode: batch.public_code,
      traceUrl: traceUrl(batch.public_code),
      isDemo: batch.is_demo,
    },
    { format, start, count: count ?? onSheet - start + 1 },
  )
  return { name: `tem-lo-${batch.public_code}.pdf`, type: "application/pdf", content }
}
