import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { FileAnswer } from "../../http/answer-file"
import { Refusal } from "../../http/refusal"
import { documentFile } from "../../workflows/media/document-file"
import type { Viewer } from "./viewer"
import { agreementFor } from "./list-agreements"

/**
 * The file of a scan that belongs to an agreement, whichever side handed it in.
 * @throws Refusal `not_found`, also for a document of something else.
 */
export const agreementDocument = async (
  { container, db }: { readonly container: MedusaContainer; readonly db: Database },
  { id, document }: { readonly id: string; readonly document: string },
  viewer: Viewer,
): Promise<FileAnswer> => {
  if ((await agreementFor(db, viewer, id)) === null) throw new Refusal("not_found")
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select 1 from agreement_version where agreement_id = :id and document_id = :document
     union all select 1 from agreement_delivery where agreement_id = :id and document_id = :document limit 1`,
    { id, document },
  )
  if (rows.length === 0) throw new Refusal("not_found")
  return await documentFile(container, document)
}
