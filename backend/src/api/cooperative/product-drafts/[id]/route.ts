import { deleteDraft, getDraft, saveDraft } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { LISTING_MODULE } from "../../../../modules/listing"
import type { ListingModuleService } from "../../../../modules/listing/service"
import { saveListingDraft } from "../../../../workflows/listing/save-draft"
import { viewDraft } from "../../products/view-draft"
import { draftChecklist } from "../draft-checklist"

export const GET = handle(getDraft, async (call) => {
  const { db, container, params, caller } = call
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  const draft = await drafts.findDraft(db, caller.organization.id, params.id)
  if (draft === null) throw new Refusal("not_found")
  return { ...(await viewDraft(call, draft)), checklist: await draftChecklist(call, draft.content) }
})

export const PUT = handle(saveDraft, async (call) => {
  const { container, params, body, caller, now: at } = call
  const { draft, overtook } = await saveListingDraft(container, { ...body, id: params.id, caller, at })
  return {
    id: draft.id,
    version: draft.version,
    saved_at: draft.updated_at.toISOString(),
    checklist: await draftChecklist(call, draft.content),
    overtook: overtook === null ? null : { at: overtook.at.toISOString(), by: overtook.by },
  }
})

export const DELETE = handle(deleteDraft, async ({ db, container, params, caller }) => {
  const drafts = container.resolve<ListingModuleService>(LISTING_MODULE)
  if (!(await drafts.discard(db, caller.organization.id, params.id))) throw new Refusal("not_found")
  return { id: params.id }
})
