import { listing as listingSchema, type Listing, type ListingDraft } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { invalid } from "../../http/invalid"
import { Refusal } from "../../http/refusal"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingModuleService } from "../../modules/listing/service"
import type { MemberCaller } from "../../policy/caller"
import { indexProducts } from "../catalog/update-catalog"
import { actorOf } from "./actor"
import { changeListing } from "./change-listing"
import { refuseUnlisted } from "./check-listing"
import { picturesNamed } from "./known-pictures"
import { profileOf, variantsOf } from "./listing-content"
import { lockListing, type ListingRecord } from "./listing-record"
import { refuseSuspended, registered, responsibleOf, sellerAtWork } from "./listing-seller"
import { createListings } from "./write-listings"

interface Occasion {
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Puts what a draft holds on sale, or into the product it belongs to, in one transaction. A draft that
 * is published already is left as it is, so that publishing twice, or twice at once, makes one product.
 * @returns the product's id.
 * @throws Refusal `not_found`, `seller_suspended`, or what is wrong with a field, by its name.
 */
export const publishListingDraft = async (
  container: MedusaContainer,
  draftId: string,
  occasion: Occasion,
): Promise<string> => {
  const { caller, at } = occasion
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  const published = await databaseOf(container).transaction(async (transaction) => {
    const draft = await drafts.lockDraft(transaction, caller.organization.id, draftId)
    if (draft === null) throw new Refusal("not_found")
    if (draft.published_at !== null && draft.product_id !== null) return draft.product_id
    const listing = understood(draft.content)
    const before =
      draft.product_id === null ? null : await lockListing(transaction, caller.organization.id, draft.product_id)
    const productId = await writeListing({ container, transaction, ...occasion }, listing, before)
    await drafts.markPublished(transaction, draftId, productId, at)
    return productId
  })
  await indexProducts(container, [published])
  return published
}

/**
 * Publishes a product at once. Sent again with the same key it is the same product.
 * @returns the product's id.
 * @throws Refusal as `publishListingDraft` does, and `idempotency_conflict` for another product under the
 *   same key.
 */
export const publishListing = async (
  container: MedusaContainer,
  content: Listing,
  occasion: Occasion & { readonly idempotencyKey: string | undefined },
): Promise<string> => {
  const { caller, at, idempotencyKey } = occasion
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  const draftId = entityId("ldraft", caller.organization.id, idempotencyKey)
  const published = await databaseOf(container).transaction(async (transaction) => {
    const text = draftOf(content)
    const isFirst = await drafts.begin(transaction, {
      id: draftId,
      organizationId: caller.organization.id,
      productId: null,
      content: text,
      by: caller.member,
      at,
    })
    if (!isFirst) {
      const draft = await drafts.lockDraft(transaction, caller.organization.id, draftId)
      if (draft === null || draft.product_id === null) throw new Refusal("idempotency_conflict")
      if (!(await drafts.holds(transaction, draftId, text))) throw new Refusal("idempotency_conflict")
      return draft.product_id
    }
    const productId = await writeListing({ container, transaction, ...occasion }, content, null)
    await drafts.markPublished(transaction, draftId, productId, at)
    return productId
  })
  await indexProducts(container, [published])
  return published
}

/**
 * Publishes a product anew, as a whole.
 * @throws Refusal as `publishListingDraft` does.
 */
export const republishListing = async (
  container: MedusaContainer,
  productId: string,
  content: Listing,
  occasion: Occasion,
): Promise<void> => {
  const { caller } = occasion
  await databaseOf(container).transaction(async (transaction) => {
    const before = await lockListing(transaction, caller.organization.id, productId)
    await writeListing({ container, transaction, ...occasion }, content, before)
  })
  await indexProducts(container, [productId])
}

/** @throws Refusal naming the first field that is wrong. */
const understood = (content: ListingDraft): Listing => {
  const parsed = listingSchema.safeParse(content, { reportInput: true })
  if (!parsed.success) throw invalid(parsed.error)
  return parsed.data
}

/** A listing as a draft keeps it: every value a text. */
const draftOf = (listing: Listing): ListingDraft => ({
  ...listing,
  variants: listing.variants.map(({ price_vnd, stock, low_stock, ...variant }) => ({
    ...variant,
    price_vnd: String(price_vnd),
    ...(stock === undefined ? {} : { stock: String(stock) }),
    ...(low_stock === undefined ? {} : { low_stock: String(low_stock) }),
  })),
  shelf_life_amount: listing.shelf_life_amount === undefined ? undefined : String(listing.shelf_life_amount),
  season_months: listing.season_months.map(String),
})

interface Writer extends Occasion {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
}

const writeListing = async (
  { container, transaction, caller, at }: Writer,
  listing: Listing,
  before: ListingRecord | null,
): Promise<string> => {
  const organization = await registered(container, transaction, caller.organization.id)
  refuseSuspended(organization)
  refuseUnlisted(listing, responsibleOf(organization), at)
  const pictures = await picturesNamed(container, transaction, organization.id, listing.pictures)
  const seller = await sellerAtWork(container, transaction, organization)
  const actor = actorOf(caller)
  const change = {
    title_vi: listing.title_vi,
    pictures,
    variants: variantsOf(listing, before),
    profile: profileOf(listing, before),
  }
  if (before !== null) {
    await changeListing({ container, transaction, seller, actor, at }, before, change)
    return before.id
  }
  const variants = change.variants.map(({ id: _, stock, ...variant }, position) => {
    if (stock === undefined) throw new Refusal("required", { field: `variants.${position}.stock` })
    return { ...variant, stock }
  })
  const [id] = await createListings(container, transaction, [{ ...change, seller, variants }], { actor, at })
  if (id === undefined) throw new Error("no product was made")
  return id
}
