import type { ListingDraft } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { LISTING_MODULE } from "../../modules/listing"
import type { Draft, ListingModuleService } from "../../modules/listing/service"
import type { MemberCaller } from "../../policy/caller"
import { contentOf } from "./listing-content"
import { readListing } from "./listing-record"

interface Copying {
  readonly productId: string
  readonly caller: MemberCaller
  readonly idempotencyKey: string | undefined
  readonly at: Date
}

/**
 * Begins a draft with what a product says, for one that is much like it. Sent again with the same key it
 * is the same draft.
 * @throws Refusal `not_found` also for another organisation's product.
 */
export const beginCopy = async (
  container: MedusaContainer,
  { productId, caller, idempotencyKey, at }: Copying,
): Promise<Draft> => {
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  const id = entityId("ldraft", productId, idempotencyKey === undefined ? undefined : `copy ${idempotencyKey}`)
  return await databaseOf(container).transaction(async (transaction) => {
    const content = withoutVariantIds(contentOf(await readListing(transaction, caller.organization.id, productId)))
    await drafts.begin(transaction, {
      id,
      organizationId: caller.organization.id,
      productId: null,
      content,
      by: caller.member,
      at,
    })
    const draft = await drafts.findDraft(transaction, caller.organization.id, id)
    if (draft === null) throw new Refusal("not_found")
    return draft
  })
}

/** Its variants are new ones, and have to be counted. */
const withoutVariantIds = ({ variants = [], ...content }: ListingDraft): ListingDraft => ({
  ...content,
  variants: variants.map(({ id: _, ...variant }) => variant),
})
