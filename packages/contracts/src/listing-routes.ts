import { z } from "zod"
import {
  draftCard,
  draftFacts,
  labelCheck,
  listing,
  listingCard,
  listingDetail,
  listingDraft,
  listingSeller,
  typedPrice,
  typedStock,
} from "./listing"
import { id, instant, listOf, page } from "./primitives"
import { defineRoute } from "./route"

const reads = { kind: "member", permission: "product.read" } as const
const edits = { kind: "member", permission: "product.edit" } as const
const ofOne = z.object({ id })

/** Parts of the list of a seller's goods. */
export const listingTabs = ["on_sale", "low", "hidden", "archived"] as const
export const listingTab = z.enum(listingTabs, "invalid_choice")
export type ListingTab = z.infer<typeof listingTab>

export const listListings = defineRoute({
  id: "cooperative.products.list",
  method: "GET",
  path: "/cooperative/products",
  summary: "Products of the organisation in use; `low` are those on sale with little or nothing left",
  access: reads,
  query: z.strictObject({ tab: listingTab.optional(), q: z.string().max(100, "too_long").optional(), ...page }),
  response: listOf(listingCard).extend({
    counts: z.object({ on_sale: z.int(), low: z.int(), hidden: z.int(), archived: z.int(), drafts: z.int() }),
    seller: listingSeller,
  }),
})

export const createListing = defineRoute({
  id: "cooperative.products.create",
  method: "POST",
  path: "/cooperative/products",
  summary: "Publishes a product at once, without keeping a draft first",
  access: edits,
  body: listing,
  response: listingDetail,
  retriable: true,
})

export const getListing = defineRoute({
  id: "cooperative.products.get",
  method: "GET",
  path: "/cooperative/products/:id",
  summary: "One product of the organisation in use, as its seller edits it, with its label checklist and history",
  access: reads,
  params: ofOne,
  response: listingDetail,
})

export const updateListing = defineRoute({
  id: "cooperative.products.update",
  method: "PUT",
  path: "/cooperative/products/:id",
  summary: "Publishes a product anew. Variants left out leave the shop; stock of known ones is counted elsewhere",
  access: edits,
  params: ofOne,
  body: listing,
  response: listingDetail,
})

const act = <const P extends string, const S extends string, B extends z.ZodType>(action: P, summary: S, body: B) =>
  defineRoute({
    id: `cooperative.products.${action}`,
    method: "POST",
    path: `/cooperative/products/:id/${action}`,
    summary,
    access: edits,
    params: ofOne,
    body,
    response: listingDetail,
  })

const nothing = z.strictObject({})

export const archiveListing = act("archive", "Takes a product out of the shop for good; past orders stay", nothing)
export const restoreListing = act("restore", "Puts an archived product back on sale", nothing)
export const hideListing = act("hide", "Takes a product out of the shop for now", nothing)
export const showListing = act("show", "Puts a hidden product back into the shop", nothing)
export const countListingStock = act(
  "stock",
  "Says how many pieces lie on the shelf, those promised to orders included",
  z.strictObject({ variant_id: id.optional(), stock: typedStock }),
)
export const priceListing = act(
  "price",
  "Sets the price of a variant; past orders keep theirs",
  z.strictObject({ variant_id: id.optional(), price_vnd: typedPrice }),
)

export const copyListing = defineRoute({
  id: "cooperative.products.copy",
  method: "POST",
  path: "/cooperative/products/:id/copy",
  summary: "Begins a new draft with what this product says",
  access: edits,
  params: ofOne,
  body: nothing,
  response: draftFacts,
  retriable: true,
})

/** The id of a draft is made by whoever begins it, so that saving needs no answer to go on. */
export const draftId = z.string("required").regex(/^ldraft_[0-9a-zA-Z]{20,40}$/, "invalid_code")

const ofDraft = z.object({ id: draftId })

export const listDrafts = defineRoute({
  id: "cooperative.product-drafts.list",
  method: "GET",
  path: "/cooperative/product-drafts",
  summary: "Products that are not published yet, last changed first",
  access: reads,
  query: z.strictObject({ q: z.string().max(100, "too_long").optional(), ...page }),
  response: listOf(draftCard),
})

export const getDraft = defineRoute({
  id: "cooperative.product-drafts.get",
  method: "GET",
  path: "/cooperative/product-drafts/:id",
  summary: "One draft, with its label checklist as far as it goes",
  access: reads,
  params: ofDraft,
  response: draftFacts.extend({ checklist: z.array(labelCheck) }),
})

export const saveDraft = defineRoute({
  id: "cooperative.product-drafts.save",
  method: "PUT",
  path: "/cooperative/product-drafts/:id",
  summary: "Keeps a draft as it was typed, and begins it if it is not there. The last save wins",
  access: edits,
  params: ofDraft,
  body: z.strictObject({
    content: listingDraft,
    /** The product whose changes are kept; none for a new one. */
    product_id: id.optional(),
    /** The version that was changed; 0 for one that was not saved yet. */
    version: z.int("invalid_type").min(0, "too_small").max(1_000_000_000, "too_large").optional(),
  }),
  response: z.object({
    id: z.string(),
    version: z.int(),
    saved_at: instant,
    checklist: z.array(labelCheck),
    /** A save by somebody else, or from another device, that this one did not know and has written over. */
    overtook: z.object({ at: instant, by: z.string() }).nullable(),
  }),
})

export const deleteDraft = defineRoute({
  id: "cooperative.product-drafts.delete",
  method: "DELETE",
  path: "/cooperative/product-drafts/:id",
  summary: "Throws a draft away; a product it belongs to stays as it is published",
  access: edits,
  params: ofDraft,
  body: nothing,
  response: z.object({ id: z.string() }),
})

export const publishDraft = defineRoute({
  id: "cooperative.product-drafts.publish",
  method: "POST",
  path: "/cooperative/product-drafts/:id/publish",
  summary: "Puts a draft on sale, or its changes into the product it belongs to; publishing again changes nothing",
  access: edits,
  params: ofDraft,
  body: nothing,
  response: listingDetail,
  retriable: true,
})
