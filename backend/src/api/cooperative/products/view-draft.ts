import type { DraftFacts } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { Draft } from "../../../modules/listing/service"
import { knownPictures } from "../../../workflows/listing/known-pictures"

interface Reading {
  readonly db: Database
  readonly container: MedusaContainer
}

/** A draft with those of its pictures that are still there. */
export const viewDraft = async ({ db, container }: Reading, draft: Draft): Promise<DraftFacts> => {
  const { id, organization_id, version, updated_at, updated_by_name, product_id, content } = draft
  const ids = content.pictures ?? []
  const known = await knownPictures(container, db, organization_id, ids)
  return {
    id,
    version,
    updated_at: updated_at.toISOString(),
    updated_by: updated_by_name,
    product_id,
    content,
    pictures: ids.flatMap((each) => {
      const picture = known.get(each)
      return picture === undefined ? [] : [{ id: each, picture }]
    }),
  }
}
