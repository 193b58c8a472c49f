import type { RouteBody, saveDraft as route } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { LISTING_MODULE } from "../../modules/listing"
import type { Draft, ListingModuleService } from "../../modules/listing/service"
import type { MemberCaller } from "../../policy/caller"
import { readListing } from "./listing-record"

export interface DraftSaving extends RouteBody<typeof route> {
  readonly id: string
  readonly caller: MemberCaller
  readonly at: Date
}

export interface SavedDraft {
  readonly draft: Draft
  /** What another device had saved meanwhile, and is written over now. */
  readonly overtook: { readonly at: Date; readonly by: string } | null
}

/**
 * Keeps a draft as it was typed, right or wrong. The last save wins, and is told what it has won over.
 * @throws Refusal `not_found` for a draft or a product of another organisation, `invalid_code` for an id
 *   that is not the one of the product's draft.
 */
export const saveListingDraft = async (container: MedusaContainer, saving: DraftSaving): Promise<SavedDraft> => {
  const { id, content, product_id: productId, version, caller, at } = saving
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  return await databaseOf(container).transaction(async (transaction) => {
    if (productId !== undefined) {
      await readListing(transaction, caller.organization.id, productId)
      if ((await draftIdOf(container, transaction, productId)) !== id) {
        throw new Refusal("invalid_code", { field: "id" })
      }
    }
    const before = await drafts.lockDraft(transaction, caller.organization.id, id)
    const draft = await drafts.save(transaction, {
      id,
      organizationId: caller.organization.id,
      productId: productId ?? null,
      content,
      by: caller.member,
      at,
    })
    if (draft === null) throw new Refusal("not_found")
    const isNews = before !== null && version !== undefined && version < before.version
    return { draft, overtook: isNews ? { at: before.updated_at, by: before.updated_by_name } : null }
  })
}

/** Under which id the changes of a product are kept: that of the draft it came from, or one of its own. */
export const draftIdOf = async (container: MedusaContainer, db: Database, productId: string): Promise<string> => {
  const draft = await container.resolve<ListingModuleService>(LISTING_MODULE).draftOfProduct(db, productId)
  return draft?.id ?? entityId("ldraft", productId, "changes")
}
