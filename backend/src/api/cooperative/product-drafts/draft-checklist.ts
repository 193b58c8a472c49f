import { listingChecklist, type ListingDraft } from "@lienket/contracts"
import { businessDate, type LabelCheck } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { MemberCaller } from "../../../policy/caller"
import { registered, responsibleOf } from "../../../workflows/listing/listing-seller"

interface Reading {
  readonly db: Database
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly now: Date
}

/** What the law wants of a draft, as far as it goes. */
export const draftChecklist = async (
  { db, container, caller, now }: Reading,
  content: ListingDraft,
): Promise<LabelCheck[]> => {
  const seller = await registered(container, db, caller.organization.id)
  return listingChecklist(content, responsibleOf(seller), businessDate(now))
}
