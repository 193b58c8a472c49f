import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { FileAnswer } from "../../http/answer-file"
import { Refusal } from "../../http/refusal"
import type { Obstacle } from "../../modules/obstacle/obstacles"
import { openLink } from "../../workflows/obstacles/answer-obstacle"
import { documentFile } from "../../workflows/media/document-file"
import { obstacleFor, type Viewer } from "./viewer"

interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/**
 * The file of a document of a case.
 * @throws Refusal `not_found`, also for a document of something else.
 */
export const obstacleDocument = async (
  { container, db }: Asking,
  { id, document }: { readonly id: string; readonly document: string },
  viewer: Viewer,
): Promise<FileAnswer> => await fileOf(container, await obstacleFor(db, viewer, id), document)

/**
 * The same by the link of a letter.
 * @throws Refusal `not_found`, `link_expired`, `link_used`, `link_closed`.
 */
export const linkedDocument = async (
  { container, db, now }: Asking,
  { token, document }: { readonly token: string; readonly document: string },
): Promise<FileAnswer> => await fileOf(container, (await openLink(container, db, token, now)).obstacle, document)

const fileOf = async (container: MedusaContainer, obstacle: Obstacle | null, document: string): Promise<FileAnswer> => {
  if (obstacle?.document_ids.includes(document) !== true) throw new Refusal("not_found")
  return await documentFile(container, document)
}
