import type { ListingDetail, ListingEvent } from "@lienket/contracts"
import { z } from "zod"
import type { Database } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { AUDIT_MODULE } from "../../../modules/audit"
import type { AuditEntry } from "../../../modules/audit/entry"
import type { AuditModuleService } from "../../../modules/audit/service"
import { LISTING_MODULE } from "../../../modules/listing"
import type { ListingModuleService } from "../../../modules/listing/service"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"
import type { MemberCaller } from "../../../policy/caller"
import type { MedusaContainer } from "@medusajs/framework/types"
import { pictureIdOf } from "../../../workflows/listing/known-pictures"
import { contentOf } from "../../../workflows/listing/listing-content"
import { readListing } from "../../../workflows/listing/listing-record"
import { registered, responsibleOf } from "../../../workflows/listing/listing-seller"
import { draftIdOf } from "../../../workflows/listing/save-draft"
import { cardOf, checklistOf } from "./product-card"
import { viewDraft } from "./view-draft"

interface Reading {
  readonly db: Database
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly locale: Locale
  readonly now: Date
}

/**
 * Everything a seller's page of a product shows.
 * @throws Refusal `not_found` also for another organisation's product.
 */
export const viewProduct = async (reading: Reading, productId: string): Promise<ListingDetail> => {
  const { db, container, caller, locale, now: at } = reading
  const record = await readListing(db, caller.organization.id, productId)
  const [organization, certificates, draft, history] = await Promise.all([
    registered(container, db, caller.organization.id),
    container.resolve<OcopModuleService>(OCOP_MODULE).certificatesOf(db, [productId]),
    container.resolve<ListingModuleService>(LISTING_MODULE).draftOfProduct(db, productId),
    container.resolve<AuditModuleService>(AUDIT_MODULE).historyOf(db, { type: "product", id: productId }, 50),
  ])
  const openDraft = draft !== null && draft.published_at === null ? draft : null
  const facts = {
    certificates: certificates.get(productId) ?? [],
    hasOpenDraft: openDraft !== null,
    responsible: responsibleOf(organization),
    isVerified: organization.state === "verified",
    locale,
    at,
  }
  return {
    ...cardOf(record, facts),
    content: contentOf(record),
    pictures: record.pictures.map((picture) => ({ id: pictureIdOf(picture), picture })),
    checklist: checklistOf(record, facts),
    draft_id: draft?.id ?? (await draftIdOf(container, db, productId)),
    open_draft: openDraft === null ? null : await viewDraft(reading, openDraft),
    history: history.map(eventOf),
    updated_at: record.updated_at,
  }
}

// Of the many things an entry may hold, those a line of the history says.
const eventData = z.object({
  unit: z.string().nullable().catch(null),
  from: z.number().nullable().catch(null),
  to: z.number().nullable().catch(null),
})

const eventOf = ({ at, actor, action, data }: AuditEntry): ListingEvent => ({
  at: at.toISOString(),
  actor: actor.name,
  action,
  ...eventData.parse(data),
})
